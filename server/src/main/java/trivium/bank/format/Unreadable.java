package trivium.bank.format;

/** A file that is no bank. The sentence for people is the message. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;

  public Unreadable(int line, String message) {
    super(message);
    this.line = line;
  }

  /** Where, from 1; 1 where no line is to blame. */
  public int line() {
    return line;
  }

  public String message() {
    return String.valueOf(getMessage());
  }
}
