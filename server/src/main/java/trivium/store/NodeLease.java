package trivium.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.cluster.NodeId;

/**
 * The lease of this node, its row in table {@code node} (docs/adr/0023). The writer renews it in
 * each of its transactions; whoever takes it away raises the epoch of the row first, which waits
 * for a transaction that has renewed it, or makes its renewal fail. Any thread, except where stated
 * otherwise.
 */
public final class NodeLease {
  private static final Logger LOG = LoggerFactory.getLogger(NodeLease.class);

  /** How long a lease lasts after its last renewal by the clock of the database, ms. */
  static final long LENGTH_MILLIS = 3_000;

  /**
   * A node that has not renewed its lease for so long, which is twice as long as it should take, is
   * taken for lost if its writer has no session either, as after a crash, ms.
   */
  static final long UNRENEWED_MILLIS = 1_500;

  /** How much longer than a lease a start waits for the former lease of its name, ms. */
  private static final long EXTRA_WAIT_MILLIS = 1_500;

  private static final long RETRY_MILLIS = 200;

  /** In the names of sessions of writers, before the id of the node. */
  static final String SESSION_PREFIX = "trivium writer ";

  /** Fits into the name of a session of PostgreSQL, which has 63 characters. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");

  private final NodeId id;
  private final LongSupplier nanos;
  private final List<Runnable> listeners = new ArrayList<>();
  private boolean isLost;
  private boolean isFailing;
  private long renewedNanos;
  private long steadyNanos;
  private volatile NodeLoad load = NodeLoad.NONE;
  private volatile long started;
  private volatile BooleanSupplier isolated = () -> false;

  /**
   * @param nanos the monotonic clock, ns
   */
  private NodeLease(NodeId id, LongSupplier nanos) {
    this.id = id;
    this.nanos = nanos;
    this.renewedNanos = nanos.getAsLong();
    this.steadyNanos = renewedNanos;
  }

  /** A row of another process, or a former one, that has the name of this node. */
  private record Former(long epoch, long leaseEnd, long seen, boolean isOver) {}

  /**
   * Takes a name with the next epoch. Blocks for a bit more than the length of a lease if the
   * former one has not run out, as after a crash.
   *
   * @param version of this program
   * @param seen the present by the clock of this node, ms since the epoch
   * @param waiting called once with a sentence if the former lease is waited for
   * @throws StoreException if a node with this name is running, which renews its lease again and
   *     again, or the name is invalid
   */
  static NodeLease register(
      ClusterTransactions transactions,
      String name,
      String version,
      LongSupplier seen,
      Consumer<String> waiting) {
    if (!NAME.matcher(name).matches()) {
      throw new StoreException(
          "The name of a node has up to 32 letters, digits, hyphens and underscores; “%s” has others."
              .formatted(name));
    }
    long deadline = latestEnd();
    Former last = null;
    boolean isRenewed = false;
    while (true) {
      Registration outcome =
          transactions.write(
              connection -> tryRegistering(connection, name, version, seen.getAsLong()));
      switch (outcome) {
        case Registration.Registered registered -> {
          return new NodeLease(new NodeId(name, registered.epoch()), System::nanoTime);
        }
        case Registration.Refused(Former holder) -> {
          if (last == null) {
            waiting.accept(
                "Waiting for the former lease of node %s to run out, for up to %d seconds."
                    .formatted(name, TimeUnit.MILLISECONDS.toSeconds(LENGTH_MILLIS) + 1));
          } else if (holder.epoch() != last.epoch()
              || (isRenewed && holder.leaseEnd() != last.leaseEnd())
              || System.nanoTime() - deadline > 0) {
            throw new StoreException(
                "A node with the name %s is running already. Choose another name with --node."
                    .formatted(name));
          } else if (holder.leaseEnd() != last.leaseEnd()) {
            // The last commit of a process that has ended may arrive after this one has started.
            LOG.info("The former lease of node {} was renewed once more.", name);
            isRenewed = true;
            deadline = latestEnd();
          }
          last = holder;
        }
      }
      pause(name);
    }
  }

