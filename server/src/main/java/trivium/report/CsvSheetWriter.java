package trivium.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import trivium.bank.text.FormulaInjection;
import trivium.report.Sheet.Cell;

/** Writes a sheet as CSV (RFC 4180), in UTF-8 with a byte order mark for spreadsheets. */
public final class CsvSheetWriter {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvSheetWriter() {}

  public static byte[] of(Sheet sheet) {
    StringBuilder out = new StringBuilder(BYTE_ORDER_MARK);
    try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
      printer.printRecord(sheet.header());
      for (var row : sheet.rows()) {
        printer.printRecord(row.stream().map(CsvSheetWriter::text));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(UTF_8);
  }

  private static String text(Cell cell) {
    return switch (cell) {
      case Cell.Text text -> FormulaInjection.escape(text.text());
      case Cell.Whole whole -> String.valueOf(whole.number());
      case Cell.Decimal decimal -> String.valueOf(decimal.number());
    };
  }
}
