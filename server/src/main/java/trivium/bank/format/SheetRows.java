package trivium.bank.format;

import java.util.List;
import trivium.bank.Problem;
import trivium.bank.sheet.BrokenWorkbook;
import trivium.bank.sheet.SheetData;
import trivium.bank.sheet.XlsxWorkbook;

/**
 * One sheet of an Excel workbook as rows of text.
 *
 * @param name on its tab
 * @param notes what of it was not read
 */
record SheetRows(String name, List<Row> rows, List<Problem> notes) {
  static List<SheetRows> of(byte[] bytes) throws Unreadable {
    try {
      return XlsxWorkbook.read(Packed.files(bytes, XlsxWorkbook::isPart)).stream()
          .map(SheetRows::of)
          .toList();
    } catch (BrokenWorkbook broken) {
      throw new Unreadable(1, broken.message());
    }
  }

  private static SheetRows of(SheetData sheet) {
    return new SheetRows(
        sheet.name(),
        sheet.rows().stream().map(row -> new Row(row.number(), row.number(), row.cells())).toList(),
        sheet.notes().stream().map(note -> new Problem(note.row(), note.message())).toList());
  }
}
