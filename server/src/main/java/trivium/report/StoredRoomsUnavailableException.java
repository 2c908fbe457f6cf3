package trivium.report;

/** Kept rooms can't be read just now. The sentence for people is the message. */
public final class StoredRoomsUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoredRoomsUnavailableException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
