package trivium.bank.format.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import trivium.bank.format.table.ColumnLayout.Role;
import trivium.bank.header.ChoiceLabel;
import trivium.bank.header.ColumnMeaning;
import trivium.bank.header.HeaderDictionary;

/**
 * Determines the layout of a table from its header: choices with a key, a right answer beside wrong
 * ones, or an answer alone. Every way in which a header that is mistyped, incomplete or shifted
 * could make a wrong answer right throws an {@link UncertainTableException}.
 */
final class HeaderInterpreter {
  private static final double MAJORITY = 0.5;

  /** The share of cells of a time or of points that must be numbers. */
  private static final double SHARE_OF_NUMBERS = 0.5;

  /** The share of asking cells from which on a column may be the question. */
  private static final double ASKS = 0.5;

  /** The share up to which the question column is in doubt. */
  private static final double ASKS_NOT = 0.2;

  private final HeadedTable table;
  private final KeyColumnCheck keyCheck;
  private final Map<Role, List<Integer>> roles = new EnumMap<>(Role.class);
  private final int question;
  private final List<Integer> options;
  private final List<Integer> lists;
  private final List<Integer> wrong;
  private final List<Integer> answers;
  private final List<Integer> keys;

  HeaderInterpreter(HeadedTable table, KeyColumnCheck keyCheck) throws UncertainTableException {
    this.table = table;
    this.keyCheck = keyCheck;
    this.question = question();
    this.lists = table.filled(ColumnMeaning.OPTIONS);
    this.wrong = table.filled(ColumnMeaning.WRONG);
    this.answers = table.filled(ColumnMeaning.ANSWER);
    List<Integer> named = table.filled(ColumnMeaning.OPTION);
    var found = new ArrayList<>(table.filled(ColumnMeaning.CORRECT));
    if (found.isEmpty()) {
      found.addAll(keysAmong(named));
    }
    this.options = named.stream().filter(i -> !found.contains(i)).toList();
    checkSeveralKeys(found);
    found.addAll(unnamedKeys(found));
    this.keys = List.copyOf(found);
  }

  ColumnLayout layout() throws UncertainTableException {
    roles.put(Role.QUESTION, List.of(question));
    List<Integer> choices = options.isEmpty() ? lists : options;
    checkUnknownColumns(choices);
    if (!choices.isEmpty()) {
      choices(choices);
    } else if (!wrong.isEmpty()) {
      wrongAnswers();
    } else {
      roles.put(
          Role.ANSWER,
          rightAnswer(
              "does not say which column is the answer", "has two columns that may be the answer"));
    }
    checkQuestion();
    if (roles.containsKey(Role.ANSWER)) {
      checkPlaceOfAnswer(roles.getOrDefault(Role.ANSWER, List.of()).getFirst());
    }
    checkNumbers();
    put(Role.KIND, ColumnMeaning.KIND);
    put(Role.TOPIC, ColumnMeaning.TOPIC);
    put(Role.EXPLANATION, ColumnMeaning.EXPLANATION);
    put(Role.LIMIT, ColumnMeaning.LIMIT);
    put(Role.WORTH, ColumnMeaning.WORTH);
    put(Role.PICTURE, ColumnMeaning.PICTURE);
    KeyNotation notation = keyCheck.notation(roles.getOrDefault(Role.CORRECT, List.of()));
    var layout = new ColumnLayout(roles, notation, table.isKahoot());
    return new ColumnLayout(roles, keyCheck.check(layout), table.isKahoot());
  }

  private void put(Role role, ColumnMeaning meaning) {
    List<Integer> columns = table.header().of(meaning);
    if (!columns.isEmpty()) {
      roles.put(role, columns);
    }
  }

  private UncertainTableException two(String reason, List<Integer> columns) {
    return new UncertainTableException(
        reason + ", " + table.quoted(columns.get(0)) + " and " + table.quoted(columns.get(1)));
  }

  private int question() throws UncertainTableException {
    List<Integer> all =
        table.filled(ColumnMeaning.QUESTION).stream()
            .filter(i -> !ColumnContent.countsUp(table.body(), i) || table.body().isEmpty())
            .toList();
    if (all.isEmpty()) {
      throw new UncertainTableException("does not say which column is the question");
    }
    if (all.size() > 1) {
      throw two("has two columns that may be the question", all);
    }
    checkSpelling(all.getFirst());
    return all.getFirst();
  }

