package trivium.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;

/**
 * Runs transactions on the tables that nodes of a cluster share. Needs PostgreSQL. Any thread;
 * every method blocks.
 */
final class ClusterTransactions implements AutoCloseable {
  /** The clock of the database, ms since the epoch; not the start of the transaction. */
  static final String NOW = "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)";

  /** Each write has a connection of its own; a node must not take all that the server allows. */
  private static final int MOST_WRITES = 8;

  private final Database database;
  private final Semaphore writes = new Semaphore(MOST_WRITES, true);
  private final ReadConnectionPool readers;

  ClusterTransactions(Database database) {
    this.database = database;
    this.readers = new ReadConnectionPool(database);
  }

  <T> T read(ReadConnectionPool.Query<T> query) {
    try {
      return readers.read(query);
    } catch (SQLException e) {
      throw explained(e);
    }
  }

  /**
   * Runs a transaction. If it fails, its result may have been lost after its commit.
   *
   * @throws StoreException if it fails
   */
  <T> T write(ReadConnectionPool.Query<T> transaction) {
    writes.acquireUninterruptibly();
    // A pooled connection might be dead, and then it would be unknown whether it was committed.
    try (Connection connection = database.reader()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        // A process that is stopped here must not hold rows that others wait for.
        statement.execute(
            "SET LOCAL idle_in_transaction_session_timeout = 2000; SET LOCAL lock_timeout = 3000");
      }
      T result = transaction.from(connection);
      connection.commit();
      return result;
    } catch (SQLException e) {
      throw explained(e);
    } finally {
      writes.release();
    }
  }

  StoreException explained(SQLException failure) {
    return new StoreException(database.explain(failure), failure);
  }

  /** Runs a statement that changes rows, and returns their number. */
  static int update(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = Statements.prepare(connection, sql, values)) {
      return statement.executeUpdate();
    }
  }

  @Override
  public void close() {
    readers.close();
  }
}
