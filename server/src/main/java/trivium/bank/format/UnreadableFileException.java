package trivium.bank.format;

import java.util.Optional;

/**
 * Refuses a file that no bank can be read from. The message is a predicate for people: "is empty".
 */
public final class UnreadableFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final transient Optional<TableColumns> columns;

  public UnreadableFileException(int line, String message) {
    this(line, message, Optional.empty());
  }

  private UnreadableFileException(int line, String message, Optional<TableColumns> columns) {
    super(message);
    this.line = line;
    this.columns = columns;
  }

  /** Refuses a table until the host chooses the roles of its columns. */
  public static UnreadableFileException uncertain(String why, TableColumns columns) {
    return new UnreadableFileException(Math.max(1, columns.header()), why, Optional.of(columns));
  }

  /** The line, from 1; 1 if the reason concerns no particular line. */
  public int line() {
    return line;
  }

  public String message() {
    return String.valueOf(getMessage());
  }

  /** The columns whose roles the host has to choose, if that is the reason. */
  public Optional<TableColumns> columns() {
    return columns;
  }
}
