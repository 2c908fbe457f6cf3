package trivium.bank.sheet;

import java.util.List;

/**
 * One sheet of a workbook as it is shown.
 *
 * @param name on its tab
 * @param rows those that are not empty, in their order
 * @param notes what was not read, and why
 */
public record SheetData(String name, List<SheetRow> rows, List<Note> notes) {
  public SheetData {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /**
   * One row.
   *
   * @param number from 1, as beside the sheet
   * @param cells from column A on, empty ones as empty texts
   */
  public record SheetRow(int number, List<String> cells) {
    public SheetRow {
      cells = List.copyOf(cells);
    }
  }

  /**
   * Something to tell about a row.
   *
   * @param row that the message is about, from 1
   */
  public record Note(int row, String message) {}
}
