package trivium.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements on banks and pictures, each a transaction of its own that is durable when it returns.
 * They have connections of their own: the one who writes the rooms is never waited for in memory,
 * only for the moment in which the database lets one write at a time.
 */
final class BankTransactions implements AutoCloseable {
  /** Makes something of a row. */
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
   * Runs one statement that changes something.
   *
   * @return how many rows it changed
   */
  int write(String sql, Object... values) throws SQLException {
    // A connection that had waited might be dead, and whether the statement ran unknown.
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
