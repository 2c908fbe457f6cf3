package trivium.room;

import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import trivium.cluster.NodeId;

/**
 * The nodes with players of a room that cannot be reached now. Until all of them are back, nothing
 * closes by time. Confined to the room's loop.
 */
final class UnreachableNodes {
  private final Set<NodeId> nodes = new HashSet<>();
  private long since = Long.MAX_VALUE;

  boolean isEmpty() {
    return nodes.isEmpty();
  }

  /**
   * @param since when the node was last heard, ms since the epoch
   */
  void add(NodeId node, long since) {
    nodes.add(node);
    this.since = Math.min(this.since, since);
  }

  /**
   * The node is reachable again, or has lost its lease.
   *
   * @return since when players could not be reached, if this was the last such node
   */
  OptionalLong remove(NodeId node) {
    if (!nodes.remove(node) || !nodes.isEmpty()) {
      return OptionalLong.empty();
    }
    long outage = since;
    since = Long.MAX_VALUE;
    return OptionalLong.of(outage);
  }
}
