package trivium.bank.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trivium.bank.format.Columns.Keys;
import trivium.bank.format.Columns.Role;
import trivium.bank.header.ChoiceLabel;
import trivium.bank.header.ColumnMeaning;
import trivium.bank.header.HeaderCell;
import trivium.bank.header.HeaderDictionary;

/**
 * Whether a header and what stands below it leave no doubt about which answer is right. Every way
 * in which a header that was mistyped, cut or put over the wrong columns could lead to a wrong key
 * is a doubt here, and then somebody is asked.
 */
final class HeaderCheck {
  /** Of the cells that say what is right so many must name a choice. */
  private static final double SHARE_NAMED = 0.5;

  /** A column that asks so often, beside a question that does not, is the question. */
  private static final double ASKS = 0.5;

  private static final double ASKS_NOT = 0.2;

  private final TableHeader header;
  private final List<Row> body;

  HeaderCheck(TableHeader header, List<Row> body) {
    this.header = header;
    this.body = body;
  }

  /** A doubt, as the end of a sentence about the table. */
  private static final class Doubt extends Exception {
    private static final long serialVersionUID = 1L;

    Doubt(String why) {
      super(why, null, false, false);
    }

    String why() {
      return String.valueOf(getMessage());
    }
  }

  TableReading reading(String sheet, int line) {
    try {
      Columns columns = columns();
      return new TableReading.Certain(
          columns, body, TableColumns.of(sheet, line, header.names(), roles(columns), body));
    } catch (Doubt doubt) {
      return new TableReading.Doubtful(
          doubt.why(), TableColumns.of(sheet, line, header.names(), proposal(), body));
    }
  }

  private Columns columns() throws Doubt {
    Map<Role, List<Integer>> roles = new EnumMap<>(Role.class);
    int question = question();
    roles.put(Role.QUESTION, List.of(question));
    List<Integer> options = filled(ColumnMeaning.OPTION);
    List<Integer> lists = filled(ColumnMeaning.OPTIONS);
    List<Integer> wrong = filled(ColumnMeaning.WRONG);
    List<Integer> correct = new ArrayList<>(filled(ColumnMeaning.CORRECT));
    List<Integer> answers = filled(ColumnMeaning.ANSWER);
    if (correct.isEmpty()) {
      List<Integer> keys = keysAmong(options);
      correct.addAll(keys);
      options = options.stream().filter(i -> !keys.contains(i)).toList();
    }
    if (correct.size() > 1 || correct.stream().anyMatch(i -> header.cell(i).label().isPresent())) {
      doubtGaps(correct);
      doubtOrder(correct);
      if (header.cell(correct.getFirst()).label().isEmpty()) {
        throw new Doubt(
            "has two columns that may say what is right, "
                + quoted(correct.get(0))
                + " and "
                + quoted(correct.get(1)));
      }
    }
    correct.addAll(moreKeys(correct, options));
    List<Integer> choices = options.isEmpty() ? lists : options;
    doubtUnknown(choices, wrong, correct, answers);
    Keys keys = keys(correct);
    if (!choices.isEmpty()) {
      choices(roles, choices, lists, wrong, correct, answers);
    } else if (!wrong.isEmpty()) {
      wrongs(roles, wrong, correct, answers);
    } else {
      cards(roles, correct, answers);
    }
    doubtTheQuestion(question, roles);
    if (roles.containsKey(Role.ANSWER)) {
      doubtPlace(
          question, roles.get(Role.ANSWER).getFirst(), roles.getOrDefault(Role.WRONG, List.of()));
    }
    doubtNumbers();
    others(roles);
    Columns columns = new Columns(roles, keys, isKahoot());
    doubtKeys(columns);
    return new Columns(roles, settled(columns), isKahoot());
  }

  private boolean isKahoot() {
    return header.names().stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .anyMatch(name -> name.contains("choose at least one"));
  }

  private List<Integer> filled(ColumnMeaning meaning) {
    List<Integer> named = header.of(meaning);
    return body.isEmpty()
        ? named
        : named.stream().filter(i -> !ColumnContent.isEmpty(body, i)).toList();
  }

  private String quoted(int column) {
    return header.name(column).isEmpty()
        ? "number " + (column + 1)
        : "“" + header.name(column) + "”";
  }

