package trivium.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.cluster.NodeId;
import trivium.protocol.DisplayCode;
import trivium.room.ConnectionId;

/**
 * The displays of all nodes that wait for a host, in table {@code waiting_display}. Statements
 * about one display run in the order of their calls. Any thread; does not block.
 */
public final class SqlDisplays {
  private static final Logger LOG = LoggerFactory.getLogger(SqlDisplays.class);

  private final ClusterTransactions transactions;
  private final Executor blocking;

  /** The last statement about each display; those that have run are removed. */
  private final Map<DisplayCode, CompletableFuture<?>> last = new ConcurrentHashMap<>();

  /**
   * @param blocking runs statements, which block
   */
  SqlDisplays(ClusterTransactions transactions, Executor blocking) {
    this.transactions = transactions;
    this.blocking = blocking;
  }

  /** Adds a display, in place of another one with the same code. Logs a failure. */
  public void add(DisplayCode code, ConnectionId display) {
    updateInOrder(
        code,
        "INSERT INTO waiting_display (code, node, epoch, connection) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT (code) DO UPDATE SET node = excluded.node, epoch = excluded.epoch,"
            + " connection = excluded.connection",
        code.letters(),
        display.node().name(),
        display.node().epoch(),
        display.number());
  }

  /** Removes a display; does nothing if another one has the code. Logs a failure. */
  public void remove(DisplayCode code, ConnectionId display) {
    updateInOrder(
        code,
        "DELETE FROM waiting_display WHERE code = ? AND node = ? AND epoch = ? AND connection = ?",
        code.letters(),
        display.node().name(),
        display.node().epoch(),
        display.number());
  }

  /** Removes and returns the display with this code; fails with {@link StoreException}. */
  public CompletionStage<Optional<ConnectionId>> take(DisplayCode code) {
    return inOrder(
        code,
        () -> {
          List<ConnectionId> taken =
              transactions.write(connection ->
                  Statements.list(
                      connection,
                      "DELETE FROM waiting_display WHERE code = ?"
                          + " RETURNING node, epoch, connection",
                      row ->
                          new ConnectionId(
                              new NodeId(row.getString(1), row.getLong(2)), row.getLong(3)),
                      code.letters()));
          return taken.stream().findFirst();
        });
  }

  /** Removes the displays of nodes that have lost their lease. */
  void removeAbandoned() {
    blocking.execute(() ->
        update("DELETE FROM waiting_display d WHERE NOT " + NodeLease.isHeld("d.node", "d.epoch")));
  }

  private void updateInOrder(DisplayCode code, String sql, Object... values) {
    var _ =
        inOrder(
            code,
            () -> {
              update(sql, values);
              return Optional.empty();
            });
  }

  private <T> CompletableFuture<T> inOrder(DisplayCode code, Supplier<T> statement) {
    AtomicReference<CompletableFuture<T>> added = new AtomicReference<>();
    last.compute(
        code,
        (_, before) -> {
          CompletableFuture<?> ready =
              before == null ? CompletableFuture.completedFuture(null) : before;
          added.set(ready.handleAsync((_, _) -> statement.get(), blocking));
          return added.get();
        });
    CompletableFuture<T> statementRuns = added.get();
    return statementRuns.whenComplete((_, _) -> last.remove(code, statementRuns));
  }

  private void update(String sql, Object... values) {
    try {
      var _ = transactions.write(connection -> ClusterTransactions.update(connection, sql, values));
    } catch (StoreException e) {
      LOG.warn("The displays that wait could not be stored. {}", e.sentence());
    }
  }
}
