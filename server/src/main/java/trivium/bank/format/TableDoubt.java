package trivium.bank.format;

/**
 * A reason for which it is not certain what the columns of a table are. The message ends a sentence
 * about the table: "has no header".
 */
final class TableDoubt extends Exception {
  private static final long serialVersionUID = 1L;

  TableDoubt(String why) {
    super(why, null, false, false);
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
