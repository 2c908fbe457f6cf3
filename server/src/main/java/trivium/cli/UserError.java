package trivium.cli;

/**
 * Thrown for a mistake that the user can correct, with one sentence that says how; ends the program
 * with exit code 2.
 */
final class UserError extends RuntimeException {
  UserError(String sentence) {
    super(sentence);
  }

  UserError(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
