package trivium.store;

import static trivium.store.ClusterTransactions.NOW;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.cluster.NodeId;
import trivium.protocol.RoomCode;
import trivium.room.RoomId;

/**
 * Takes leases away from nodes that no longer renew them, and assigns their rooms to this node. Any
 * thread; every method blocks and throws {@link StoreException} if the database cannot be used.
 */
public final class RoomTakeover {
  private static final Logger LOG = LoggerFactory.getLogger(RoomTakeover.class);

  /** The owner in row o has a lease that nobody has taken away. */
  private static final String OWNER_IS_CURRENT = NodeLease.isHeld("o.node", "o.epoch");

  /**
   * The node in row n should have renewed its lease, and its writer has no session. A node that is
   * starting has none yet, but no rooms either.
   */
  private static final String HAS_CRASHED =
      "(n.lease_end < "
          + NOW
          + " + ? AND EXISTS (SELECT 1 FROM room_owner o WHERE o.node = n.name AND o.epoch = n.epoch)"
          + " AND NOT EXISTS (SELECT 1 FROM pg_stat_activity WHERE datname = current_database()"
          + " AND application_name = ? || n.name || '.' || n.epoch))";

  private final ClusterTransactions transactions;
  private final NodeLease lease;
  private final LongAdder fencedNodes = new LongAdder();

  RoomTakeover(ClusterTransactions transactions, NodeLease lease) {
    this.transactions = transactions;
    this.lease = lease;
  }

  /** A node whose lease has run out. */
  private record Expired(NodeId id, long seen) {}

  /**
   * Takes the lease away from all nodes whose lease has run out, or that have not renewed it for
   * {@link NodeLease#UNRENEWED_MILLIS}, own rooms, and have no session to write them, unless this
   * node is not steady itself ({@link NodeLease#isSteady}). Nothing that they try to write
   * afterwards is written. Skips a node that renews its lease at this moment.
   *
   * @return the nodes as they were
   */
  public List<NodeId> fence() {
    if (!lease.isSteady()) {
      return List.of();
    }
    List<NodeId> fenced = transactions.write(this::fence);
    fencedNodes.add(fenced.size());
    fenced.forEach(this::endSession);
    return fenced;
  }

  /** Counter: nodes whose lease was taken away by this one. */
  public long fencedNodes() {
    return fencedNodes.sum();
  }

  private List<NodeId> fence(Connection connection) throws SQLException {
    // If the database has stopped since this node was found steady, its own lease has run out too.
    List<Expired> expired =
        Statements.list(
            connection,
            "SELECT n.name, n.epoch, n.seen FROM node n WHERE n.state <> 'down' AND (n.lease_end < "
                + NOW
                + " OR "
                + HAS_CRASHED
                + ") AND EXISTS (SELECT 1 FROM node me WHERE me.name = ? AND me.epoch = ?"
                + " AND me.state <> 'down' AND me.lease_end >= "
                + NOW
                + ") ORDER BY n.name FOR UPDATE OF n SKIP LOCKED",
            row -> new Expired(new NodeId(row.getString(1), row.getLong(2)), row.getLong(3)),
            NodeLease.LENGTH_MILLIS - NodeLease.UNRENEWED_MILLIS,
            NodeLease.SESSION_PREFIX,
            lease.id().name(),
            lease.id().epoch());
    List<NodeId> fenced = new ArrayList<>();
    for (Expired node : expired) {
      var _ =
          ClusterTransactions.update(
              connection,
              "UPDATE node SET epoch = epoch + 1, state = 'down', fenced = TRUE WHERE name = ?",
              node.id().name());
      NodeLease.rememberSeen(connection, node.id(), node.seen());
      fenced.add(node.id());
    }
    return fenced;
  }

  /**
   * Ends the writer's sessions of a node that has lost its lease. One that was stopped within a
   * statement may hold rows of events that the next owner is to write.
   */
  private void endSession(NodeId fenced) {
    try {
      var _ =
          transactions.write(connection ->
              Statements.list(
                  connection,
                  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                      + " WHERE application_name = ? AND datname = current_database()",
                  row -> row.getBoolean(1),
                  NodeLease.sessionName(fenced)));
    } catch (StoreException e) {
      LOG.warn("Sessions of node {} could not be ended. {}", fenced, e.sentence());
    }
  }

