package trivium.cli;

/** Says in one sentence what is wrong and what to do; ends the program with exit code 2. */
final class UserError extends RuntimeException {
  UserError(String sentence) {
    super(sentence);
  }

  UserError(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
