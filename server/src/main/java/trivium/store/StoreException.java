package trivium.store;

/** Thrown when something cannot be stored or read. The message is a sentence for the operator. */
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

  /** The sentence for the operator. */
  public String sentence() {
    return sentence;
  }
}
