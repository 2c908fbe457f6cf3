package trivium.bank.format;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The columns of a table and what each was taken for, or may be.
 *
 * @param sheet the name of the sheet; empty for text
 * @param header the line or row of the header; 0 where there is none
 * @param first the line or row of the first question
 * @param columns from the left
 * @param rows the first rows below the header, cut where they are long
 */
public record TableColumns(
    String sheet, int header, int first, List<Column> columns, List<List<String>> rows) {
  private static final int MOST_ROWS = 5;
  private static final int LONGEST_CELL = 120;
  private static final int WIDEST = 40;

  public TableColumns {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * One column.
   *
   * @param name in the header; empty where it has none
   */
  public record Column(String name, ColumnRole role) {}

  static TableColumns of(
      String sheet, int header, List<String> names, List<ColumnRole> roles, List<Row> body) {
    int width = Math.min(WIDEST, roles.size());
    return new TableColumns(
        sheet,
        header,
        body.isEmpty() ? header + 1 : body.getFirst().first(),
        IntStream.range(0, width)
            .mapToObj(i -> new Column(i < names.size() ? cut(names.get(i)) : "", roles.get(i)))
            .toList(),
        body.stream()
            .limit(MOST_ROWS)
            .map(row -> IntStream.range(0, width).mapToObj(i -> cut(row.cell(i))).toList())
            .toList());
  }

  private static String cut(String cell) {
    String plain = cell.strip();
    return plain.length() > LONGEST_CELL ? plain.substring(0, LONGEST_CELL) + "…" : plain;
  }

  /** As {@link ColumnChoice#parse} reads it. */
  public String roles() {
    return ColumnRole.names(columns.stream().map(Column::role).toList());
  }
}
