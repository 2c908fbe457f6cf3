package trivium.cluster;

/**
 * Message transport between edges, which hold sockets, and the owners of rooms.
 *
 * <p>Messages from one caller to one node are delivered in order and at most once; a node is
 * notified of lost messages. Calls do not block.
 *
 * @param <U> messages from an edge to the owner of a room
 * @param <D> messages from the owner of a room to an edge
 */
public interface Fabric<U, D> {
  /** Receives messages for this node, on any thread. */
  interface Receiver<T> {
    void receive(T message);
  }

  /** Sets the receivers of this node. Called once, before any message is sent. */
  void attach(Receiver<U> owner, Receiver<D> edge);

  void up(NodeId owner, U message);

  void down(NodeId edge, D message);
}
