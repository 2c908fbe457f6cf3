package trivium.bank.format.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import trivium.bank.format.table.ColumnLayout.Role;
import trivium.bank.header.ChoiceLabel;
import trivium.bank.header.ColumnMeaning;

/**
 * Doubts about where the columns of a table stand and what is in them: gaps between choices,
 * choices out of order, columns that nobody understands, questions where no question should be.
 */
final class ColumnPlacement {
  /** Of the cells of a time or of points so many must be numbers. */
  private static final double SHARE_NUMBERS = 0.5;

  /** A column that asks so often, beside a question that does not, is the question. */
  private static final double ASKS = 0.5;

  private static final double ASKS_NOT = 0.2;

  private final HeadedTable table;

  ColumnPlacement(HeadedTable table) {
    this.table = table;
  }

  void spelling(int column) throws UncertainTableException {
    if (!table.header().cell(column).certain()) {
      throw new UncertainTableException(
          "has a column " + table.quoted(column) + " that is not understood for certain");
    }
  }

  /** A column that nobody understands, beside or between those with answers, may be one of them. */
  void unknown(
      List<Integer> choices, List<Integer> wrong, List<Integer> correct, List<Integer> answers)
      throws UncertainTableException {
    List<Integer> all =
        Stream.of(choices, wrong, correct, answers).flatMap(List::stream).sorted().toList();
    for (int column : all) {
      if (!table.header().name(column).isEmpty()) {
        spelling(column);
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

  /** What stands between choices is one of them that has another one's name. */
  void gaps(List<Integer> columns) throws UncertainTableException {
    for (int i = columns.getFirst(); i <= columns.getLast(); i++) {
      if (!columns.contains(i) && !ColumnContent.isEmpty(table.body(), i)) {
        throw new UncertainTableException(
            "has a column " + table.quoted(i) + " between its choices");
      }
    }
  }

  /**
   * A right answer that is a text can be told from other texts by its place only: right of the
   * question, with nothing but numbers between.
   */
  void location(int question, int right, List<Integer> wrong) throws UncertainTableException {
    if (right < question) {
      throw new UncertainTableException(
          "has its answer " + table.quoted(right) + " before its question");
    }
    int last = Math.max(right, wrong.isEmpty() ? right : wrong.getLast());
    for (int i = question + 1; i < last; i++) {
      boolean numbers = ColumnContent.share(table.body(), i, ColumnContent::isNumber) == 1;
      if (i != right && !wrong.contains(i) && !ColumnContent.isEmpty(table.body(), i) && !numbers) {
        throw new UncertainTableException(
            "has a column " + table.quoted(i) + " between its question and its answers");
      }
    }
  }

  /** A time or points that are no numbers have got the name of another column. */
  void numbers() throws UncertainTableException {
    for (ColumnMeaning meaning : List.of(ColumnMeaning.LIMIT, ColumnMeaning.WORTH)) {
      for (int column : table.filled(meaning)) {
        boolean numbers =
            ColumnContent.share(table.body(), column, ColumnContent::beginsWithNumber)
                >= SHARE_NUMBERS;
        if (!table.body().isEmpty() && !numbers) {
          throw new UncertainTableException("has no numbers in " + table.quoted(column));
        }
      }
    }
  }

  /** Choices that are counted must be counted on, or one of them has lost its name. */
  void order(List<Integer> columns) throws UncertainTableException {
    List<Optional<ChoiceLabel>> labels =
        columns.stream().map(i -> table.header().cell(i).label()).toList();
    if (labels.stream().allMatch(Optional::isEmpty)) {
      return;
    }
    for (int i = 0; i < labels.size(); i++) {
      boolean follows = labels.get(i).isPresent() && labels.get(i).get().index() == i;
      boolean alike =
          labels.get(i).map(ChoiceLabel::alphabet).equals(labels.get(0).map(ChoiceLabel::alphabet));
      if (!follows || !alike) {
        throw new UncertainTableException(
            "names its choices out of order, from " + table.quoted(columns.get(i)) + " on");
      }
    }
  }

  /**
   * Choices that their header counts are left out: had one of them changed its name with the
   * question, they would be out of order.
   */
  void question(int question, Map<Role, List<Integer>> roles) throws UncertainTableException {
    double asks = ColumnContent.asks(table.body(), question);
    for (Role role : List.of(Role.OPTION, Role.OPTIONS, Role.WRONG, Role.ANSWER, Role.CORRECT)) {
      for (int column : roles.getOrDefault(role, List.of())) {
        if (!table.isCounted(column)
            && asks <= ASKS_NOT
            && ColumnContent.asks(table.body(), column) >= ASKS) {
          throw new UncertainTableException(
              "asks in " + table.quoted(column) + ", which its header does not call the question");
        }
      }
    }
    for (int column = 0; column < table.width(); column++) {
      if (column != question
          && !table.isCounted(column)
          && asks <= ASKS_NOT
          && ColumnContent.asks(table.body(), column) >= ASKS) {
        throw new UncertainTableException(
            "asks in " + table.quoted(column) + " and not in " + table.quoted(question));
      }
    }
    boolean numbers =
        !table.body().isEmpty()
            && ColumnContent.share(table.body(), question, ColumnContent::isNumber) == 1;
    if (numbers) {
      throw new UncertainTableException(
          "has numbers in " + table.quoted(question) + ", which should be the question");
    }
  }
}