  private static long latestEnd() {
    return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LENGTH_MILLIS + EXTRA_WAIT_MILLIS);
  }

  /** The outcome of an attempt to take a name. */
  private sealed interface Registration {
    record Registered(long epoch) implements Registration {}

    record Refused(Former holder) implements Registration {}
  }

  private static Registration tryRegistering(
      Connection connection, String name, String version, long seen) throws SQLException {
    // A row that another node inserts at this moment is waited for, and then found.
    if (ClusterTransactions.update(
            connection,
            "INSERT INTO node (name, epoch, lease_end, seen, state, version, rooms, players,"
                + " isolated) VALUES (?, 1, "
                + leaseEnd()
                + ", ?, 'up', ?, 0, 0, FALSE)"
                + " ON CONFLICT (name) DO NOTHING",
            name,
            seen,
            version)
        == 1) {
      return new Registration.Registered(1);
    }
    // Waits for a transaction of the former holder.
    Former former =
        Statements.list(
                connection,
                "SELECT epoch, lease_end, seen, state = 'down' OR lease_end < "
                    + ClusterTransactions.NOW
                    + " FROM node WHERE name = ? FOR UPDATE",
                row ->
                    new Former(row.getLong(1), row.getLong(2), row.getLong(3), row.getBoolean(4)),
                name)
            .getFirst();
    if (!former.isOver()) {
      return new Registration.Refused(former);
    }
    rememberSeen(connection, new NodeId(name, former.epoch()), former.seen());
    var _ =
        ClusterTransactions.update(
            connection,
            "UPDATE node SET epoch = ?, lease_end = "
                + leaseEnd()
                + ", seen = ?, state = 'up', version = ?, rooms = 0, players = 0, connections = 0,"
                + " isolated = FALSE, started = 0, fenced = FALSE WHERE name = ?",
            former.epoch() + 1,
            seen,
            version,
            name);
    return new Registration.Registered(former.epoch() + 1);
  }

  /**
   * The condition in SQL that a node has a lease that nobody has taken away.
   *
   * @param name an expression for its name
   * @param epoch an expression for its epoch
   */
  static String isHeld(String name, String epoch) {
    return "EXISTS (SELECT 1 FROM node holder WHERE holder.name = %s AND holder.epoch = %s AND holder.state <> 'down')"
        .formatted(name, epoch);
  }

  private static String leaseEnd() {
    return ClusterTransactions.NOW + " + " + LENGTH_MILLIS;
  }

  /**
   * Stores until when a node that has lost its lease is known to have run with its rooms, whose
   * next owners count the time from then.
   */
  static void rememberSeen(Connection connection, NodeId former, long seen) throws SQLException {
    var _ =
        ClusterTransactions.update(
            connection,
            "UPDATE room_owner SET seen = ? WHERE node = ? AND epoch = ?",
            seen,
            former.name(),
            former.epoch());
  }

  private static void pause(String name) {
    try {
      Thread.sleep(RETRY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("Stopped while waiting for the lease of node " + name + ".", e);
    }
  }

  public NodeId id() {
    return id;
  }

  /** Sets the load that other nodes show for this one. It is stored with the next renewal. */
  public void report(NodeLoad load) {
    this.load = load;
  }

  /**
   * This node serves browsers from now on, which is stored with the next renewal.
   *
   * @param time ms since the epoch
   */
  public void started(long time) {
    started = time;
  }

  /** Sets the supplier, for any thread, of whether other nodes cannot reach this one. */
  public void isolatedIf(BooleanSupplier isolated) {
    this.isolated = isolated;
  }

  /** Adds a listener that is called once, on any thread, when the lease is lost for good. */
  public void watch(Runnable lost) {
    synchronized (this) {
      if (!isLost) {
        listeners.add(lost);
        return;
      }
    }
    lost.run();
  }

  public synchronized boolean isLost() {
    return isLost;
  }

  /**
   * Whether this node has renewed its lease without failure for the length of a lease. Only then
   * may it take leases away: after a restart of the database all have run out, and those who hold
   * them renew them first.
   */
  public synchronized boolean isSteady() {
    long now = nanos.getAsLong();
    return !isLost && !isFailing && now - renewedNanos < length() && now - steadyNanos >= length();
  }

  /**
   * Whether this node has not renewed its lease for its length, so that others may have taken its
   * rooms over.
   */
  public synchronized boolean isOverdue() {
    return nanos.getAsLong() - renewedNanos >= length();
  }

  /** How long the lease lasts unless it is renewed, ms; negative if it has run out. */
  public synchronized long remaining() {
    return TimeUnit.NANOSECONDS.toMillis(renewedNanos + length() - nanos.getAsLong());
  }

  /** Whether this node has renewed its lease a moment ago. */
  public synchronized boolean isRenewed() {
    return !isLost && nanos.getAsLong() - renewedNanos < length() / 2;
  }

  private static long length() {
    return TimeUnit.MILLISECONDS.toNanos(LENGTH_MILLIS);
  }

  /**
   * Prepares a session of the writer: it ends if this process stops within a transaction, or if the
   * network is cut, so that it does not hold the row. The name of the session has the epoch, so
   * that whoever takes the lease away can end it.
   */
  void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "SET idle_in_transaction_session_timeout = 2000; SET tcp_user_timeout = 3000;"
              + " SET tcp_keepalives_idle = 2; SET tcp_keepalives_interval = 1;"
              + " SET tcp_keepalives_count = 3");
    }
    try (PreparedStatement statement =
        Statements.prepare(
            connection, "SELECT set_config('application_name', ?, FALSE)", sessionName(id))) {
      statement.execute();
    }
  }

  /** The name of the sessions of the writer of a node. */
  static String sessionName(NodeId node) {
    return SESSION_PREFIX + node;
  }

  /**
   * Renews the lease in a transaction, which holds the row until it ends.
   *
   * @param seen the present by the clock of this node, ms since the epoch
   * @throws LeaseLostException if the lease was taken away: the transaction is to be rolled back
   */
  void renew(Connection connection, long seen) throws SQLException {
    NodeLoad reported = load;
    int renewed =
        ClusterTransactions.update(
            connection,
            "UPDATE node SET lease_end = "
                + leaseEnd()
                + ", seen = ?, rooms = ?, players = ?, connections = ?, isolated = ?, started = ?"
                + " WHERE name = ? AND epoch = ? AND state <> 'down'",
            seen,
            reported.rooms(),
            reported.players(),
            reported.connections(),
            isolated.getAsBoolean(),
            started,
            id.name(),
            id.epoch());
    if (renewed == 0) {
      throw new LeaseLostException(
          "Node %s has lost its lease. It writes nothing more, and its rooms go on elsewhere."
              .formatted(id.name()));
    }
  }

  /** The transaction of a renewal has been committed. */
  synchronized void renewed() {
    long now = nanos.getAsLong();
    if (isFailing || now - renewedNanos >= length()) {
      steadyNanos = now;
    }
    isFailing = false;
    renewedNanos = now;
  }

  /** The transaction of a renewal has failed, or its result is unknown. */
  synchronized void failed() {
    isFailing = true;
  }

  /** Another node has taken the lease away, and nothing more is written. */
  void lost() {
    List<Runnable> told;
    synchronized (this) {
      if (isLost) {
        return;
      }
      isLost = true;
      told = List.copyOf(listeners);
    }
    told.forEach(Runnable::run);
  }

  /**
   * Gives the lease back, so that others need not wait until it runs out. Called after the last
   * write; a write that is still under way fails.
   */
  void release(ClusterTransactions transactions) {
    try {
      var _ = transactions.write(this::release);
    } catch (StoreException e) {
      LOG.warn("The lease of node {} was not given back, and runs out. {}", id, e.sentence());
    }
  }

  private Optional<Long> release(Connection connection) throws SQLException {
    Optional<Long> seen =
        Statements.list(
                connection,
                "UPDATE node SET state = 'down', lease_end = "
                    + ClusterTransactions.NOW
                    + " WHERE name = ? AND epoch = ? RETURNING seen",
                row -> row.getLong(1),
                id.name(),
                id.epoch())
            .stream()
            .findFirst();
    if (seen.isPresent()) {
      rememberSeen(connection, id, seen.get());
    }
    return seen;
  }
}
