package trivium.bank;

/**
 * A line that could not be understood, and why.
 *
 * @param line from 1
 * @param message one sentence for the author
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
