package trivium.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Prepares statements with their values, and maps the rows of their results. */
final class Statements {
  private Statements() {}

  /** Maps the current row of a result to a value. */
  interface RowMapper<T> {
    T of(ResultSet result) throws SQLException;
  }

  static <T> List<T> list(Connection connection, String sql, RowMapper<T> row, Object... values)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, values);
        ResultSet result = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(row.of(result));
      }
      return rows;
    }
  }

  static PreparedStatement prepare(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < values.length; i++) {
        switch (values[i]) {
          case byte[] bytes -> statement.setBytes(i + 1, bytes);
          case Long number -> statement.setLong(i + 1, number);
          case Integer number -> statement.setInt(i + 1, number);
          case String text -> statement.setString(i + 1, text);
          case Boolean truth -> statement.setBoolean(i + 1, truth);
          default -> throw new IllegalArgumentException("no value: " + values[i].getClass());
        }
      }
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }
}
