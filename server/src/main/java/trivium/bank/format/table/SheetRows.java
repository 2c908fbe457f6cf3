package trivium.bank.format.table;

import java.util.List;
import trivium.bank.Problem;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.format.ZipExtractor;
import trivium.bank.sheet.BrokenWorkbook;
import trivium.bank.sheet.SheetData;
import trivium.bank.sheet.XlsxWorkbook;

/**
 * One sheet of an Excel workbook as rows of text.
 *
 * @param name on its tab
 * @param notes what of it was not read
 */
record SheetRows(String name, List<TableRow> rows, List<Problem> notes) {
  static List<SheetRows> of(byte[] bytes) throws UnreadableFileException {
    try {
      return XlsxWorkbook.read(ZipExtractor.extract(bytes, XlsxWorkbook::isPart)).stream()
          .map(SheetRows::of)
          .toList();
    } catch (BrokenWorkbook broken) {
      throw new UnreadableFileException(1, broken.message());
    }
  }

  private static SheetRows of(SheetData sheet) {
    return new SheetRows(
        sheet.name(),
        sheet.rows().stream()
            .map(row -> new TableRow(row.number(), row.number(), row.cells()))
            .toList(),
        sheet.notes().stream().map(note -> new Problem(note.row(), note.message())).toList());
  }
}
