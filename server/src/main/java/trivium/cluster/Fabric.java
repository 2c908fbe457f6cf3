package trivium.cluster;

import java.util.Optional;

/**
 * Message transport between edges, which hold sockets, and the owners of rooms.
 *
 * <p>Messages from one caller to one node are delivered in order and at most once. Both nodes are
 * notified when messages between them were lost. Calls do not block.
 *
 * @param <U> messages from an edge to the owner of a room
 * @param <D> messages from the owner of a room to an edge
 */
public interface Fabric<U, D> extends AutoCloseable {
  /** Receives messages for this node, on any thread; those of one sender in order. */
  interface Receiver<T> {
    void receive(NodeId sender, T message);
  }

  /**
   * Is notified of the links between this node and others. Called on any thread, in order with the
   * messages of the peer.
   */
  interface LinkListener {
    /** For nodes without peers. */
    LinkListener NONE =
        new LinkListener() {
          @Override
          public void interrupted(NodeId peer) {}

          @Override
          public void unreachable(NodeId peer, long since) {}

          @Override
          public void reachable(NodeId peer) {}

          @Override
          public void left(NodeId peer) {}
        };

    /**
     * Messages in either direction may have been lost until now. Called before any later message of
     * the peer is received.
     */
    void interrupted(NodeId peer);

    /**
     * Nothing arrives from the peer, although it holds its lease.
     *
     * @param since when it was last heard, ms since the epoch
     */
    void unreachable(NodeId peer, long since);

    /** The peer is heard again. If messages were lost, {@link #interrupted} has been called. */
    void reachable(NodeId peer);

    /** The peer has lost its lease: no message of it is received any more. */
    void left(NodeId peer);
  }

  /** Sets the receivers of this node. Called once, before any message is sent. */
  void attach(Receiver<U> owner, Receiver<D> edge, LinkListener links);

  void up(NodeId owner, U message);

  void down(NodeId edge, D message);

  /** Why the nodes cannot reach each other, as a sentence; empty if they can. */
  Optional<String> failure();

  @Override
  void close();
}
