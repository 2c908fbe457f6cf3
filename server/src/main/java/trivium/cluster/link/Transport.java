package trivium.cluster.link;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import trivium.cluster.NodeId;

/**
 * Carries packets between nodes. Packets may be lost or arrive twice; those that arrive from one
 * node are in order. Reconnects by itself.
 */
public interface Transport extends AutoCloseable {
  /**
   * Starts to receive the packets for a node, and returns when it does. Called once.
   *
   * @param receiver is called on one thread at a time, and must not block
   */
  void listen(NodeId self, Consumer<byte[]> receiver);

  /**
   * Sends a packet without blocking. Completes when it has left this node, exceptionally if it is
   * lost. Calls for one node must not overlap.
   */
  CompletionStage<@Nullable Void> send(NodeId to, byte[] packet);

  /** Why packets cannot be carried, as a sentence; empty if they can. */
  Optional<String> failure();

  @Override
  void close();
}