  /**
   * Assigns rooms to this node that have not ended and whose owner has lost its lease, or that have
   * no owner. Several nodes may do this at once: each room is assigned to one of them. Also deletes
   * codes without such a room that were owned by nodes that have lost their lease.
   *
   * @param most the most rooms; smaller shares spread rooms over more nodes
   * @return the rooms to recover; fewer than {@code most} if none is left, or others are at them
   */
  public List<OwnedRoom> claimOrphans(int most) {
    return transactions.write(connection -> {
      deleteAbandonedCodes(connection);
      return claimOrphans(connection, most);
    });
  }

  private List<OwnedRoom> claimOrphans(Connection connection, int most) throws SQLException {
    List<Long> locked =
        Statements.list(
            connection,
            "SELECT r.id FROM room r LEFT JOIN room_owner o ON o.code = r.code"
                + " WHERE NOT r.ended AND NOT "
                + OWNER_IS_CURRENT
                + " AND "
                + self()
                + " ORDER BY r.id LIMIT ? FOR UPDATE OF r SKIP LOCKED",
            row -> row.getLong(1),
            lease.id().name(),
            lease.id().epoch(),
            most);
    List<OwnedRoom> owned = new ArrayList<>();
    // The first statement may have seen owners from before another node's claim of the same rooms.
    // Their claims are committed now that their rows are not locked, and each statement sees them.
    for (long id : locked) {
      for (OwnedRoom room : owned(connection, "r.id = ?", id)) {
        if (claim(connection, room.code())) {
          owned.add(room);
        }
      }
    }
    return owned;
  }

  private boolean claim(Connection connection, RoomCode code) throws SQLException {
    return ClusterTransactions.update(
            connection,
            "INSERT INTO room_owner AS o (code, node, epoch, seen) VALUES (?, ?, ?, 0)"
                + " ON CONFLICT (code) DO UPDATE SET node = excluded.node, epoch = excluded.epoch"
                + " WHERE NOT "
                + OWNER_IS_CURRENT,
            code.digits(),
            lease.id().name(),
            lease.id().epoch())
        == 1;
  }

  /** This node has its lease, and is not draining unless all are; name and epoch are parameters. */
  private static String self() {
    return "EXISTS (SELECT 1 FROM node me WHERE me.name = ? AND me.epoch = ? AND (me.state = 'up'"
        + " OR (me.state = 'draining' AND NOT EXISTS (SELECT 1 FROM node other"
        + " WHERE other.state = 'up' AND other.lease_end >= "
        + ClusterTransactions.NOW
        + "))))";
  }

  private static void deleteAbandonedCodes(Connection connection) throws SQLException {
    var _ =
        ClusterTransactions.update(
            connection,
            "DELETE FROM room_owner WHERE code IN (SELECT o.code FROM room_owner o"
                + " WHERE NOT "
                + OWNER_IS_CURRENT
                + " AND NOT EXISTS (SELECT 1 FROM room r WHERE r.code = o.code AND NOT r.ended)"
                + " FOR UPDATE OF o SKIP LOCKED)");
  }

  /**
   * The rooms that have not ended and that this node owns: those that it runs, and those that
   * others have transferred to it.
   */
  public List<OwnedRoom> assigned() {
    return transactions.read(connection ->
        owned(
            connection,
            "NOT r.ended AND o.node = ? AND o.epoch = ?",
            lease.id().name(),
            lease.id().epoch()));
  }

  private static List<OwnedRoom> owned(Connection connection, String condition, Object... values)
      throws SQLException {
    // A server that was on its own in the meantime has left its sign of life.
    return Statements.list(
        connection,
        "SELECT r.id, r.code, GREATEST(COALESCE(o.seen, 0), (SELECT MAX(at) FROM sign_of_life))"
            + " FROM room r LEFT JOIN room_owner o ON o.code = r.code WHERE "
            + condition
            + " ORDER BY r.id",
        RoomTakeover::owned,
        values);
  }

  private static OwnedRoom owned(ResultSet row) throws SQLException {
    return new OwnedRoom(
        new RoomId(row.getLong(1)), new RoomCode(row.getString(2)), row.getLong(3));
  }
}
