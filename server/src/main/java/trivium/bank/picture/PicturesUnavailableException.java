package trivium.bank.picture;

/**
 * Thrown when pictures cannot be stored or read at the moment. The message is a sentence for
 * people.
 */
public final class PicturesUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PicturesUnavailableException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
