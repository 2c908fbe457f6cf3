package trivium.bank.format;

/** The sentences with which tables are refused. */
final class TableRefusal {
  private TableRefusal() {}

  static Unreadable uncertain(TableReading.Doubtful doubt) {
    String sheet =
        doubt.shown().sheet().isEmpty() ? "" : "in its sheet “" + doubt.shown().sheet() + "” ";
    return Unreadable.uncertain(
        sheet
            + doubt.why()
            + ", so which answer is right is not certain; write a header such as"
            + " \"Question, Right answer, Wrong answer 1, Wrong answer 2, Wrong answer 3\","
            + " or say what each column is",
        doubt.shown());
  }

  static Unreadable answers() {
    return new Unreadable(
        1,
        "holds what people answered in a form or a game, not a bank of questions; a bank has a"
            + " row for each question, with the right answer");
  }
}
