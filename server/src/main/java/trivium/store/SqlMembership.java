package trivium.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.cluster.Membership;
import trivium.cluster.NodeId;

/**
 * The nodes in table {@code node}, read periodically by an own thread, which calls the listeners
 * and takes leases away that have run out ({@link RoomTakeover#fence}).
 *
 * <p>A node joins while its lease has not run out, and leaves when its lease was taken away or
 * given back. A lease that has only run out may still be renewed, as all are after a restart of the
 * database. While the table cannot be read, the last members remain.
 */
public final class SqlMembership implements Membership, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SqlMembership.class);

  static final Duration INTERVAL = Duration.ofSeconds(1);

  /** Until a lease that is overdue is renewed, or taken away by whoever is first. */
  static final Duration UNDECIDED_INTERVAL = Duration.ofMillis(100);

  /** What remains of a lease that should have been renewed, ms. */
  private static final long OVERDUE = NodeLease.LENGTH_MILLIS - NodeLease.UNRENEWED_MILLIS;

  private final ClusterTransactions transactions;
  private final NodeLease lease;
  private final RoomTakeover takeover;
  private final DatabaseClock clock;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final List<Consumer<Boolean>> drainListeners = new CopyOnWriteArrayList<>();
  private volatile List<NodeStatus> nodes = List.of();
  private volatile Set<NodeId> members;
  private volatile boolean closing;
  private boolean isDraining;
  private boolean isFailing;
  private final Thread thread;

  /**
   * Reads the nodes and starts the thread.
   *
   * @param clock is given a sample of the database's clock at each reading
   * @throws StoreException if the nodes cannot be read
   */
  SqlMembership(
      ClusterTransactions transactions,
      NodeLease lease,
      RoomTakeover takeover,
      DatabaseClock clock) {
    this.transactions = transactions;
    this.lease = lease;
    this.takeover = takeover;
    this.clock = clock;
    this.members = Set.of(lease.id());
    read();
    this.thread = Thread.ofPlatform().name("membership").daemon().start(this::run);
  }

  @Override
  public NodeId self() {
    return lease.id();
  }

  @Override
  public Set<NodeId> members() {
    return members;
  }

  @Override
  public void watch(Listener listener) {
    listeners.add(listener);
  }

  /**
   * The node on which rooms of this node's hosts are opened: this one, unless it is draining and
   * another is not.
   */
  @Override
  public NodeId forNewRooms() {
    List<NodeStatus> known = nodes;
    boolean isOpen = known.stream().noneMatch(node -> isSelf(node) && node.handsOver());
    return isOpen
        ? self()
        : known.stream()
            .filter(node -> !isSelf(node) && isInService(node))
            .min(Comparator.comparingInt(node -> node.load().rooms()))
            .map(NodeStatus::id)
            .orElse(self());
  }

  private static boolean isInService(NodeStatus node) {
    return node.state() == NodeStatus.State.UP
        && node.started() > 0
        && !node.isolated()
        && node.leaseRemaining() >= 0;
  }

  /**
   * Adds a listener that is called with true when this node is to hand its rooms over, and with
   * false when it may own rooms again.
   */
  public void watchDrain(Consumer<Boolean> draining) {
    drainListeners.add(draining);
  }

  /** All nodes by name as last read, with those that have stopped. */
  public List<NodeStatus> nodes() {
    return nodes;
  }

  /**
   * Has a node hand its rooms over, until {@link #undrain}. Blocks.
   *
   * @return false if there is no such node, or it has ended or is about to
   * @throws StoreException if the database cannot be used
   */
  public boolean drain(NodeId node) {
    return change(node, "state = 'draining'", "state IN ('up', 'draining')");
  }

  /**
   * Lets a node own rooms again that was drained. Blocks.
   *
   * @return false if there is no such node, or it has ended or is about to
   * @throws StoreException if the database cannot be used
   */
  public boolean undrain(NodeId node) {
    return change(node, "state = 'up'", "state IN ('up', 'draining')");
  }

  /**
   * Tells all nodes that this one hands its rooms over and ends. Blocks.
   *
   * @throws StoreException if the database cannot be used
   */
  public void stop() {
    var _ = change(self(), "state = 'stopping'", "state IN ('up', 'draining')");
  }

  private boolean change(NodeId node, String assignment, String condition) {
    return transactions.write(connection ->
        ClusterTransactions.update(
                connection,
                "UPDATE node SET %s WHERE name = ? AND epoch = ? AND %s"
                    .formatted(assignment, condition),
                node.name(),
                node.epoch())
            == 1);
  }

  private void run() {
    while (!closing) {
      try {
        Thread.sleep(untilNextReading(nodes));
      } catch (InterruptedException e) {
        continue;
      }
      poll();
    }
  }

  /** A lease that is about to be overdue is read again just then. */
  static Duration untilNextReading(List<NodeStatus> known) {
    if (known.stream().anyMatch(SqlMembership::isOverdue)) {
      return UNDECIDED_INTERVAL;
    }
    return known.stream()
        .filter(node -> node.state() != NodeStatus.State.DOWN)
        .map(node -> Duration.ofMillis(node.leaseRemaining() - OVERDUE + 1))
        .filter(remaining -> remaining.compareTo(INTERVAL) < 0)
        .min(Duration::compareTo)
        .orElse(INTERVAL);
  }

  private void poll() {
    try {
      read();
      if (nodes.stream().anyMatch(SqlMembership::isOverdue) && !takeover.fence().isEmpty()) {
        read();
      }
      isFailing = false;
    } catch (StoreException e) {
      if (!isFailing && !closing) {
        LOG.warn("The nodes cannot be read. {}", e.sentence());
      }
      isFailing = true;
    } catch (RuntimeException e) {
      LOG.error("The nodes cannot be read.", e);
    }
  }

  private static boolean hasRunOut(NodeStatus node) {
    return node.state() != NodeStatus.State.DOWN && node.leaseRemaining() < 0;
  }

  private static boolean isOverdue(NodeStatus node) {
    return node.state() != NodeStatus.State.DOWN && node.leaseRemaining() < OVERDUE;
  }

  private void read() {
    List<NodeStatus> read = transactions.read(this::read);
    nodes = read;
    Set<NodeId> before = members;
    Set<NodeId> now = new HashSet<>();
    now.add(lease.id());
    for (NodeStatus node : read) {
      if (node.state() != NodeStatus.State.DOWN
          && (before.contains(node.id()) || !hasRunOut(node))
          && (node.id().equals(lease.id()) || !node.id().name().equals(lease.id().name()))) {
        now.add(node.id());
      }
    }
    members = Set.copyOf(now);
    for (NodeId node : before) {
      if (!now.contains(node)) {
        notify(node, Listener::left);
      }
    }
    for (NodeId node : now) {
      if (!before.contains(node)) {
        notify(node, Listener::joined);
      }
    }
    boolean drains = read.stream().anyMatch(node -> isSelf(node) && node.handsOver());
    if (drains != isDraining) {
      isDraining = drains;
      drainListeners.forEach(listener -> listener.accept(drains));
    }
  }

  private boolean isSelf(NodeStatus node) {
    return node.id().equals(lease.id());
  }

  /** A change of the members. */
  private interface Change {
    void tell(Listener listener, NodeId node);
  }

  private void notify(NodeId node, Change change) {
    for (Listener listener : listeners) {
      try {
        change.tell(listener, node);
      } catch (RuntimeException e) {
        LOG.error("A change of node {} could not be told.", node, e);
      }
    }
  }

  private List<NodeStatus> read(Connection connection) throws SQLException {
    List<Long> databaseTime = new ArrayList<>();
    long sent = clock.own();
    List<NodeStatus> read =
        Statements.list(
            connection,
            "SELECT name, epoch, state, version, rooms, players, connections, isolated, started,"
                + " lease_end, fenced, "
                + ClusterTransactions.NOW
                + " FROM node ORDER BY name",
            row -> {
              databaseTime.add(row.getLong(12));
              return status(row);
            });
    long received = clock.own();
    if (!databaseTime.isEmpty()) {
      clock.sample(sent, databaseTime.getFirst(), received);
    }
    return List.copyOf(read);
  }

  private static NodeStatus status(ResultSet row) throws SQLException {
    return new NodeStatus(
        new NodeId(row.getString(1), row.getLong(2)),
        NodeStatus.State.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
        row.getString(4),
        new NodeLoad(row.getInt(5), row.getInt(6), row.getInt(7)),
        row.getBoolean(8),
        row.getLong(9),
        row.getLong(10) - row.getLong(12),
        row.getBoolean(11));
  }

  /** Stops reading; the last members remain. */
  @Override
  public void close() {
    closing = true;
    thread.interrupt();
  }
}
