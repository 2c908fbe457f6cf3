package trivium.bank.format.table;

import java.util.List;
import trivium.bank.format.builder.BankBuilder;
import trivium.bank.format.builder.SourceLocation;

/**
 * A row of a table.
 *
 * @param first its line in a text, its number in a sheet, from 1
 * @param last its last line if a cell has line breaks
 */
public record TableRow(int first, int last, List<String> cells) {
  public TableRow {
    cells = List.copyOf(cells);
  }

  /** The width of the widest row. */
  static int width(List<TableRow> rows) {
    return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }

  /** The stripped content of a cell; empty if the row is shorter. */
  public String cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
  }

  public boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }

  /** Whether a cell is longer than any text of a question. */
  public boolean isHuge() {
    return cells.stream().anyMatch(cell -> cell.length() > BankBuilder.LONGEST_FIELD);
  }

  public SourceLocation location(String topic) {
    return new SourceLocation(first, last, topic);
  }
}
