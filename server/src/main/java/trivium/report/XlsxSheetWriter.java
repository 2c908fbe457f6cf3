package trivium.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import trivium.bank.text.XmlCharacters;
import trivium.report.Sheet.Cell;

/** Writes sheets as an Excel workbook. Text stays text, whatever it begins with. */
public final class XlsxSheetWriter {
  /** Excel holds so many UTF-16 units in a cell, and takes a workbook with more for damaged. */
  private static final int LONGEST_CELL = 32_767;

  /** Excel holds 1,048,576 rows in a sheet, one of them the header. */
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

  /** As much as a cell holds, without what XML 1.0 can't hold. */
  private static String fitting(String text) {
    StringBuilder fitting = new StringBuilder();
    text.codePoints()
        .filter(XmlCharacters::isValid)
        .takeWhile(point -> fitting.length() + Character.charCount(point) <= LONGEST_CELL)
        .forEachOrdered(fitting::appendCodePoint);
    return fitting.toString();
  }
}
