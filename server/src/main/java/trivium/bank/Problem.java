package trivium.bank;

/**
 * Something in a file that was not understood: where, and one sentence for the person who wrote it.
 */
public record Problem(int line, String message) {
  public Problem {
    if (line < 1) {
      throw new IllegalArgumentException("line starts at 1: " + line);
    }
    if (message.isBlank()) {
      throw new IllegalArgumentException("a problem needs a message");
    }
  }
}
