package trivium.bank.picture;

/** Pictures can't be kept or found just now. The sentence for people is the message. */
public final class PicturesUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PicturesUnavailableException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
