package trivium.bank.format.table;

import java.util.List;
import java.util.Locale;
import trivium.bank.budget.ReadingBudget;
import trivium.bank.header.ColumnMeaning;

/**
 * A header and the rows below it.
 *
 * @param body without rows that repeat or explain the header
 */
record HeadedTable(TableHeader header, List<TableRow> body) {
  /** Whether it is the sheet that Kahoot imports. */
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

  /** The name of a column in quotes, or its number, for messages. */
  String quoted(int column) {
    return header.name(column).isEmpty()
        ? "number " + (column + 1)
        : "“" + header.name(column) + "”";
  }

  int width() {
    return Math.max(header.names().size(), TableRow.width(body));
  }

  /** Whether it is an unnamed first column that numbers the rows, as in the sheets of Kahoot. */
  boolean numbersRows(int column) {
    return column == 0 && header.name(column).isEmpty() && ColumnContent.countsUp(body, column);
  }

  /** Whether its name has a number or a letter: "Option 2". */
  boolean isNumbered(int column) {
    return header.cell(column).label().isPresent();
  }

  /** Whether all cells of a column could be keys. */
  boolean namesChoices(int column, List<Integer> choices) {
    ReadingBudget.current().check();
    List<KeyCell> cells = body.stream().map(row -> keyCell(row, column, choices)).toList();
    KeyCellReader reader = KeyCellReader.of(cells, KeyNotation.ANY);
    return cells.stream()
            .filter(cell -> !cell.text().isEmpty())
            .allMatch(cell -> !reader.right(cell).isEmpty())
        && !ColumnContent.isEmpty(body, column);
  }

  private static KeyCell keyCell(TableRow row, int column, List<Integer> choices) {
    return choices.size() == 1
        ? KeyCell.ofList(ChoiceList.parse(row.cell(choices.getFirst())), row.cell(column))
        : KeyCell.ofColumns(choices.stream().map(row::cell).toList(), row.cell(column));
  }
}
