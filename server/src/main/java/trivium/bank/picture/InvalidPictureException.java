package trivium.bank.picture;

/** Thrown for bytes that are not a supported picture. The message is a predicate for people. */
public final class InvalidPictureException extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidPictureException(String message) {
    super(message);
  }

  public String message() {
    return String.valueOf(getMessage());
  }
}
