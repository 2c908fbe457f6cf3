package trivium.store;

import java.sql.SQLException;

/**
 * The files of a database are not where they were when the program opened them: what is written now
 * would be lost with the process. Its message is a sentence for the person who runs the server.
 */
final class DatabaseFilesMissingException extends SQLException {
  private static final long serialVersionUID = 1L;

  DatabaseFilesMissingException(String sentence) {
    super(sentence);
  }
}