  private int question() throws Doubt {
    List<Integer> all =
        filled(ColumnMeaning.QUESTION).stream()
            .filter(i -> !ColumnContent.counts(body, i) || body.isEmpty())
            .toList();
    if (all.isEmpty()) {
      throw new Doubt("does not say which column is the question");
    }
    if (all.size() > 1) {
      throw new Doubt(
          "has two columns that may be the question, "
              + quoted(all.get(0))
              + " and "
              + quoted(all.get(1)));
    }
    doubtMisspelt(all.getFirst());
    return all.getFirst();
  }

  private void doubtMisspelt(int column) throws Doubt {
    if (!header.cell(column).certain()) {
      throw new Doubt("has a column " + quoted(column) + " that is not understood for certain");
    }
  }

  /** "Answer 1" beside "A", "B" and "C" says which of them is right. */
  private List<Integer> keysAmong(List<Integer> options) throws Doubt {
    List<Integer> named = options.stream().filter(i -> header.cell(i).byAnswer()).toList();
    if (named.isEmpty() || named.size() == options.size()) {
      return List.of();
    }
    List<Integer> bare = options.stream().filter(i -> !named.contains(i)).toList();
    boolean keys =
        body.stream()
            .allMatch(row ->
                named.stream()
                    .map(row::cell)
                    .filter(cell -> !cell.isEmpty())
                    .allMatch(cell ->
                        HeaderDictionary.all().label(cell).isPresent()
                            || bare.stream().anyMatch(i -> row.cell(i).equalsIgnoreCase(cell))));
    if (!keys) {
      throw new Doubt("has both " + quoted(bare.getFirst()) + " and " + quoted(named.getFirst()));
    }
    return named;
  }

  /** Columns without a name right of the key, which hold further keys, as in a merged header. */
  private List<Integer> moreKeys(List<Integer> correct, List<Integer> options) {
    if (correct.size() != 1 || options.isEmpty()) {
      return List.of();
    }
    var more = new ArrayList<Integer>();
    for (int i = correct.getFirst() + 1; i < width() && header.name(i).isEmpty(); i++) {
      int column = i;
      boolean keys =
          !ColumnContent.isEmpty(body, i)
              && body.stream()
                  .map(row -> row.cell(column))
                  .filter(cell -> !cell.isEmpty())
                  .allMatch(cell -> HeaderDictionary.all().label(cell).isPresent());
      if (!keys) {
        break;
      }
      more.add(i);
    }
    return more;
  }

  private int width() {
    return Math.max(header.names().size(), TableReading.width(body));
  }

  /** Whether a first column without a name numbers the rows, as in the sheets of Kahoot. */
  private boolean numbersRows(int column) {
    return column == 0 && header.name(column).isEmpty() && ColumnContent.counts(body, column);
  }

  /** A column that nobody understands, beside or between those with answers, may be one of them. */
  private void doubtUnknown(
      List<Integer> choices, List<Integer> wrong, List<Integer> correct, List<Integer> answers)
      throws Doubt {
    List<Integer> all =
        Stream.of(choices, wrong, correct, answers).flatMap(List::stream).sorted().toList();
    for (int column : all) {
      if (!header.name(column).isEmpty()) {
        doubtMisspelt(column);
      }
    }
    List<Integer> texts = Stream.of(choices, wrong, answers).flatMap(List::stream).toList();
    for (int i = 0; i < width(); i++) {
      boolean known = all.contains(i) || header.cell(i).isKnown();
      if (known || ColumnContent.isEmpty(body, i)) {
        continue;
      }
      boolean beside = texts.contains(i - 1) || texts.contains(i + 1);
      boolean between = !all.isEmpty() && all.getFirst() < i && i < all.getLast();
      boolean names = !choices.isEmpty() && !numbersRows(i) && namesChoices(i, choices);
      if (beside || between || names) {
        throw new Doubt("has a column " + quoted(i) + " among the answers that is not understood");
      }
    }
  }

  /** Whether all cells of a column could say which choice is right. */
  private boolean namesChoices(int column, List<Integer> choices) {
    RightCells cells =
        RightCells.of(body.stream().map(row -> sample(row, column, choices)).toList(), Keys.ANY);
    return body.stream()
            .filter(row -> !row.cell(column).isEmpty())
            .allMatch(row -> !cells.right(sample(row, column, choices)).isEmpty())
        && !ColumnContent.isEmpty(body, column);
  }

