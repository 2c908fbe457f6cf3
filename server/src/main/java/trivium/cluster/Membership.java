package trivium.cluster;

import java.util.Set;

/** The nodes that hold a lease, as this node last read them. Any thread. */
public interface Membership {
  /** Is notified of changes, on any thread, one at a time. */
  interface Listener {
    void joined(NodeId node);

    /** The node has lost its lease: nothing that it sends or writes counts any more. */
    void left(NodeId node);
  }

  NodeId self();

  /** The node on which rooms of this node's hosts are opened; usually this one. */
  default NodeId forNewRooms() {
    return self();
  }

  /** All members, including this node. */
  Set<NodeId> members();

  /** Adds a listener, which is not called for present members. */
  void watch(Listener listener);
}
