package trivium.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import trivium.bank.text.XmlCharacters;
import trivium.report.Sheet.Cell;

/**
 * Writes sheets as an Excel workbook (XLSX). Text cells are never formulas, whatever they begin
 * with.
 */
public final class XlsxSheetWriter {
  /** The most UTF-16 units that Excel allows in a cell; it reports longer ones as damage. */
  private static final int LONGEST_CELL = 32_767;

  /** Excel allows 1,048,576 rows in a sheet, one of them the header. */
  private static final int MOST_ROWS = 1_048_575;

  private XlsxSheetWriter() {}

  public static byte[] of(List<Sheet> sheets) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Trivium", "1.0")) {
      for (Sheet sheet : sheets) {
        write(sheet, workbook.newWorksheet(sheet.name()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(Sheet sheet, Worksheet to) throws IOException {
    for (int column = 0; column < sheet.header().size(); column++) {
      to.value(0, column, sheet.header().get(column));
    }
    to.range(0, 0, 0, sheet.header().size() - 1).style().bold().set();
    to.freezePane(0, 1);
    for (int row = 0; row < Math.min(sheet.rows().size(), MOST_ROWS); row++) {
      List<Cell> cells = sheet.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        switch (cells.get(column)) {
          case Cell.Text text -> to.value(row + 1, column, fitting(text.text()));
          case Cell.Whole whole -> to.value(row + 1, column, whole.number());
          case Cell.Decimal decimal -> to.value(row + 1, column, decimal.number());
        }
      }
    }
    to.finish();
  }

  /** The text cut to the length of a cell, without characters that XML 1.0 does not allow. */
  private static String fitting(String text) {
    StringBuilder fitting = new StringBuilder();
    text.codePoints()
        .filter(XmlCharacters::isValid)
        .takeWhile(point -> fitting.length() + Character.charCount(point) <= LONGEST_CELL)
        .forEachOrdered(fitting::appendCodePoint);
    return fitting.toString();
  }
}
