package trivium.store;

/** Thrown when something cannot be stored or read. */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  public StoreException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  public StoreException(String sentence, Throwable cause) {
    super(sentence, cause);
    this.sentence = sentence;
  }

  /** For the person who runs the server. */
  public String sentence() {
    return sentence;
  }
}
