package trivium.bank.sheet;

import java.util.List;

/**
 * The displayed content of a sheet.
 *
 * @param name on its tab
 * @param rows those that are not empty
 * @param notes on what was not read
 */
public record SheetData(String name, List<SheetRow> rows, List<Note> notes) {
  public SheetData {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /**
   * A row.
   *
   * @param number from 1
   * @param cells from column A; empty text for an empty cell
   */
  public record SheetRow(int number, List<String> cells) {
    public SheetRow {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A message for people about a row.
   *
   * @param row from 1
   */
  public record Note(int row, String message) {}
}
