package trivium.bank.library;

/**
 * Thrown when saved banks cannot be stored or read at the moment. The message is a sentence for
 * people.
 */
public final class SavedBanksUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SavedBanksUnavailableException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
