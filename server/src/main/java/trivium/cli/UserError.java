package trivium.cli;

/**
 * Thrown for an error that the user can correct; the message is one sentence that says how. Ends
 * the program with exit code 2.
 */
final class UserError extends RuntimeException {
  UserError(String sentence) {
    super(sentence);
  }

  UserError(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
