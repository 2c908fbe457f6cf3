package trivium.bank.format;

import java.util.List;

/**
 * The columns of a table with the role that each was read in, or that is proposed for it.
 *
 * @param sheet the name of the sheet; empty for text
 * @param header the line or row of the header; 0 if there is none
 * @param first the line or row of the first question
 * @param columns from the left
 * @param rows the first rows below the header, with long cells abridged
 */
public record TableColumns(
    String sheet, int header, int first, List<Column> columns, List<List<String>> rows) {
  public TableColumns {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * One column.
   *
   * @param name in the header; empty if it has none
   */
  public record Column(String name, ColumnRole role) {}

  /** The roles in the syntax of {@link ColumnChoice#parse}. */
  public String roles() {
    return ColumnRole.names(columns.stream().map(Column::role).toList());
  }
}
