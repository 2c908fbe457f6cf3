package trivium.report;

/** Thrown when stored rooms cannot be read at the moment. The message is a sentence for people. */
public final class StoredRoomsUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoredRoomsUnavailableException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
