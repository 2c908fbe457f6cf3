package trivium.rehearsal;

/** Thrown for an error that the user can correct; the message is one sentence that says how. */
public final class RehearsalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RehearsalException(String sentence) {
    super(sentence);
  }
}
