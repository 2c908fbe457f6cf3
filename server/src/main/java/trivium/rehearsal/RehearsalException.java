package trivium.rehearsal;

/** Thrown for an error that the user can correct; the message is one sentence that says how. */
public final class RehearsalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RehearsalException(String sentence) {
    super(sentence);
  }

  static RehearsalException nothingAt(ServerAddress address) {
    return new RehearsalException(
        "Nothing answers at " + address.http() + "; is the server running?");
  }
}
