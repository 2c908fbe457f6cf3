package trivium.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs statements on saved banks and pictures, each as a transaction that is durable when it
 * returns. Uses its own connections, so that it waits for the writer of rooms only while the
 * database serialises writes. Any thread; every method blocks.
 */
final class BankTransactions implements AutoCloseable {
  /** Maps the current row of a result to a value. */
  interface RowMapper<T> {
    T of(ResultSet result) throws SQLException;
  }

  private final Database database;
  private final ReadConnectionPool readers;
  private final Object writeLock = new Object();

  BankTransactions(Database database) {
    this.database = database;
    this.readers = new ReadConnectionPool(database);
  }

  <T> List<T> read(String sql, RowMapper<T> row, Object... values) throws SQLException {
    return readers.read(connection -> {
      try (PreparedStatement statement = prepared(connection, sql, values);
          ResultSet result = statement.executeQuery()) {
        List<T> rows = new ArrayList<>();
        while (result.next()) {
          rows.add(row.of(result));
        }
        return rows;
      }
    });
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
          PreparedStatement statement = prepared(connection, sql, values)) {
        int changed = statement.executeUpdate();
        database.verify();
        return changed;
      }
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < values.length; i++) {
        switch (values[i]) {
          case byte[] bytes -> statement.setBytes(i + 1, bytes);
          case Long number -> statement.setLong(i + 1, number);
          case Integer number -> statement.setInt(i + 1, number);
          case String text -> statement.setString(i + 1, text);
          default -> throw new IllegalArgumentException("no value: " + values[i].getClass());
        }
      }
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
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
