package trivium.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import trivium.report.Sheet.Cell;

/** Writes a sheet as CSV (RFC 4180), in UTF-8 with a byte order mark for spreadsheets. */
public final class CsvSheetWriter {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Where a spreadsheet would begin to read a formula (OWASP, "CSV Injection"): at the front of a
   * text, also behind what can't be seen and in the wide letters of East Asian keyboards. One that
   * parts cells by semicolons or tabs takes no notice of our quotes and begins behind those, and
   * behind line ends, as well.
   */
  private static final Pattern FORMULA =
      Pattern.compile(
          "^(?=[\\t\\r\\n])"
              + "|(?:^|(?<=[;\\t\\r\\n]))(?=[[\\s\\p{Z}\\p{C}]&&[^\\t\\r\\n]]*+[=+\\-@＝＋－＠])");

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
      case Cell.Text text -> harmless(text.text());
      case Cell.Whole whole -> String.valueOf(whole.number());
      case Cell.Decimal decimal -> String.valueOf(decimal.number());
    };
  }

  /** An apostrophe makes a text of it, and most spreadsheets do not show it. */
  private static String harmless(String text) {
    return FORMULA.matcher(text).replaceAll("'");
  }
}
