package trivium.protocol;

import java.util.List;

/**
 * What {@code POST /api/banks/read} answers with 422 where somebody has to say what the columns of
 * a table are: the refusal, with what is to be looked at.
 *
 * @param detail why, in a sentence
 */
public record UncertainTable(RefusalReason why, String detail, TableForm table)
    implements ApiResponse {
  /**
   * A table before it is read.
   *
   * @param sheet its name in a workbook; empty for text
   * @param header the line or row of the header; 0 where there is none
   * @param first the line or row of the first question
   * @param columns from the left, with what each may be
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
   * One column.
   *
   * @param name in the header; empty where there is none
   * @param role a word of the {@code columns} parameter
   */
  public record Column(String name, String role) {}
}
