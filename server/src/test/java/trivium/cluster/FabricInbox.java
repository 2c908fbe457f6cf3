package trivium.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import trivium.cluster.Fabric.LinkListener;

/** Records what a node receives and is told of its links, in order, as {@code "up a.1 text"}. */
public final class FabricInbox implements LinkListener {
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final List<String> heard = new ArrayList<>();
  private Consumer<NodeId> whenInterrupted = _ -> {};

  public static FabricInbox attach(Fabric<String, String> fabric) {
    FabricInbox inbox = new FabricInbox();
    fabric.attach(inbox::up, inbox::down, inbox);
    return inbox;
  }

  public void up(NodeId sender, String message) {
    add("up " + sender + " " + message);
  }

  public void down(NodeId sender, String message) {
    add("down " + sender + " " + message);
  }

  @Override
  public void interrupted(NodeId peer) {
    add("interrupted " + peer);
    whenInterrupted.accept(peer);
  }

  /** Sets what the node does as soon as it is told of an interruption. */
  public void whenInterrupted(Consumer<NodeId> reaction) {
    whenInterrupted = reaction;
  }

  @Override
  public void unreachable(NodeId peer, long since) {
    add("unreachable " + peer);
  }

  @Override
  public void reachable(NodeId peer) {
    add("reachable " + peer);
  }

  private synchronized void add(String entry) {
    heard.add(entry);
  }

  public synchronized List<String> heard() {
    return List.copyOf(heard);
  }

  public synchronized int count() {
    return heard.size();
  }

  public synchronized void clear() {
    heard.clear();
  }

  public void await(int count) {
    Awaitility.await().atMost(LONGEST_WAIT).until(() -> count() >= count);
  }

  public void await(String entry) {
    Awaitility.await()
        .atMost(LONGEST_WAIT)
        .untilAsserted(() -> assertThat(heard()).contains(entry));
  }

  @Override
  public void left(NodeId peer) {
    add("left " + peer);
  }
}
