package trivium.bank.format.table;

import java.util.List;
import trivium.bank.format.builder.BankBuilder;

/**
 * A row of a table.
 *
 * @param first its line in a text, its number in a sheet, from 1
 * @param last where a cell with line breaks ends
 */
public record TableRow(int first, int last, List<String> cells) {
  public TableRow {
    cells = List.copyOf(cells);
  }

  /** Empty where there is none. */
  public String cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
  }

  public boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }

  public boolean isHuge() {
    return cells.stream().anyMatch(cell -> cell.length() > BankBuilder.LONGEST_FIELD);
  }
}
