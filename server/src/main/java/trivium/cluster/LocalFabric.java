package trivium.cluster;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fabric of a single node: calls the receiver on the caller's thread. */
public final class LocalFabric<U, D> implements Fabric<U, D> {
  private final NodeId self;
  private volatile @Nullable Receiver<U> owner;
  private volatile @Nullable Receiver<D> edge;

  public LocalFabric(NodeId self) {
    this.self = self;
  }

  @Override
  public void attach(Receiver<U> owner, Receiver<D> edge, LinkListener links) {
    this.owner = owner;
    this.edge = edge;
  }

  @Override
  public void up(NodeId node, U message) {
    deliver(node, owner, message);
  }

  @Override
  public void down(NodeId node, D message) {
    deliver(node, edge, message);
  }

  @Override
  public Optional<String> failure() {
    return Optional.empty();
  }

  @Override
  public void close() {
    // Holds nothing.
  }

  private <T> void deliver(NodeId node, @Nullable Receiver<T> receiver, T message) {
    if (!node.equals(self)) {
      throw new IllegalArgumentException("no node " + node + " beside " + self);
    }
    if (receiver == null) {
      throw new IllegalStateException("nobody is attached to the fabric");
    }
    receiver.receive(self, message);
  }
}
