package trivium.report;

import java.util.List;

/**
 * A named table.
 *
 * @param rows each as long as the header
 */
public record Sheet(String name, List<String> header, List<List<Cell>> rows) {
  public Sheet {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
    int width = header.size();
    if (rows.stream().anyMatch(row -> row.size() != width)) {
      throw new IllegalArgumentException("a row of " + name + " is not " + width + " wide");
    }
  }

  /** The value of a cell. */
  public sealed interface Cell {
    record Text(String text) implements Cell {}

    record Whole(long number) implements Cell {}

    record Decimal(double number) implements Cell {}
  }
}
