package trivium.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Settings that all nodes of a cluster share. Any thread; every method blocks. */
public final class SqlSettings {
  private static final String HOST_KEY = "host_key";

  private final ClusterTransactions transactions;

  SqlSettings(ClusterTransactions transactions) {
    this.transactions = transactions;
  }

  /**
   * The host key of the cluster; the first node stores it.
   *
   * @param given by the operator of this node
   * @param generated for a cluster that has none
   * @throws StoreException if a key was given that is not that of the cluster
   */
  public String hostKey(Optional<String> given, Supplier<String> generated) {
    String stored =
        transactions.write(connection -> {
          List<String> before = find(connection, HOST_KEY);
          if (!before.isEmpty()) {
            return before.getFirst();
          }
          var _ =
              ClusterTransactions.update(
                  connection,
                  "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING",
                  HOST_KEY,
                  given.orElseGet(generated));
          return find(connection, HOST_KEY).getFirst();
        });
    if (given.isPresent() && !given.get().equals(stored)) {
      throw new StoreException(
          "The nodes in this database have another host key. Give all nodes the same one, or none.");
    }
    return stored;
  }

  private static List<String> find(Connection connection, String name) throws SQLException {
    return Statements.list(
        connection, "SELECT value FROM setting WHERE name = ?", row -> row.getString(1), name);
  }
}