  private static RightCells.Sample sample(Row row, int column, List<Integer> choices) {
    List<String> options =
        choices.size() == 1
            ? ChoiceList.parts(row.cell(choices.getFirst()))
            : choices.stream().map(row::cell).toList();
    return new RightCells.Sample(options, row.cell(column));
  }

  private void choices(
      Map<Role, List<Integer>> roles,
      List<Integer> choices,
      List<Integer> lists,
      List<Integer> wrong,
      List<Integer> correct,
      List<Integer> answers)
      throws Doubt {
    if (!wrong.isEmpty() || (!lists.isEmpty() && !choices.equals(lists))) {
      throw new Doubt("has both choices and other columns of answers");
    }
    if (correct.isEmpty() && answers.size() != 1) {
      throw new Doubt("does not say which choice is right");
    }
    if (!correct.isEmpty() && !answers.isEmpty()) {
      throw new Doubt(
          "has two columns that may say what is right, "
              + quoted(correct.getFirst())
              + " and "
              + quoted(answers.getFirst()));
    }
    if (choices.size() == 1 && choices.equals(lists) && !areManyParts(choices.getFirst())) {
      throw new Doubt("has one choice only in " + quoted(choices.getFirst()));
    }
    doubtGaps(choices);
    doubtOrder(choices);
    roles.put(choices.equals(lists) ? Role.OPTIONS : Role.OPTION, choices);
    roles.put(Role.CORRECT, correct.isEmpty() ? answers : List.copyOf(correct));
  }

  /** What stands between choices is one of them that has another one's name. */
  private void doubtGaps(List<Integer> columns) throws Doubt {
    for (int i = columns.getFirst(); i <= columns.getLast(); i++) {
      if (!columns.contains(i) && !ColumnContent.isEmpty(body, i)) {
        throw new Doubt("has a column " + quoted(i) + " between its choices");
      }
    }
  }

  /**
   * A right answer that is a text can be told from other texts by its place only: right of the
   * question, with nothing but numbers between.
   */
  private void doubtPlace(int question, int right, List<Integer> wrong) throws Doubt {
    if (right < question) {
      throw new Doubt("has its answer " + quoted(right) + " before its question");
    }
    int last = Math.max(right, wrong.isEmpty() ? right : wrong.getLast());
    for (int i = question + 1; i < last; i++) {
      boolean numbers = ColumnContent.share(body, i, ColumnContent::isNumber) == 1;
      if (i != right && !wrong.contains(i) && !ColumnContent.isEmpty(body, i) && !numbers) {
        throw new Doubt("has a column " + quoted(i) + " between its question and its answers");
      }
    }
  }

  /** A time or points that are no numbers have got the name of another column. */
  private void doubtNumbers() throws Doubt {
    for (ColumnMeaning meaning : List.of(ColumnMeaning.LIMIT, ColumnMeaning.WORTH)) {
      for (int column : filled(meaning)) {
        boolean numbers =
            ColumnContent.share(body, column, ColumnContent::beginsWithNumber) >= SHARE_NAMED;
        if (!body.isEmpty() && !numbers) {
          throw new Doubt("has no numbers in " + quoted(column));
        }
      }
    }
  }

  /** Choices that are counted must be counted on, or one of them has lost its name. */
  private void doubtOrder(List<Integer> columns) throws Doubt {
    List<Optional<ChoiceLabel>> labels = columns.stream().map(i -> header.cell(i).label()).toList();
    if (labels.stream().allMatch(Optional::isEmpty)) {
      return;
    }
    for (int i = 0; i < labels.size(); i++) {
      boolean follows = labels.get(i).isPresent() && labels.get(i).get().index() == i;
      boolean alike =
          labels.get(i).map(ChoiceLabel::alphabet).equals(labels.get(0).map(ChoiceLabel::alphabet));
      if (!follows || !alike) {
        throw new Doubt("names its choices out of order, from " + quoted(columns.get(i)) + " on");
      }
    }
  }

