package trivium.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import trivium.cluster.RoomDirectory;
import trivium.room.Clock;

/**
 * The store of a node of a cluster: its rooms, its lease, and what it shares with other nodes
 * (docs/adr/0023). Whoever opened it closes it, after the rooms. After its lease is lost, it can
 * only be closed; another one can then be opened with the same name.
 */
public final class ClusterStore implements AutoCloseable {
  /** A database that starts together with the machine is up by then. */
  private static final Duration START_TIMEOUT = Duration.ofMinutes(1);

  private static final int FIRST_CLOCK_SAMPLES = 5;

  private final ClusterTransactions transactions;
  private final DatabaseClock clock;
  private final NodeLease lease;
  private final SqlRoomStore rooms;
  private final RoomTakeover takeover;
  private final SqlMembership membership;
  private final RoomDirectory directory;
  private final SqlSettings settings;
  private final SqlDisplays displays;
  private final SqlFolderBanks folderBanks;

  private ClusterStore(
      ClusterTransactions transactions,
      DatabaseClock clock,
      NodeLease lease,
      SqlRoomStore rooms,
      Executor blocking) {
    this.transactions = transactions;
    this.clock = clock;
    this.lease = lease;
    this.rooms = rooms;
    this.takeover = new RoomTakeover(transactions, lease);
    this.membership = new SqlMembership(transactions, lease, takeover, clock);
    this.directory = new SqlRoomDirectory(transactions, blocking);
    this.settings = new SqlSettings(transactions);
    this.displays = new SqlDisplays(transactions, blocking);
    this.folderBanks = new SqlFolderBanks(transactions);
    displays.removeAbandoned();
  }

  /**
   * Opens an existing PostgreSQL database, and registers this node; waits for a server that is
   * starting, and for the former lease of this name.
   *
   * @param url a JDBC URL
   * @param name of this node
   * @param version of this program, for people
   * @param own the clock of this process
   * @param blocking runs what blocks
   * @param waiting called with a sentence about what is waited for
   * @throws StoreException if it cannot be opened, or a node with this name is running
   */
  public static ClusterStore open(
      String url,
      String name,
      String version,
      Clock own,
      Executor blocking,
      Consumer<String> waiting) {
    PostgresDatabase database = PostgresDatabase.shared(url);
    database.await(START_TIMEOUT, waiting);
    DatabaseClock clock = new DatabaseClock(own);
    prepare(database, clock);
    ClusterTransactions transactions = new ClusterTransactions(database);
    NodeLease lease = NodeLease.register(transactions, name, version, clock::now, waiting);
    SqlRoomStore rooms;
    try {
      rooms = SqlRoomStore.ofNode(database, lease, clock);
    } catch (RuntimeException e) {
      lease.release(transactions);
      throw e;
    }
    try {
      return new ClusterStore(transactions, clock, lease, rooms, blocking);
    } catch (RuntimeException e) {
      rooms.close();
      lease.release(transactions);
      transactions.close();
      throw e;
    }
  }

  /** Migrates the schema, unless a server that is on its own uses it, and reads the clock. */
  private static void prepare(PostgresDatabase database, DatabaseClock clock) {
    try (Connection connection = database.writer()) {
      for (int i = 0; i < FIRST_CLOCK_SAMPLES; i++) {
        sample(connection, clock);
      }
      connection.setAutoCommit(false);
      database.lockSchema(connection);
      SchemaMigrations.migrate(connection, SchemaMigrations.steps(database));
    } catch (SQLException e) {
      throw new StoreException(database.explain(e), e);
    }
  }

  private static void sample(Connection connection, DatabaseClock clock) throws SQLException {
    long sent = clock.own();
    List<Long> time =
        Statements.list(
            connection, "SELECT " + ClusterTransactions.NOW, result -> result.getLong(1));
    clock.sample(sent, time.getFirst(), clock.own());
  }

  public SqlRoomStore rooms() {
    return rooms;
  }

  public NodeLease lease() {
    return lease;
  }

  public SqlMembership membership() {
    return membership;
  }

  public RoomDirectory directory() {
    return directory;
  }

  public RoomTakeover takeover() {
    return takeover;
  }

  public SqlSettings settings() {
    return settings;
  }

  public SqlDisplays displays() {
    return displays;
  }

  public SqlFolderBanks folderBanks() {
    return folderBanks;
  }

  /** The clock that all nodes follow. */
  public DatabaseClock clock() {
    return clock;
  }

  /** Writes waiting events, and gives the lease back, so that others take over what is left. */
  @Override
  public void close() {
    membership.close();
    rooms.close();
    lease.release(transactions);
    transactions.close();
  }
}
