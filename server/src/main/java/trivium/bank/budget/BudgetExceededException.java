package trivium.bank.budget;

/**
 * Thrown when reading a file takes too long or needs too much memory. The message is a predicate
 * for people: "takes more than 30 seconds to read". Readers do not catch it.
 */
public final class BudgetExceededException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BudgetExceededException(String message) {
    super(message, null, false, false);
  }

  public String message() {
    return String.valueOf(getMessage());
  }
}
