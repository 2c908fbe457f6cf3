package trivium.bank.format.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import trivium.bank.format.table.ColumnLayout.Role;
import trivium.bank.header.ColumnMeaning;
import trivium.bank.header.HeaderDictionary;

/**
 * Which columns of a table are the question and its answers, by what their header calls them:
 * choices with a key, a right answer beside wrong ones, or an answer alone.
 */
final class AnswerColumns {
  private static final double MOSTLY = 0.5;

  private final HeadedTable table;
  private final ColumnPlacement placement;
  private final Map<Role, List<Integer>> roles = new EnumMap<>(Role.class);
  private final int question;
  private final List<Integer> options;
  private final List<Integer> lists;
  private final List<Integer> wrong;
  private final List<Integer> answers;

  /** Those that say which choice is right; several of them are read as one list. */
  private final List<Integer> correct;

  private AnswerColumns(HeadedTable table, ColumnPlacement placement)
      throws UncertainTableException {
    this.table = table;
    this.placement = placement;
    this.question = question();
    this.lists = table.filled(ColumnMeaning.OPTIONS);
    this.wrong = table.filled(ColumnMeaning.WRONG);
    this.answers = table.filled(ColumnMeaning.ANSWER);
    List<Integer> named = table.filled(ColumnMeaning.OPTION);
    var found = new ArrayList<Integer>(table.filled(ColumnMeaning.CORRECT));
    if (found.isEmpty()) {
      List<Integer> keys = keysAmong(named);
      found.addAll(keys);
      named = named.stream().filter(i -> !keys.contains(i)).toList();
    }
    this.options = named;
    severalKeys(found);
    found.addAll(moreKeys(found, named));
    this.correct = List.copyOf(found);
  }

  /** The columns by their roles, none of them in doubt. */
  static Map<Role, List<Integer>> of(HeadedTable table, ColumnPlacement placement)
      throws UncertainTableException {
    return new AnswerColumns(table, placement).roles();
  }

  private Map<Role, List<Integer>> roles() throws UncertainTableException {
    roles.put(Role.QUESTION, List.of(question));
    List<Integer> choices = options.isEmpty() ? lists : options;
    placement.unknown(choices, wrong, correct, answers);
    if (!choices.isEmpty()) {
      choices(choices);
    } else if (!wrong.isEmpty()) {
      wrongs();
    } else {
      roles.put(
          Role.ANSWER,
          right(
              "does not say which column is the answer", "has two columns that may be the answer"));
    }
    return roles;
  }

  /** Several columns with keys must be counted: "Correct 1", "Correct 2". */
  private void severalKeys(List<Integer> keys) throws UncertainTableException {
    if (keys.size() > 1 || keys.stream().anyMatch(table::isCounted)) {
      placement.gaps(keys);
      placement.order(keys);
      if (!table.isCounted(keys.getFirst())) {
        throw two("has two columns that may say what is right", keys);
      }
    }
  }

  private UncertainTableException two(String what, List<Integer> columns) {
    return new UncertainTableException(
        what + ", " + table.quoted(columns.get(0)) + " and " + table.quoted(columns.get(1)));
  }

  /** The one column that is the right answer. */
  private List<Integer> right(String none, String several) throws UncertainTableException {
    List<Integer> right = Stream.concat(correct.stream(), answers.stream()).toList();
    if (right.isEmpty()) {
      throw new UncertainTableException(none);
    }
    if (right.size() > 1) {
      throw two(several, right);
    }
    return right;
  }

  private int question() throws UncertainTableException {
    List<Integer> all =
        table.filled(ColumnMeaning.QUESTION).stream()
            .filter(i -> !ColumnContent.counts(table.body(), i) || table.body().isEmpty())
            .toList();
    if (all.isEmpty()) {
      throw new UncertainTableException("does not say which column is the question");
    }
    if (all.size() > 1) {
      throw two("has two columns that may be the question", all);
    }
    placement.spelling(all.getFirst());
    return all.getFirst();
  }

  /** "Answer 1" beside "A", "B" and "C" says which of them is right. */
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

  /** Columns without a name right of the key, which hold further keys, as in a merged header. */
  private List<Integer> moreKeys(List<Integer> correct, List<Integer> options) {
    if (correct.size() != 1 || options.isEmpty()) {
      return List.of();
    }
    var more = new ArrayList<Integer>();
    for (int i = correct.getFirst() + 1;
        i < table.width() && table.header().name(i).isEmpty();
        i++) {
      int column = i;
      boolean keys =
          !ColumnContent.isEmpty(table.body(), i)
              && table.body().stream()
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

  private void choices(List<Integer> choices) throws UncertainTableException {
    if (!wrong.isEmpty() || (!lists.isEmpty() && !choices.equals(lists))) {
      throw new UncertainTableException("has both choices and other columns of answers");
    }
    if (correct.isEmpty() && answers.size() != 1) {
      throw new UncertainTableException("does not say which choice is right");
    }
    if (!correct.isEmpty() && !answers.isEmpty()) {
      throw two(
          "has two columns that may say what is right",
          List.of(correct.getFirst(), answers.getFirst()));
    }
    if (choices.size() == 1 && choices.equals(lists) && !areManyParts(choices.getFirst())) {
      throw new UncertainTableException(
          "has one choice only in " + table.quoted(choices.getFirst()));
    }
    placement.gaps(choices);
    placement.order(choices);
    roles.put(choices.equals(lists) ? Role.OPTIONS : Role.OPTION, choices);
    roles.put(Role.CORRECT, correct.isEmpty() ? answers : correct);
  }

  private void wrongs() throws UncertainTableException {
    List<Integer> right =
        right("has wrong answers and no right one", "has two columns that may be the right answer");
    int column = right.getFirst();
    if (wrong.getFirst() < column && column < wrong.getLast()) {
      throw new UncertainTableException(
          "has its right answer " + table.quoted(column) + " between wrong ones");
    }
    placement.gaps(wrong);
    if (wrong.size() > 1) {
      placement.order(wrong);
    } else if (areLists(column) && !areLists(wrong.getFirst())) {
      throw new UncertainTableException("has several right answers in " + table.quoted(column));
    }
    roles.put(Role.WRONG, wrong);
    roles.put(Role.ANSWER, right);
  }

  private boolean areManyParts(int column) {
    return table.body().isEmpty()
        || ColumnContent.share(table.body(), column, cell -> ChoiceList.parts(cell).size() > 1)
            > MOSTLY;
  }

  private boolean areLists(int column) {
    return ColumnContent.share(table.body(), column, cell -> cell.matches(".*\\S\\s*[;|]\\s*\\S.*"))
        > MOSTLY;
  }
}
