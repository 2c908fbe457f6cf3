package trivium.store;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL database. An advisory lock admits one server at a time, or any number of nodes of a
 * cluster.
 */
final class PostgresDatabase implements Database {
  /**
   * Held by the session of the writer, so that a second server detects the first: "triv" in ASCII.
   */
  private static final long ADVISORY_LOCK = 0x74726976L;

  /** Held by a node that migrates the schema: "schm" in ASCII. */
  private static final long SCHEMA_LOCK = 0x7363686DL;

  private static final int SOCKET_TIMEOUT_SECONDS = 10;

  /** Nodes notice a lost connection earlier, because their rooms can go on elsewhere. */
  private static final int NODE_SOCKET_TIMEOUT_SECONDS = 5;

  private static final int NODE_CONNECT_TIMEOUT_SECONDS = 2;
  private static final int LOCK_TIMEOUT_SECONDS = 3;
  private static final String LOCKED = "55P03";
  private static final String NO_SPACE = "53100";
  private static final String READ_ONLY = "25006";
  private static final String CONNECTION = "08";
  private static final String SHUTDOWN = "57P";
  private static final String DAMAGE = "XX001";

  /** Rejected by the server; retrying does not help. */
  private static final String REJECTED = "08004";

  private static final String FULL = "53300";
  private static final String AUTHORIZATION = "28";
  private static final String NO_DATABASE = "3D000";
  private static final Duration RETRY = Duration.ofMillis(500);

  /** Identifies a session; process ids alone are reused. */
  private record Session(int pid, Timestamp started) {}

  private final String url;
  private final boolean isShared;
  private final PGSimpleDataSource source = new PGSimpleDataSource();
  private @Nullable Session session;

  /**
   * Does not connect yet.
   *
   * @param url a JDBC URL, {@code jdbc:postgresql://host/database?user=...}
   */
  PostgresDatabase(String url) {
    this(url, false);
  }

  private PostgresDatabase(String url, boolean isShared) {
    this.url = url.replaceFirst("[?].*", "");
    this.isShared = isShared;
    source.setUrl(url);
    // Bounds how long a silent network can block the writer.
    if (isShared) {
      source.setSocketTimeout(NODE_SOCKET_TIMEOUT_SECONDS);
      source.setConnectTimeout(NODE_CONNECT_TIMEOUT_SECONDS);
      source.setLoginTimeout(NODE_SOCKET_TIMEOUT_SECONDS);
    } else {
      source.setSocketTimeout(SOCKET_TIMEOUT_SECONDS);
    }
    source.setTcpKeepAlive(true);
    source.setApplicationName("trivium");
  }

  /** A database that a node of a cluster shares with the others. Does not connect yet. */
  static PostgresDatabase shared(String url) {
    return new PostgresDatabase(url, true);
  }

  /**
   * Waits until the database accepts connections. Returns at once on errors that waiting does not
   * resolve; the next connection reports them.
   *
   * @param patience the longest wait
   * @param waiting called once with a sentence if the database is waited for
   * @throws StoreException if the database is not up by then, or the thread was interrupted
   */
  void await(Duration patience, Consumer<String> waiting) {
    long deadline = System.nanoTime() + patience.toNanos();
    boolean isTold = false;
    while (true) {
      SQLException failure = tryConnecting();
      if (failure == null || !isNotUpYet(failure)) {
        return;
      }
      if (System.nanoTime() - deadline > 0) {
        throw new StoreException(explain(failure), failure);
      }
      if (!isTold) {
        waiting.accept(
            "Waiting for %s, for up to %d seconds (%s)."
                .formatted(url, patience.toSeconds(), failure.getMessage()));
        isTold = true;
      }
      try {
        Thread.sleep(RETRY);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StoreException("Stopped while waiting for %s.".formatted(url), e);
      }
    }
  }

  private @Nullable SQLException tryConnecting() {
    try {
      source.getConnection().close();
      return null;
    } catch (SQLException e) {
      return e;
    }
  }

  /** Whether the server is not listening, starting, stopping, or out of connections. */
  private static boolean isNotUpYet(SQLException failure) {
    String state = Objects.requireNonNullElse(failure.getSQLState(), "");
    return (state.startsWith(CONNECTION) && !state.equals(REJECTED))
        || state.startsWith(SHUTDOWN)
        || state.equals(FULL);
  }

  @Override
  public Connection reader() throws SQLException {
    return source.getConnection();
  }

  @Override
  public Connection writer() throws SQLException {
    Connection connection = source.getConnection();
    try (Statement statement = connection.createStatement()) {
      terminateLostSession(connection);
      if (lock(statement)) {
        statement.execute("SET synchronous_commit = on");
        session = session(statement);
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

  /**
   * Acquires the advisory lock; waits for a moment, because a session that was just closed may
   * still hold it.
   */
  private boolean lock(Statement statement) throws SQLException {
    statement.execute("SET lock_timeout = '%ds'".formatted(LOCK_TIMEOUT_SECONDS));
    try {
      // Nodes of a cluster admit each other, but no server that is on its own.
      String function = isShared ? "pg_advisory_lock_shared" : "pg_advisory_lock";
      statement.execute("SELECT " + function + "(" + ADVISORY_LOCK + ")");
      return true;
    } catch (SQLException e) {
      if (LOCKED.equals(e.getSQLState())) {
        return false;
      }
      throw e;
    } finally {
      statement.execute("SET lock_timeout = DEFAULT");
    }
  }

  /**
   * Ends the previous session of this process. After a silent network failure the database keeps
   * it, and its lock, for hours.
   */
  private void terminateLostSession(Connection connection) throws SQLException {
    Session before = session;
    if (before == null) {
      return;
    }
    try (PreparedStatement end =
        connection.prepareStatement(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE pid = ? AND backend_start = ?")) {
      end.setInt(1, before.pid());
      end.setTimestamp(2, before.started());
      end.execute();
    }
  }

  private static Session session(Statement statement) throws SQLException {
    try (ResultSet own =
        statement.executeQuery(
            "SELECT pid, backend_start FROM pg_stat_activity WHERE pid = pg_backend_pid()")) {
      if (!own.next()) {
        throw new SQLException("this session is not listed");
      }
      return new Session(own.getInt(1), own.getTimestamp(2));
    }
  }

  @Override
  public void lockSchema(Connection writer) throws SQLException {
    if (isShared) {
      try (Statement statement = writer.createStatement()) {
        statement.execute("SELECT pg_advisory_xact_lock(" + SCHEMA_LOCK + ")");
      }
    }
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
    // The message of a batch exception contains the data of the batch; that of its cause does not.
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
    if (state.startsWith(AUTHORIZATION) || state.equals(REJECTED)) {
      return "%s refuses the connection (%s). Check user and password in --database."
          .formatted(url, cause.getMessage());
    }
    if (state.equals(NO_DATABASE)) {
      return "%s is not there (%s). Make the database, or mend its name in --database."
          .formatted(url, cause.getMessage());
    }
    if (state.startsWith(CONNECTION) || state.startsWith(SHUTDOWN)) {
      return "%s can't be reached (%s). Start it, or mend the address."
          .formatted(url, cause.getMessage());
    }
    return "%s can't be used: %s.".formatted(url, cause.getMessage());
  }

  @Override
  public void verify() {
    // The server is responsible for what it has acknowledged.
  }

  @Override
  public boolean isDamage(SQLException failure) {
    return DAMAGE.equals(failure.getSQLState());
  }

  @Override
  public boolean scrub(Connection writer) {
    // Vacuuming is left to the database.
    return true;
  }

  @Override
  public void close() {
    // The lock ends with the session of the writer.
  }
}
