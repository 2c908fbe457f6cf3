package trivium.bank.library;

/** Saved banks can't be kept or read just now. The sentence for people is the message. */
public final class SavedBanksUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SavedBanksUnavailableException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
