package trivium.bank.sheet;

/** Refuses a workbook. The message is a predicate for people: "is a broken workbook". */
public final class InvalidWorkbookException extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidWorkbookException(String message) {
    super(message);
  }

  public String message() {
    return String.valueOf(getMessage());
  }
}
