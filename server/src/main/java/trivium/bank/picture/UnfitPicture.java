package trivium.bank.picture;

/** Bytes that are no picture we show. The sentence for people is the message. */
public final class UnfitPicture extends Exception {
  private static final long serialVersionUID = 1L;

  UnfitPicture(String message) {
    super(message);
  }

  public String message() {
    return String.valueOf(getMessage());
  }
}
