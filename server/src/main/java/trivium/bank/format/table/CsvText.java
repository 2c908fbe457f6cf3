package trivium.bank.format.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import trivium.bank.Problem;
import trivium.bank.budget.ReadingBudget;

/**
 * Text with separators as rows.
 *
 * @param broken where quotes go wrong, if they do; what stands before is kept
 */
public record CsvText(List<TableRow> rows, Optional<Problem> broken) {
  /** Wider is no table of questions. */
  private static final int MOST_COLUMNS = 128;

  private static final long BYTES_PER_ROW = 64;
  private static final long BYTES_PER_CELL = 40;

  /** Quotes that do not close within so many lines are stray ones. */
  private static final int TALLEST_ROW = 400;

  /**
   * Reads rows until there are enough of them.
   *
   * @param above how many lines of the file stand above this text
   */
  public static CsvText of(String text, char separator, int above, int enough) {
    ReadingBudget budget = ReadingBudget.current();
    // A row may be all of the text, and is parsed before its columns can be counted.
    budget.need(BYTES_PER_CELL * text.chars().filter(sign -> sign == separator).count());
    List<String> lines = text.lines().toList();
    var rows = new ArrayList<TableRow>();
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator)
            .setIgnoreEmptyLines(true)
            .setLenientEof(true)
            .setTrailingData(true)
            .get();
    int line = 0;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      Iterator<CSVRecord> records = parser.iterator();
      while (rows.size() < enough && records.hasNext()) {
        budget.check();
        CSVRecord next = records.next();
        int first = line + 1;
        while (first < lines.size() && lines.get(first - 1).isBlank()) {
          first++;
        }
        line = (int) Math.max(first, Math.min(parser.getCurrentLineNumber(), lines.size()));
        if (line - first > TALLEST_ROW) {
          return new CsvText(rows, problem(above + first, "opens a quote that does not close"));
        }
        List<String> cells = next.stream().limit(MOST_COLUMNS).toList();
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
          if (enough == Integer.MAX_VALUE) {
            budget.hold(BYTES_PER_ROW + BYTES_PER_CELL * cells.size());
          }
          rows.add(new TableRow(above + first, above + line, cells));
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException broken) {
      return new CsvText(rows, problem(above + line + 1, "has quotes in the wrong places"));
    }
    return new CsvText(rows, Optional.empty());
  }

  private static Optional<Problem> problem(int line, String message) {
    return Optional.of(new Problem(line, message + "; from here on nothing was read"));
  }
}
