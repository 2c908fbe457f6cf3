package trivium.cluster.codec;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import trivium.cluster.Fabric;
import trivium.cluster.FakeMembership;
import trivium.cluster.NodeId;
import trivium.cluster.link.RedisFabric;
import trivium.cluster.link.Transport;
import trivium.protocol.EncodedMessage;
import trivium.protocol.StandingsMessage;
import trivium.room.Delivery;
import trivium.room.RoomRequest;

/**
 * The CPU time that the thread of a fabric takes for each message that it receives and decodes:
 * answers of players at another node, and results for them. Each message is a packet of its own,
 * and the transport is memory.
 */
@EnabledIfSystemProperty(named = "trivium.bench", matches = "true")
class FabricThreadBenchmark {
  private static final NodeId EDGE = SampleMessages.NODE;
  private static final NodeId OWNER = new NodeId("owner", 1);
  private static final int MESSAGES = 100_000;
  private static final int MOST_WAITING = 10_000;
  private static final int ROUNDS = 4;

  private final Map<NodeId, Consumer<byte[]>> receivers = new ConcurrentHashMap<>();
  private final LongAdder received = new LongAdder();

  /** Passes packets on by a call. */
  private final class Memory implements Transport {
    @Override
    public void listen(NodeId self, Consumer<byte[]> receiver) {
      receivers.put(self, receiver);
    }

    @Override
    public CompletionStage<@Nullable Void> send(NodeId to, byte[] packet) {
      Consumer<byte[]> receiver = receivers.get(to);
      if (receiver != null) {
        receiver.accept(packet);
      }
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public Optional<String> failure() {
      return Optional.empty();
    }

    @Override
    public void close() {}
  }

  private RedisFabric<RoomRequest, Delivery> fabric(NodeId node) {
    RedisFabric<RoomRequest, Delivery> fabric =
        new RedisFabric<>(
            new FakeMembership(node, EDGE, OWNER),
            new Memory(),
            new RequestFormat(),
            new DeliveryFormat(),
            () -> true,
            System::currentTimeMillis);
    fabric.attach(
        (_, _) -> received.increment(), (_, _) -> received.increment(), Fabric.LinkListener.NONE);
    return fabric;
  }

  @Test
  void messagesOfOneThread() {
    RoomRequest answer = SampleMessages.answer();
    Delivery result =
        SampleMessages.delivery(
            new Delivery.ToOne(
                SampleMessages.CONNECTION,
                EncodedMessage.of(SampleMessages.serverMessage(StandingsMessage.Result.class))));
    try (RedisFabric<RoomRequest, Delivery> edge = fabric(EDGE);
        RedisFabric<RoomRequest, Delivery> owner = fabric(OWNER)) {
      for (int round = 0; round < ROUNDS; round++) {
        measure("answers at the owner", () -> edge.up(OWNER, answer));
        measure("results at the edge", () -> owner.down(EDGE, result));
      }
    }
  }

  private void measure(String what, Runnable send) {
    long before = received.sum();
    long begun = fabricNanos();
    for (int i = 0; i < MESSAGES; i++) {
      while (i - (received.sum() - before) > MOST_WAITING) {
        LockSupport.parkNanos(50_000);
      }
      send.run();
    }
    while (received.sum() - before < MESSAGES) {
      LockSupport.parkNanos(50_000);
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %.2f us/message, %,.0f messages in a second of CPU time%n",
        what,
        (fabricNanos() - begun) / 1e3 / MESSAGES,
        MESSAGES / ((fabricNanos() - begun) / 1e9));
  }

  /** The CPU time of both fabrics, of which one only receives a few packets to itself. */
  private static long fabricNanos() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(thread -> thread != null && thread.getThreadName().equals("fabric"))
        .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
        .sum();
  }
}