  /** Key columns that are named like choices: "Answer 1" beside "A", "B" and "C". */
  private List<Integer> keysAmong(List<Integer> options) throws UncertainTableException {
    List<Integer> named = options.stream().filter(i -> table.header().cell(i).byAnswer()).toList();
    if (named.isEmpty() || named.size() == options.size()) {
      return List.of();
    }
    List<Integer> bare = options.stream().filter(i -> !named.contains(i)).toList();
    boolean keys =
        table.body().stream()
            .allMatch(row ->
                named.stream()
                    .map(row::cell)
                    .filter(cell -> !cell.isEmpty())
                    .allMatch(cell ->
                        HeaderDictionary.all().label(cell).isPresent()
                            || bare.stream().anyMatch(i -> row.cell(i).equalsIgnoreCase(cell))));
    if (!keys) {
      throw new UncertainTableException(
          "has both " + table.quoted(bare.getFirst()) + " and " + table.quoted(named.getFirst()));
    }
    return named;
  }

  /** Several key columns must be numbered: "Correct 1", "Correct 2". */
  private void checkSeveralKeys(List<Integer> columns) throws UncertainTableException {
    if (columns.size() > 1 || columns.stream().anyMatch(table::isNumbered)) {
      checkGaps(columns);
      checkOrder(columns);
      if (!table.isNumbered(columns.getFirst())) {
        throw two("has two columns that may say what is right", columns);
      }
    }
  }

  /** Further keys in unnamed columns to the right of the key, as below a merged header cell. */
  private List<Integer> unnamedKeys(List<Integer> columns) {
    if (columns.size() != 1 || options.isEmpty()) {
      return List.of();
    }
    var more = new ArrayList<Integer>();
    for (int i = columns.getFirst() + 1;
        i < table.width() && table.header().name(i).isEmpty();
        i++) {
      int column = i;
      boolean labels =
          !ColumnContent.isEmpty(table.body(), i)
              && table.body().stream()
                  .map(row -> row.cell(column))
                  .filter(cell -> !cell.isEmpty())
                  .allMatch(cell -> HeaderDictionary.all().label(cell).isPresent());
      if (!labels) {
        break;
      }
      more.add(i);
    }
    return more;
  }

  private void choices(List<Integer> choices) throws UncertainTableException {
    boolean areLists = choices.equals(lists);
    if (!wrong.isEmpty() || (!lists.isEmpty() && !areLists)) {
      throw new UncertainTableException("has both choices and other columns of answers");
    }
    if (keys.isEmpty() && answers.size() != 1) {
      throw new UncertainTableException("does not say which choice is right");
    }
    if (!keys.isEmpty() && !answers.isEmpty()) {
      throw two(
          "has two columns that may say what is right",
          List.of(keys.getFirst(), answers.getFirst()));
    }
    if (choices.size() == 1 && areLists && !isMostlyLists(choices.getFirst())) {
      throw new UncertainTableException(
          "has one choice only in " + table.quoted(choices.getFirst()));
    }
    checkGaps(choices);
    checkOrder(choices);
    roles.put(areLists ? Role.OPTIONS : Role.OPTION, choices);
    roles.put(Role.CORRECT, keys.isEmpty() ? answers : keys);
  }

  private boolean isMostlyLists(int column) {
    return table.body().isEmpty()
        || ColumnContent.share(
                table.body(), column, cell -> ChoiceList.parse(cell).choices().size() > 1)
            > MAJORITY;
  }

  private void wrongAnswers() throws UncertainTableException {
    List<Integer> right =
        rightAnswer(
            "has wrong answers and no right one", "has two columns that may be the right answer");
    int column = right.getFirst();
    if (wrong.getFirst() < column && column < wrong.getLast()) {
      throw new UncertainTableException(
          "has its right answer " + table.quoted(column) + " between wrong ones");
    }
    checkGaps(wrong);
    if (wrong.size() > 1) {
      checkOrder(wrong);
    } else if (isSeparated(column) && !isSeparated(wrong.getFirst())) {
      throw new UncertainTableException("has several right answers in " + table.quoted(column));
    }
    roles.put(Role.WRONG, wrong);
    roles.put(Role.ANSWER, right);
  }

  private boolean isSeparated(int column) {
    return ColumnContent.share(table.body(), column, cell -> cell.matches(".*\\S\\s*[;|]\\s*\\S.*"))
        > MAJORITY;
  }

  private List<Integer> rightAnswer(String none, String several) throws UncertainTableException {
    List<Integer> right = Stream.concat(keys.stream(), answers.stream()).toList();
    if (right.isEmpty()) {
      throw new UncertainTableException(none);
    }
    if (right.size() > 1) {
      throw two(several, right);
    }
    return right;
  }

  private void checkSpelling(int column) throws UncertainTableException {
    if (!table.header().cell(column).certain()) {
      throw new UncertainTableException(
          "has a column " + table.quoted(column) + " that is not understood for certain");
    }
  }

