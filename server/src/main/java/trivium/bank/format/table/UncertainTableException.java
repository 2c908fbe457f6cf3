package trivium.bank.format.table;

/**
 * Reports that the header of a table does not determine its layout with certainty. The message is a
 * predicate about the table: "has no header".
 */
final class UncertainTableException extends Exception {
  private static final long serialVersionUID = 1L;

  UncertainTableException(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
