package trivium.bank.format;

import java.util.Optional;

/** A file that is no bank. The sentence for people is the message. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final transient Optional<TableColumns> columns;

  public Unreadable(int line, String message) {
    this(line, message, Optional.empty());
  }

  private Unreadable(int line, String message, Optional<TableColumns> columns) {
    super(message);
    this.line = line;
    this.columns = columns;
  }

  /** A table of which somebody has to say what its columns are. */
  static Unreadable uncertain(String why, TableColumns columns) {
    return new Unreadable(Math.max(1, columns.header()), why, Optional.of(columns));
  }

  /** Where, from 1; 1 where no line is to blame. */
  public int line() {
    return line;
  }

  public String message() {
    return String.valueOf(getMessage());
  }

  /** The columns that somebody has to name before the table can be read, if that is the reason. */
  public Optional<TableColumns> columns() {
    return columns;
  }
}
