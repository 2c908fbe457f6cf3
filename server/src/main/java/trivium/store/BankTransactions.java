package trivium.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Runs statements on saved banks and pictures, each as a transaction that is durable when it
 * returns. Uses its own connections, so that it waits for the writer of rooms only while the
 * database serialises writes. Any thread; every method blocks.
 */
final class BankTransactions implements AutoCloseable {
  private final Database database;
  private final ReadConnectionPool readers;
  private final Object writeLock = new Object();

  BankTransactions(Database database) {
    this.database = database;
    this.readers = new ReadConnectionPool(database);
  }

  <T> List<T> read(String sql, Statements.RowMapper<T> row, Object... values) throws SQLException {
    return readers.read(connection -> Statements.list(connection, sql, row, values));
  }

  /**
   * Runs one statement that changes rows.
   *
   * @return the number of rows changed
   */
  int write(String sql, Object... values) throws SQLException {
    // A pooled connection might be dead, and then it would be unknown whether the statement ran.
    synchronized (writeLock) {
      try (Connection connection = database.reader();
          PreparedStatement statement = Statements.prepare(connection, sql, values)) {
        int changed = statement.executeUpdate();
        database.verify();
        return changed;
      }
    }
  }

  String explain(SQLException failure) {
    return database.explain(failure);
  }

  @Override
  public void close() {
    readers.close();
  }
}