  private void wrongs(
      Map<Role, List<Integer>> roles,
      List<Integer> wrong,
      List<Integer> correct,
      List<Integer> answers)
      throws Doubt {
    List<Integer> right = Stream.concat(correct.stream(), answers.stream()).toList();
    if (right.isEmpty()) {
      throw new Doubt("has wrong answers and no right one");
    }
    if (right.size() > 1) {
      throw new Doubt(
          "has two columns that may be the right answer, "
              + quoted(right.get(0))
              + " and "
              + quoted(right.get(1)));
    }
    boolean within = wrong.getFirst() < right.getFirst() && right.getFirst() < wrong.getLast();
    if (within) {
      throw new Doubt("has its right answer " + quoted(right.getFirst()) + " between wrong ones");
    }
    doubtGaps(wrong);
    if (wrong.size() > 1) {
      doubtOrder(wrong);
    } else if (areLists(right.getFirst()) && !areLists(wrong.getFirst())) {
      throw new Doubt("has several right answers in " + quoted(right.getFirst()));
    }
    roles.put(Role.WRONG, wrong);
    roles.put(Role.ANSWER, right);
  }

  private boolean areManyParts(int column) {
    return body.isEmpty()
        || ColumnContent.share(body, column, cell -> ChoiceList.parts(cell).size() > 1)
            > SHARE_NAMED;
  }

  private boolean areLists(int column) {
    return ColumnContent.share(body, column, cell -> cell.matches(".*\\S\\s*[;|]\\s*\\S.*"))
        > SHARE_NAMED;
  }

  private void cards(Map<Role, List<Integer>> roles, List<Integer> correct, List<Integer> answers)
      throws Doubt {
    List<Integer> right = Stream.concat(correct.stream(), answers.stream()).toList();
    if (right.isEmpty()) {
      throw new Doubt("does not say which column is the answer");
    }
    if (right.size() > 1) {
      throw new Doubt(
          "has two columns that may be the answer, "
              + quoted(right.get(0))
              + " and "
              + quoted(right.get(1)));
    }
    roles.put(Role.ANSWER, right);
  }

  /**
   * Choices that their header counts are left out: had one of them changed its name with the
   * question, they would be out of order.
   */
  private void doubtTheQuestion(int question, Map<Role, List<Integer>> roles) throws Doubt {
    double asks = ColumnContent.asks(body, question);
    for (Role role : List.of(Role.OPTION, Role.OPTIONS, Role.WRONG, Role.ANSWER, Role.CORRECT)) {
      for (int column : roles.getOrDefault(role, List.of())) {
        if (!isCounted(column) && asks <= ASKS_NOT && ColumnContent.asks(body, column) >= ASKS) {
          throw new Doubt(
              "asks in " + quoted(column) + ", which its header does not call the question");
        }
      }
    }
    for (int column = 0; column < width(); column++) {
      if (column != question
          && !isCounted(column)
          && asks <= ASKS_NOT
          && ColumnContent.asks(body, column) >= ASKS) {
        throw new Doubt("asks in " + quoted(column) + " and not in " + quoted(question));
      }
    }
    boolean numbers =
        !body.isEmpty() && ColumnContent.share(body, question, ColumnContent::isNumber) == 1;
    if (numbers) {
      throw new Doubt("has numbers in " + quoted(question) + ", which should be the question");
    }
  }

  private boolean isCounted(int column) {
    return header.cell(column).label().isPresent();
  }

  private void others(Map<Role, List<Integer>> roles) {
    put(roles, Role.KIND, ColumnMeaning.KIND);
    put(roles, Role.TOPIC, ColumnMeaning.TOPIC);
    put(roles, Role.EXPLANATION, ColumnMeaning.EXPLANATION);
    put(roles, Role.LIMIT, ColumnMeaning.LIMIT);
    put(roles, Role.WORTH, ColumnMeaning.WORTH);
    put(roles, Role.PICTURE, ColumnMeaning.PICTURE);
  }

  private void put(Map<Role, List<Integer>> roles, Role role, ColumnMeaning meaning) {
    List<Integer> columns = header.of(meaning);
    if (!columns.isEmpty()) {
      roles.put(role, columns);
    }
  }

  private Keys keys(List<Integer> correct) {
    if (isKahoot() || correct.stream().map(header::cell).anyMatch(HeaderCell::numbered)) {
      return Keys.NUMBERS;
    }
    return Keys.ANY;
  }

