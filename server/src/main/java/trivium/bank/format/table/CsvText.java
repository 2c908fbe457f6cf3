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
 * Parser of delimited text (RFC 4180, with any separator).
 *
 * @param broken the first misplaced quote, if there is one; the rows are those before it
 */
public record CsvText(List<TableRow> rows, Optional<Problem> broken) {
  /** Further columns are ignored. */
  private static final int MOST_COLUMNS = 128;

  private static final long BYTES_PER_ROW = 64;
  private static final long BYTES_PER_CELL = 40;

  /** In lines; a quote that opens a taller row is misplaced. */
  private static final int TALLEST_ROW = 400;

  /** Parses all of a text. */
  public static CsvText parse(String text, char separator, int linesAbove) {
    return parse(text, separator, linesAbove, Integer.MAX_VALUE);
  }

  /**
   * Parses the beginning of a text.
   *
   * @param linesAbove the number of lines of the file before this text
   * @param limit the number of rows after which it stops
   */
  static CsvText parse(String text, char separator, int linesAbove, int limit) {
    ReadingBudget budget = ReadingBudget.current();
    // The parser reads a whole row, which may be the whole text, before its columns are counted.
    budget.require(BYTES_PER_CELL * text.chars().filter(sign -> sign == separator).count());
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
      while (rows.size() < limit && records.hasNext()) {
        budget.check();
        CSVRecord next = records.next();
        int first = line + 1;
        while (first < lines.size() && lines.get(first - 1).isBlank()) {
          first++;
        }
        line = (int) Math.max(first, Math.min(parser.getCurrentLineNumber(), lines.size()));
        if (line - first > TALLEST_ROW) {
          return new CsvText(
              rows, problem(linesAbove + first, "opens a quote that does not close"));
        }
        List<String> cells = next.stream().limit(MOST_COLUMNS).toList();
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
          if (limit == Integer.MAX_VALUE) {
            budget.charge(BYTES_PER_ROW + BYTES_PER_CELL * cells.size());
          }
          rows.add(new TableRow(linesAbove + first, linesAbove + line, cells));
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException broken) {
      return new CsvText(rows, problem(linesAbove + line + 1, "has quotes in the wrong places"));
    }
    return new CsvText(rows, Optional.empty());
  }

  private static Optional<Problem> problem(int line, String message) {
    return Optional.of(new Problem(line, message + "; from here on nothing was read"));
  }
}
