package trivium.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pool of connections for reading. Opening a connection takes longer than reading a room, and a
 * start reads a thousand rooms. Any thread; reading blocks.
 */
final class ReadConnectionPool implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ReadConnectionPool.class);

  /** The most connections. Databases allow about a hundred, and the writer must always get one. */
  private static final int MOST = 8;

  /** A read on a connection. */
  interface Query<T> {
    T from(Connection connection) throws SQLException;
  }

  private final Database database;
  private final Semaphore places = new Semaphore(MOST, true);
  private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

  ReadConnectionPool(Database database) {
    this.database = database;
  }

  <T> T read(Query<T> reading) throws SQLException {
    places.acquireUninterruptibly();
    try {
      return readNow(reading);
    } finally {
      places.release();
    }
  }

  private <T> T readNow(Query<T> reading) throws SQLException {
    try {
      database.verify();
    } catch (DatabaseFilesMissingException e) {
      // A pooled connection would still read the missing files.
      close();
      throw e;
    }
    Connection waited = idle.poll();
    if (waited != null) {
      try {
        return read(waited, reading);
      } catch (SQLException e) {
        // After a restart of the database all pooled connections are dead.
        LOG.debug("A connection that had waited is of no use.", e);
        close();
      }
    }
    return read(database.reader(), reading);
  }

  private <T> T read(Connection connection, Query<T> reading) throws SQLException {
    try {
      T read = reading.from(connection);
      idle.add(connection);
      return read;
    } catch (SQLException | RuntimeException e) {
      close(connection);
      throw e;
    }
  }

  @Override
  public void close() {
    for (Connection each = idle.poll(); each != null; each = idle.poll()) {
      close(each);
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.debug("A connection was not closed well.", e);
    }
  }
}