  private List<RightCells.Sample> samples(Columns columns) {
    return body.stream()
        .filter(row -> !row.isHuge())
        .map(row -> new RightCells.Sample(columns.options(row), columns.key(row)))
        .filter(sample -> !sample.cell().isEmpty())
        .filter(sample -> sample.options().stream().filter(one -> !one.isBlank()).count() >= 2)
        .toList();
  }

  private void doubtKeys(Columns columns) throws Doubt {
    if (!columns.has(Role.CORRECT)) {
      return;
    }
    List<RightCells.Sample> samples = samples(columns);
    if (samples.isEmpty()) {
      return;
    }
    int key = columns.of(Role.CORRECT).getFirst();
    Keys keys = settled(columns);
    RightCells cells = RightCells.of(samples, keys);
    if (cells.isUndecided()) {
      throw new Doubt(
          "has choices that are numbers or letters themselves, so that "
              + quoted(key)
              + " may name them in two ways");
    }
    long named = samples.stream().filter(sample -> !cells.right(sample).isEmpty()).count();
    if (named < samples.size() * SHARE_NAMED) {
      throw new Doubt("has a column " + quoted(key) + " that names none of the choices");
    }
    doubtLetters(columns, samples);
    doubtRival(columns, key);
  }

  /** Keys in letters of another alphabet than those over the choices may be any of them. */
  private void doubtLetters(Columns columns, List<RightCells.Sample> samples) throws Doubt {
    Optional<Integer> alphabet =
        columns.of(Role.OPTION).stream()
            .flatMap(i -> header.cell(i).label().stream())
            .filter(label -> !label.isNumber())
            .map(ChoiceLabel::alphabet)
            .findFirst();
    if (alphabet.isEmpty()) {
      return;
    }
    for (RightCells.Sample sample : samples) {
      Optional<Integer> other = RightCells.alphabet(sample.cell());
      if (other.isPresent() && !other.equals(alphabet)) {
        throw new Doubt("names right choices by letters of another alphabet than its header has");
      }
    }
  }

  /**
   * A key that only counts the rows, or is always the same, beside another column that could be the
   * key: their names may have been exchanged.
   */
  private void doubtRival(Columns columns, int key) throws Doubt {
    List<Integer> choices =
        columns.has(Role.OPTION) ? columns.of(Role.OPTION) : columns.of(Role.OPTIONS);
    for (ColumnMeaning texts :
        List.of(ColumnMeaning.EXPLANATION, ColumnMeaning.TOPIC, ColumnMeaning.PICTURE)) {
      for (int column : filled(texts)) {
        if (namesChoices(column, choices)) {
          throw new Doubt("could say what is right in " + quoted(key) + " or in " + quoted(column));
        }
      }
    }
    boolean plain = ColumnContent.counts(body, key) || ColumnContent.isConstant(body, key);
    if (!plain) {
      return;
    }
    for (int i = 0; i < width(); i++) {
      boolean free =
          i != key
              && !choices.contains(i)
              && !columns.of(Role.CORRECT).contains(i)
              && !columns.of(Role.QUESTION).contains(i);
      if (free
          && !ColumnContent.counts(body, i)
          && !(ColumnContent.isConstant(body, i) && ColumnContent.isConstant(body, key))
          && namesChoices(i, choices)) {
        throw new Doubt("could say what is right in " + quoted(key) + " or in " + quoted(i));
      }
    }
  }

  /** Whether numbers count from 0: a header that says "index" is believed if the cells agree. */
  private Keys settled(Columns columns) throws Doubt {
    if (!columns.has(Role.CORRECT)) {
      return columns.keys();
    }
    List<RightCells.Sample> samples = samples(columns);
    boolean zeros = samples.stream().anyMatch(RightCells::hasZero);
    int key = columns.of(Role.CORRECT).getFirst();
    boolean index = columns.of(Role.CORRECT).stream().anyMatch(i -> header.cell(i).fromZero());
    if (!zeros && !index) {
      return columns.keys();
    }
    boolean byLast =
        samples.stream()
            .anyMatch(sample -> sample.cell().equals(String.valueOf(filledOptions(sample))));
    if (zeros && byLast) {
      throw new Doubt("counts choices from 0 and from 1 in " + quoted(key));
    }
    if (zeros && index) {
      return Keys.NUMBERS_FROM_ZERO;
    }
    boolean numbers = samples.stream().anyMatch(sample -> ColumnContent.isNumber(sample.cell()));
    if (zeros || (index && numbers && !byLast)) {
      throw new Doubt("may count choices from 0 or from 1 in " + quoted(key));
    }
    return columns.keys();
  }

