package trivium.bank.format.table;

/**
 * A reason for which it is not certain what the columns of a table are. The message ends a sentence
 * about the table: "has no header".
 */
final class UncertainTableException extends Exception {
  private static final long serialVersionUID = 1L;

  UncertainTableException(String why) {
    super(why, null, false, false);
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
