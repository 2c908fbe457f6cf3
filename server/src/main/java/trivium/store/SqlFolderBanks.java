package trivium.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import trivium.cluster.NodeId;

/**
 * The names of the banks in the folder of each node, in table {@code folder_bank}, for people: a
 * node plays only those of its own. Any thread; every method blocks and throws {@link
 * StoreException} if the database cannot be used.
 */
public final class SqlFolderBanks {
  private record FolderBank(String node, String name) {}

  private final ClusterTransactions transactions;

  SqlFolderBanks(ClusterTransactions transactions) {
    this.transactions = transactions;
  }

  /** Replaces those of a node. */
  public void publish(NodeId node, List<String> banks) {
    var _ =
        transactions.write(connection -> {
          int changed =
              ClusterTransactions.update(
                  connection, "DELETE FROM folder_bank WHERE node = ?", node.name());
          for (String bank : new HashSet<>(banks)) {
            changed +=
                ClusterTransactions.update(
                    connection,
                    "INSERT INTO folder_bank (node, name) VALUES (?, ?)",
                    node.name(),
                    bank);
          }
          return changed;
        });
  }

  /** The names of the banks by the name of the node. */
  public Map<String, Set<String>> byNode() {
    Map<String, Set<String>> byNode = new HashMap<>();
    transactions
        .read(connection ->
            Statements.list(
                connection,
                "SELECT node, name FROM folder_bank",
                row -> new FolderBank(row.getString(1), row.getString(2))))
        .forEach(
            bank -> byNode.computeIfAbsent(bank.node(), _ -> new TreeSet<>()).add(bank.name()));
    return byNode;
  }
}
