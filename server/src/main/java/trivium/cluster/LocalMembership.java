package trivium.cluster;

import java.util.Set;

/** The membership of a single node. */
public final class LocalMembership implements Membership {
  private final NodeId self;

  public LocalMembership(NodeId self) {
    this.self = self;
  }

  @Override
  public NodeId self() {
    return self;
  }

  @Override
  public Set<NodeId> members() {
    return Set.of(self);
  }

  @Override
  public void watch(Listener listener) {
    // Nothing changes.
  }
}
