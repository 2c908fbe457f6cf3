package trivium.bank.format.table;

import java.util.List;
import java.util.Locale;
import trivium.bank.budget.ReadingBudget;
import trivium.bank.format.table.ColumnLayout.KeyNotation;
import trivium.bank.header.ColumnMeaning;

/**
 * A header and the rows below it.
 *
 * @param body without what repeats or explains the header
 */
record HeadedTable(TableHeader header, List<TableRow> body) {
  /** Whether it is Kahoot's own sheet. */
  boolean isKahoot() {
    return header.names().stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .anyMatch(name -> name.contains("choose at least one"));
  }

  /** The columns of this meaning that are not empty. */
  List<Integer> filled(ColumnMeaning meaning) {
    List<Integer> named = header.of(meaning);
    return body.isEmpty()
        ? named
        : named.stream().filter(i -> !ColumnContent.isEmpty(body, i)).toList();
  }

  /** How people are told of a column: by its name in quotes, or else by its number. */
  String quoted(int column) {
    return header.name(column).isEmpty()
        ? "number " + (column + 1)
        : "“" + header.name(column) + "”";
  }

  int width() {
    return Math.max(header.names().size(), TableAnalysis.width(body));
  }

  /** Whether a first column without a name numbers the rows, as in the sheets of Kahoot. */
  boolean numbersRows(int column) {
    return column == 0 && header.name(column).isEmpty() && ColumnContent.counts(body, column);
  }

  /** Whether its header is a number or a letter: "Option 2". */
  boolean isCounted(int column) {
    return header.cell(column).label().isPresent();
  }

  /** Whether all cells of a column could say which choice is right. */
  boolean namesChoices(int column, List<Integer> choices) {
    ReadingBudget.current().check();
    KeyCellReader cells =
        KeyCellReader.of(
            body.stream().map(row -> sample(row, column, choices)).toList(), KeyNotation.ANY);
    return body.stream()
            .filter(row -> !row.cell(column).isEmpty())
            .allMatch(row -> !cells.right(sample(row, column, choices)).isEmpty())
        && !ColumnContent.isEmpty(body, column);
  }

  private static KeyCellReader.Sample sample(TableRow row, int column, List<Integer> choices) {
    List<String> options =
        choices.size() == 1
            ? ChoiceList.parts(row.cell(choices.getFirst()))
            : choices.stream().map(row::cell).toList();
    return new KeyCellReader.Sample(options, row.cell(column));
  }
}
