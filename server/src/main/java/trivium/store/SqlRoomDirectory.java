package trivium.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import trivium.cluster.NodeId;
import trivium.cluster.RoomDirectory;

/**
 * The directory of a cluster, in table {@code room_owner}. Stages fail with {@link StoreException}
 * if the database cannot be used; it is then unknown whether a change was made.
 */
final class SqlRoomDirectory implements RoomDirectory {
  /** A node has its lease; name and epoch are parameters. */
  private static final String IS_CURRENT = NodeLease.isHeld("?", "?");

  private final ClusterTransactions transactions;
  private final Executor blocking;

  /**
   * @param blocking runs statements, which block
   */
  SqlRoomDirectory(ClusterTransactions transactions, Executor blocking) {
    this.transactions = transactions;
    this.blocking = blocking;
  }

  @Override
  public CompletionStage<Optional<NodeId>> ownerOf(String room) {
    return CompletableFuture.supplyAsync(
        () -> transactions.read(connection -> owner(connection, room)), blocking);
  }

  private static Optional<NodeId> owner(Connection connection, String room) throws SQLException {
    return Statements.list(
            connection,
            "SELECT node, epoch FROM room_owner WHERE code = ?",
            row -> new NodeId(row.getString(1), row.getLong(2)),
            room)
        .stream()
        .findFirst();
  }

  /** Also false if the node has no lease, or a stored room of this code has not ended. */
  @Override
  public CompletionStage<Boolean> claim(String room, NodeId owner) {
    return update(
        "INSERT INTO room_owner (code, node, epoch, seen) SELECT ?, ?, ?, 0 WHERE "
            + IS_CURRENT
            + " AND NOT EXISTS (SELECT 1 FROM room WHERE code = ? AND NOT ended)"
            + " ON CONFLICT (code) DO NOTHING",
        room,
        owner.name(),
        owner.epoch(),
        owner.name(),
        owner.epoch(),
        room);
  }

  /** Also false if the next owner has no lease. */
  @Override
  public CompletionStage<Boolean> transfer(String room, NodeId from, NodeId to) {
    return update(
            "UPDATE room_owner SET node = ?, epoch = ?,"
                + " seen = COALESCE((SELECT n.seen FROM node n WHERE n.name = ? AND n.epoch = ?), 0)"
                + " WHERE code = ? AND node = ? AND epoch = ? AND "
                + IS_CURRENT,
            to.name(),
            to.epoch(),
            from.name(),
            from.epoch(),
            room,
            from.name(),
            from.epoch(),
            to.name(),
            to.epoch())
        // The transfer may have been made although its result was lost.
        .exceptionallyCompose(failure ->
            ownerOf(room)
                .thenCompose(owner ->
                    owner.equals(Optional.of(to))
                        ? CompletableFuture.completedStage(true)
                        : CompletableFuture.failedStage(failure)));
  }

  @Override
  public CompletionStage<@Nullable Void> release(String room, NodeId owner) {
    return update(
            "DELETE FROM room_owner WHERE code = ? AND node = ? AND epoch = ?",
            room,
            owner.name(),
            owner.epoch())
        .thenApply(_ -> null);
  }

  private CompletionStage<Boolean> update(String sql, Object... values) {
    return CompletableFuture.supplyAsync(
        () ->
            transactions.write(
                connection -> ClusterTransactions.update(connection, sql, values) == 1),
        blocking);
  }
}
