package trivium.bank.format.table;

import trivium.bank.format.UnreadableFileException;

/** The sentences with which tables are refused. */
final class TableRefusal {
  private TableRefusal() {}

  static UnreadableFileException uncertain(TableAnalysis.Doubtful doubt) {
    String sheet =
        doubt.shown().sheet().isEmpty() ? "" : "in its sheet “" + doubt.shown().sheet() + "” ";
    return UnreadableFileException.uncertain(
        sheet
            + doubt.why()
            + ", so which answer is right is not certain; write a header such as"
            + " \"Question, Right answer, Wrong answer 1, Wrong answer 2, Wrong answer 3\","
            + " or say what each column is",
        doubt.shown());
  }

  static UnreadableFileException answers() {
    return new UnreadableFileException(
        1,
        "holds what people answered in a form or a game, not a bank of questions; a bank has a"
            + " row for each question, with the right answer");
  }
}
