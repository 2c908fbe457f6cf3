package trivium;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.cluster.NodeId;
import trivium.net.http.ClusterNodes;
import trivium.protocol.NodeList;
import trivium.protocol.NodeList.ListedNode;
import trivium.protocol.RefusalReason;
import trivium.store.ClusterStore;
import trivium.store.NodeLoad;
import trivium.store.NodeStatus;
import trivium.store.StoreException;

/** The nodes of the cluster as the database has them. Any thread; may block. */
final class SharedNodes implements ClusterNodes {
  private static final Logger LOG = LoggerFactory.getLogger(SharedNodes.class);

  /** Nodes that ended longer ago are not listed: each name that was ever used has a row, ms. */
  private static final long LISTED_AFTER_END = TimeUnit.DAYS.toMillis(1);

  private final ClusterStore shared;

  SharedNodes(ClusterStore shared) {
    this.shared = shared;
  }

  @Override
  public List<ListedNode> list() {
    Map<String, Set<String>> banks = folderBanks();
    return shared.membership().nodes().stream()
        .filter(node ->
            node.state() != NodeStatus.State.DOWN || -node.leaseRemaining() < LISTED_AFTER_END)
        .map(node -> listed(node, banks.getOrDefault(node.id().name(), Set.of())))
        .toList();
  }

  private Map<String, Set<String>> folderBanks() {
    try {
      return shared.folderBanks().byNode();
    } catch (StoreException e) {
      // The nodes are listed as they were last read, too.
      LOG.warn("The banks of the nodes cannot be read. {}", e.sentence());
      return Map.of();
    }
  }

  private ListedNode listed(NodeStatus node, Set<String> banks) {
    boolean hasEnded = node.state() == NodeStatus.State.DOWN;
    NodeLoad load = hasEnded ? NodeLoad.NONE : node.load();
    long end = shared.clock().now() + Math.min(0, node.leaseRemaining());
    return new ListedNode(
        node.id().name(),
        node.id().equals(self()),
        state(node),
        node.isolated() && !hasEnded,
        node.version(),
        load.rooms(),
        load.players(),
        load.connections(),
        hasEnded ? end : node.started(),
        hasEnded ? List.of() : List.copyOf(banks));
  }

  private static NodeList.State state(NodeStatus node) {
    if (node.state() != NodeStatus.State.DOWN && node.leaseRemaining() < 0) {
      return NodeList.State.OVERDUE;
    }
    return switch (node.state()) {
      case UP -> node.started() == 0 ? NodeList.State.STARTING : NodeList.State.UP;
      case DRAINING -> NodeList.State.DRAINING;
      case STOPPING -> NodeList.State.STOPPING;
      case DOWN -> node.fenced() ? NodeList.State.TAKEN_OVER : NodeList.State.STOPPED;
    };
  }

  private NodeId self() {
    return shared.membership().self();
  }

  @Override
  public Optional<RefusalReason> drain(String name) {
    boolean hasOther =
        shared.membership().nodes().stream()
            .anyMatch(node -> !node.id().name().equals(name) && state(node) == NodeList.State.UP);
    return hasOther
        ? change(name, shared.membership()::drain)
        : Optional.of(RefusalReason.NO_OTHER_NODE);
  }

  @Override
  public Optional<RefusalReason> undrain(String name) {
    return change(name, shared.membership()::undrain);
  }

  private Optional<RefusalReason> change(String name, Predicate<NodeId> change) {
    Optional<NodeId> found =
        shared.membership().nodes().stream()
            .filter(node -> node.state() != NodeStatus.State.DOWN)
            .map(NodeStatus::id)
            .filter(node -> node.name().equals(name))
            .findFirst();
    try {
      return found.filter(change).isPresent()
          ? Optional.empty()
          : Optional.of(RefusalReason.NO_SUCH_NODE);
    } catch (StoreException e) {
      LOG.warn("Node {} could not be told to hand over or take rooms. {}", name, e.sentence());
      return Optional.of(RefusalReason.STORE_UNAVAILABLE);
    }
  }
}
