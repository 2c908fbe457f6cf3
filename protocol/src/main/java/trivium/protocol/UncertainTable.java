package trivium.protocol;

import java.util.List;

/**
 * The response of {@code POST /api/banks/read} with status 422 if somebody has to assign the
 * columns of a table: the refusal and the table.
 *
 * @param detail the reason, in a sentence
 */
public record UncertainTable(RefusalReason why, String detail, TableForm table)
    implements ApiResponse {
  /**
   * A table before its columns are interpreted.
   *
   * @param sheet its name in a workbook; empty for text
   * @param header the line or row of the header; 0 if there is none
   * @param first the line or row of the first question
   * @param columns from the left, with their assumed roles
   * @param rows the first rows below the header
   */
  public record TableForm(
      String sheet, int header, int first, List<Column> columns, List<List<String>> rows) {
    public TableForm {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A column.
   *
   * @param name the header; empty if there is none
   * @param role a value of the {@code columns} parameter
   */
  public record Column(String name, String role) {}
}
