package trivium.store;

import java.sql.SQLException;

/**
 * Thrown when the files of the database are no longer where the program opened them, so that
 * anything written would be lost with the process. The message is a sentence for the operator.
 */
final class DatabaseFilesMissingException extends SQLException {
  private static final long serialVersionUID = 1L;

  DatabaseFilesMissingException(String sentence) {
    super(sentence);
  }
}
