package trivium.cluster;

/**
 * How the edges, which hold sockets, and the owners of rooms reach each other.
 *
 * <p>Messages from one caller to one node arrive in the order they were handed over, or the node is
 * told that some are missing; they never arrive twice. Calls return at once and do not block.
 *
 * @param <U> what goes up, from an edge to the owner of a room
 * @param <D> what comes down, from the owner of a room to an edge
 */
public interface Fabric<U, D> {
  /** Receives on behalf of this node; called by threads of the fabric's choosing. */
  interface Receiver<T> {
    void receive(T message);
  }

  /** Names who receives at this node. Called once, before anything is sent. */
  void attach(Receiver<U> owner, Receiver<D> edge);

  void up(NodeId owner, U message);

  void down(NodeId edge, D message);
}
