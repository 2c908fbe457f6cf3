package trivium.bank.format.table;

import java.util.List;
import trivium.bank.format.TableColumns;
import trivium.bank.format.UnreadableFileException;

/** What the rows of a sheet or a text turned out to be. */
sealed interface TableAnalysis {
  /** A table with a layout that is certain. */
  record Certain(ColumnLayout layout, List<TableRow> body, TableColumns columns)
      implements TableAnalysis {}

  /** A table that Trivium has exported. */
  record OwnTable(ColumnLayout layout, List<TableRow> body) implements TableAnalysis {}

  /**
   * A table whose layout the host has to choose.
   *
   * @param reason a predicate: "has no header"
   * @param columns with the roles to propose
   */
  record Uncertain(String reason, TableColumns columns) implements TableAnalysis {
    UnreadableFileException refusal() {
      String sheet = columns.sheet().isEmpty() ? "" : "in its sheet “" + columns.sheet() + "” ";
      return UnreadableFileException.uncertain(
          sheet
              + reason
              + ", so which answer is right is not certain; write a header such as"
              + " \"Question, Right answer, Wrong answer 1, Wrong answer 2, Wrong answer 3\","
              + " or say what each column is",
          columns);
    }
  }

  /** A table of what people answered in a form or a game. */
  record Responses() implements TableAnalysis {
    UnreadableFileException refusal() {
      return new UnreadableFileException(
          1,
          "holds what people answered in a form or a game, not a bank of questions; a bank has a"
              + " row for each question, with the right answer");
    }
  }

  /** Rows with fewer than two columns. */
  record NoTable() implements TableAnalysis {}
}
