package trivium.cluster.link;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import trivium.cluster.NodeId;

/** Holds packets until the test takes them, and can stop confirming or sending them. */
final class FakeTransport implements Transport {
  @SuppressWarnings("ArrayRecordComponent")
  record Sent(NodeId to, byte[] packet) {}

  private final Queue<Sent> packets = new ArrayDeque<>();
  private final Queue<CompletableFuture<@Nullable Void>> unconfirmed = new ArrayDeque<>();
  private boolean isConfirming = true;
  private boolean isConnected = true;

  @Override
  public void listen(NodeId self, Consumer<byte[]> receiver) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletionStage<@Nullable Void> send(NodeId to, byte[] packet) {
    if (!isConnected) {
      return CompletableFuture.failedFuture(new IllegalStateException("not connected"));
    }
    packets.add(new Sent(to, packet));
    if (isConfirming) {
      return CompletableFuture.completedFuture(null);
    }
    CompletableFuture<@Nullable Void> later = new CompletableFuture<>();
    unconfirmed.add(later);
    return later;
  }

  void stopConfirming() {
    isConfirming = false;
  }

  /** Confirms what was sent until now. */
  void confirm() {
    for (int i = unconfirmed.size(); i > 0; i--) {
      unconfirmed.remove().complete(null);
    }
  }

  void disconnect() {
    isConnected = false;
  }

  void connect() {
    isConnected = true;
  }

  /** Takes the next packet to another node than the sender; null if there is none. */
  @Nullable Sent next(NodeId self) {
    Sent next = packets.poll();
    while (next != null && next.to().equals(self)) {
      next = packets.poll();
    }
    return next;
  }

  @Override
  public Optional<String> failure() {
    return Optional.empty();
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}
