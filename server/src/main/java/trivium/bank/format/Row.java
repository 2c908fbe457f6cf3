package trivium.bank.format;

import java.util.List;

/**
 * A row of a table.
 *
 * @param first its line in a text, its number in a sheet, from 1
 * @param last where a cell with line breaks ends
 */
record Row(int first, int last, List<String> cells) {
  Row {
    cells = List.copyOf(cells);
  }

  /** Empty where there is none. */
  String cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }

  boolean isHuge() {
    return cells.stream().anyMatch(cell -> cell.length() > Gathered.LONGEST_FIELD);
  }
}
