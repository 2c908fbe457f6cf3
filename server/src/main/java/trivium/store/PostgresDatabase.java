package trivium.store;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL database. One server at a time. */
final class PostgresDatabase implements Database {
  /** Held by the writer's session, so that a second server notices the first: "triv" in ASCII. */
  private static final long ADVISORY_LOCK = 0x74726976L;

  private static final String NO_SPACE = "53100";
  private static final String READ_ONLY = "25006";
  private static final String CONNECTION = "08";
  private static final String SHUTDOWN = "57P";
  private static final String DAMAGE = "XX001";

  private final String url;
  private final PGSimpleDataSource source = new PGSimpleDataSource();

  /**
   * @param url as the driver takes it, {@code jdbc:postgresql://host/database?user=...}
   */
  PostgresDatabase(String url) {
    this.url = url.replaceFirst("[?].*", "");
    source.setUrl(url);
    source.setReWriteBatchedInserts(true);
    source.setApplicationName("trivium");
  }

  @Override
  public Connection reader() throws SQLException {
    return source.getConnection();
  }

  @Override
  public Connection writer() throws SQLException {
    Connection connection = source.getConnection();
    try (Statement statement = connection.createStatement();
        ResultSet locked =
            statement.executeQuery("SELECT pg_try_advisory_lock(" + ADVISORY_LOCK + ")")) {
      if (locked.next() && locked.getBoolean(1)) {
        statement.execute("SET synchronous_commit = on");
        return connection;
      }
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    connection.close();
    throw new StoreException(
        "Another server keeps its rooms in %s. Stop it, or name another database.".formatted(url));
  }

  @Override
  public String bytesType() {
    return "BYTEA";
  }

  @Override
  public String keyedTable() {
    return "";
  }

  @Override
  public String explain(SQLException failure) {
    // The exception of a batch has the whole batch in its message; what it came from has not.
    SQLException cause =
        failure instanceof BatchUpdateException && failure.getNextException() != null
            ? failure.getNextException()
            : failure;
    String state = Objects.requireNonNullElse(cause.getSQLState(), "");
    if (state.equals(NO_SPACE)) {
      return "The disk of %s is full. Free some space there.".formatted(url);
    }
    if (state.equals(READ_ONLY)) {
      return "%s can't be written: it is read-only now.".formatted(url);
    }
    if (state.startsWith(CONNECTION) || state.startsWith(SHUTDOWN)) {
      return "%s can't be reached (%s). Start it, or mend the address."
          .formatted(url, cause.getMessage());
    }
    return "%s can't be used: %s.".formatted(url, cause.getMessage());
  }

  @Override
  public boolean isDamage(SQLException failure) {
    return DAMAGE.equals(failure.getSQLState());
  }

  @Override
  public void scrub(Connection writer) {
    // Vacuuming is the database's own business.
  }

  @Override
  public void close() {
    // The lock goes with the writer's session.
  }
}