  /** A column that is not understood may be an answer if it is next to or among the answers. */
  private void checkUnknownColumns(List<Integer> choices) throws UncertainTableException {
    List<Integer> all =
        Stream.of(choices, wrong, keys, answers).flatMap(List::stream).sorted().toList();
    for (int column : all) {
      if (!table.header().name(column).isEmpty()) {
        checkSpelling(column);
      }
    }
    List<Integer> texts = Stream.of(choices, wrong, answers).flatMap(List::stream).toList();
    for (int i = 0; i < table.width(); i++) {
      boolean known = all.contains(i) || table.header().cell(i).isKnown();
      if (known || ColumnContent.isEmpty(table.body(), i)) {
        continue;
      }
      boolean beside = texts.contains(i - 1) || texts.contains(i + 1);
      boolean between = !all.isEmpty() && all.getFirst() < i && i < all.getLast();
      boolean names = !choices.isEmpty() && !table.numbersRows(i) && table.namesChoices(i, choices);
      if (beside || between || names) {
        throw new UncertainTableException(
            "has a column " + table.quoted(i) + " among the answers that is not understood");
      }
    }
  }

  /** A filled column between choices is a choice with the name of another column. */
  private void checkGaps(List<Integer> columns) throws UncertainTableException {
    for (int i = columns.getFirst(); i <= columns.getLast(); i++) {
      if (!columns.contains(i) && !ColumnContent.isEmpty(table.body(), i)) {
        throw new UncertainTableException(
            "has a column " + table.quoted(i) + " between its choices");
      }
    }
  }

  /** Numbered columns must be numbered without a gap, or one of them has lost its name. */
  private void checkOrder(List<Integer> columns) throws UncertainTableException {
    List<Optional<ChoiceLabel>> labels =
        columns.stream().map(i -> table.header().cell(i).label()).toList();
    if (labels.stream().allMatch(Optional::isEmpty)) {
      return;
    }
    for (int i = 0; i < labels.size(); i++) {
      List<ChoiceLabel> read = labels.subList(0, i + 1).stream().flatMap(Optional::stream).toList();
      if (read.size() <= i || !ChoiceLabel.areInOrder(read)) {
        throw new UncertainTableException(
            "names its choices out of order, from " + table.quoted(columns.get(i)) + " on");
      }
    }
  }

  /**
   * Another column that asks where the question does not may be the question. Numbered columns are
   * exempt: had one of them swapped names with the question, they would be out of order.
   */
  private void checkQuestion() throws UncertainTableException {
    boolean asksNot = ColumnContent.shareAsking(table.body(), question) <= ASKS_NOT;
    for (Role role : List.of(Role.OPTION, Role.OPTIONS, Role.WRONG, Role.ANSWER, Role.CORRECT)) {
      for (int column : roles.getOrDefault(role, List.of())) {
        if (asksNot && mayBeQuestion(column)) {
          throw new UncertainTableException(
              "asks in " + table.quoted(column) + ", which its header does not call the question");
        }
      }
    }
    for (int column = 0; column < table.width(); column++) {
      if (column != question && asksNot && mayBeQuestion(column)) {
        throw new UncertainTableException(
            "asks in " + table.quoted(column) + " and not in " + table.quoted(question));
      }
    }
    if (!table.body().isEmpty()
        && ColumnContent.share(table.body(), question, ColumnContent::isNumber) == 1) {
      throw new UncertainTableException(
          "has numbers in " + table.quoted(question) + ", which should be the question");
    }
  }

  private boolean mayBeQuestion(int column) {
    return !table.isNumbered(column) && ColumnContent.shareAsking(table.body(), column) >= ASKS;
  }

  /**
   * A right answer as text is distinguished from other texts by its place only, which is to the
   * right of the question with nothing but numbers between.
   */
  private void checkPlaceOfAnswer(int answer) throws UncertainTableException {
    if (answer < question) {
      throw new UncertainTableException(
          "has its answer " + table.quoted(answer) + " before its question");
    }
    int last = Math.max(answer, wrong.isEmpty() ? answer : wrong.getLast());
    for (int i = question + 1; i < last; i++) {
      boolean numbers = ColumnContent.share(table.body(), i, ColumnContent::isNumber) == 1;
      if (i != answer
          && !wrong.contains(i)
          && !ColumnContent.isEmpty(table.body(), i)
          && !numbers) {
        throw new UncertainTableException(
            "has a column " + table.quoted(i) + " between its question and its answers");
      }
    }
  }

  /** A time or points that are no numbers have the name of another column. */
  private void checkNumbers() throws UncertainTableException {
    for (ColumnMeaning meaning : List.of(ColumnMeaning.LIMIT, ColumnMeaning.WORTH)) {
      for (int column : table.filled(meaning)) {
        double share = ColumnContent.share(table.body(), column, ColumnContent::beginsWithDigit);
        if (!table.body().isEmpty() && share < SHARE_OF_NUMBERS) {
          throw new UncertainTableException("has no numbers in " + table.quoted(column));
        }
      }
    }
  }
}
