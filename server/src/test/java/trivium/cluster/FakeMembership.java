package trivium.cluster;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Members that a test adds and removes. */
public final class FakeMembership implements Membership {
  private final NodeId self;
  private final Set<NodeId> members = ConcurrentHashMap.newKeySet();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  public FakeMembership(NodeId self, NodeId... others) {
    this.self = self;
    members.add(self);
    members.addAll(List.of(others));
  }

  public void join(NodeId node) {
    members.add(node);
    listeners.forEach(listener -> listener.joined(node));
  }

  public void leave(NodeId node) {
    members.remove(node);
    listeners.forEach(listener -> listener.left(node));
  }

  @Override
  public NodeId self() {
    return self;
  }

  @Override
  public Set<NodeId> members() {
    return Set.copyOf(members);
  }

  @Override
  public void watch(Listener listener) {
    listeners.add(listener);
  }
}