  private static int filledOptions(RightCells.Sample sample) {
    return (int)
        IntStream.range(0, sample.options().size())
            .filter(i -> !sample.options().get(i).isBlank())
            .mapToLong(i -> i + 1)
            .max()
            .orElse(0);
  }

  /** What each column was taken for, as it is told. */
  private List<ColumnRole> roles(Columns columns) {
    RightCells cells = RightCells.of(samples(columns), columns.keys());
    boolean letters =
        samples(columns).stream()
            .anyMatch(sample ->
                !cells.right(sample).isEmpty()
                    && HeaderDictionary.all().label(sample.cell()).isPresent());
    ColumnRole key =
        columns.keys() == Keys.NUMBERS_FROM_ZERO
            ? ColumnRole.INDEX
            : letters || columns.keys() == Keys.NUMBERS ? ColumnRole.KEY : ColumnRole.ANSWER;
    return IntStream.range(0, width()).mapToObj(i -> role(columns, i, key)).toList();
  }

  private static ColumnRole role(Columns columns, int column, ColumnRole key) {
    for (var one : columns.roles().entrySet()) {
      if (one.getValue().contains(column)) {
        return switch (one.getKey()) {
          case QUESTION -> ColumnRole.QUESTION;
          case OPTION -> ColumnRole.CHOICE;
          case OPTIONS -> one.getValue().size() > 1 ? ColumnRole.CHOICE : ColumnRole.CHOICES;
          case WRONG -> ColumnRole.WRONG;
          case CORRECT -> key;
          case ANSWER -> ColumnRole.ANSWER;
          case EXPLANATION -> ColumnRole.EXPLANATION;
          case LIMIT -> ColumnRole.TIME;
          case WORTH -> ColumnRole.POINTS;
          case TOPIC -> ColumnRole.TOPIC;
          case KIND -> ColumnRole.KIND;
          case PICTURE -> ColumnRole.PICTURE;
          case PARTNER, TOLERANCE, UNIT, ON -> ColumnRole.IGNORE;
        };
      }
    }
    return ColumnRole.IGNORE;
  }

  /** What may be meant, to be confirmed. */
  private List<ColumnRole> proposal() {
    boolean choices = header.has(ColumnMeaning.OPTION) || header.has(ColumnMeaning.OPTIONS);
    var known = new ArrayList<ColumnRole>();
    boolean asked = false;
    boolean keyed = false;
    for (int i = 0; i < width(); i++) {
      ColumnMeaning meaning = header.cell(i).meaning();
      int column = i;
      boolean labels =
          ColumnContent.share(body, column, one -> HeaderDictionary.all().label(one).isPresent())
              > SHARE_NAMED;
      ColumnRole role =
          switch (meaning) {
            case QUESTION -> asked ? ColumnRole.IGNORE : ColumnRole.QUESTION;
            case OPTION -> ColumnRole.CHOICE;
            case OPTIONS ->
                header.count(ColumnMeaning.OPTIONS) > 1 ? ColumnRole.CHOICE : ColumnRole.CHOICES;
            case WRONG -> ColumnRole.WRONG;
            case CORRECT, ANSWER ->
                keyed ? ColumnRole.IGNORE : choices && labels ? ColumnRole.KEY : ColumnRole.ANSWER;
            case EXPLANATION -> ColumnRole.EXPLANATION;
            case LIMIT -> ColumnRole.TIME;
            case WORTH -> ColumnRole.POINTS;
            case TOPIC -> ColumnRole.TOPIC;
            case KIND -> ColumnRole.KIND;
            case PICTURE -> ColumnRole.PICTURE;
            case NUMBER, IGNORED, PLAYER, RESULT, UNKNOWN -> ColumnRole.IGNORE;
          };
      asked |= role == ColumnRole.QUESTION;
      keyed |= role == ColumnRole.KEY || role == ColumnRole.ANSWER;
      known.add(role);
    }
    return ColumnContent.likely(body, width(), known);
  }
}
