package trivium.bank.picture;

/** Bytes that are no picture we show. The sentence for people is the message. */
public final class InvalidPictureException extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidPictureException(String message) {
    super(message);
  }

  public String message() {
    return String.valueOf(getMessage());
  }
}
