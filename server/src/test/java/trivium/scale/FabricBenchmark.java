package trivium.scale;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import trivium.RedisServer;
import trivium.cluster.Fabric.LinkListener;
import trivium.cluster.FakeMembership;
import trivium.cluster.NodeId;
import trivium.cluster.codec.DeliveryFormat;
import trivium.cluster.codec.RequestFormat;
import trivium.cluster.link.FabricMetrics;
import trivium.cluster.link.RedisFabric;
import trivium.net.redis.LettuceTransport;
import trivium.net.socket.EventLoops;
import trivium.protocol.QuestionRequest;
import trivium.protocol.Response;
import trivium.protocol.RoomCode;
import trivium.room.AnswerTiming;
import trivium.room.ConnectionId;
import trivium.room.Delivery;
import trivium.room.RoomRequest;

/**
 * What answers cost the fabric of two nodes, and Redis: each in a packet of its own, and as many in
 * a packet as wait while others are in flight. From both, the costs of a packet and of a message.
 */
@EnabledIfSystemProperty(named = "trivium.bench", matches = "true")
class FabricBenchmark {
  /** How long a full queue is waited for at a time. */
  private static final long BACK_OFF_NANOS = 20_000;

  private static final NodeId EDGE = new NodeId("edge-1", 1);
  private static final NodeId OWNER = new NodeId("owner", 1);
  private static final int WARM_UP = 100_000;
  private static final int ALONE = 2_000;
  private static final int TOGETHER = 300_000;
  private static final int MOST_WAITING = 100_000;
  private static final double NANOS = 1e6;

  private final AtomicLong received = new AtomicLong();
  private long sent;

  @Test
  void answersAloneAndTogether() {
    try (RedisServer redis = RedisServer.start();
        EventLoops loops = new EventLoops(2);
        RedisFabric<RoomRequest, Delivery> edge = fabric(EDGE, OWNER, redis, loops);
        RedisFabric<RoomRequest, Delivery> owner = fabric(OWNER, EDGE, redis, loops)) {
      edge.attach((_, _) -> {}, (_, _) -> {}, LinkListener.NONE);
      owner.attach((_, _) -> received.incrementAndGet(), (_, _) -> {}, LinkListener.NONE);
      send(edge, WARM_UP, MOST_WAITING);
      send(edge, ALONE, 0);
      measure("alone", edge, redis, ALONE, 0);
      measure("together", edge, redis, TOGETHER, MOST_WAITING);
    }
  }

  private static RedisFabric<RoomRequest, Delivery> fabric(
      NodeId self, NodeId other, RedisServer redis, EventLoops loops) {
    return new RedisFabric<>(
        new FakeMembership(self, other),
        LettuceTransport.connect(redis.url(), "measured", loops),
        new RequestFormat(),
        new DeliveryFormat(),
        () -> true,
        System::currentTimeMillis);
  }

  private void send(RedisFabric<RoomRequest, Delivery> edge, int count, int mostWaiting) {
    for (int i = 0; i < count; i++) {
      edge.up(
          OWNER,
          new RoomRequest.Act(
              new ConnectionId(EDGE, i),
              new RoomCode("482913"),
              new QuestionRequest.Answer(3, new Response.Choice(List.of(i % 4))),
              new AnswerTiming(1_764_000_000_000L, 1_764_000_004_321L, 38)));
      sent++;
      while (sent - received.get() > mostWaiting) {
        LockSupport.parkNanos(BACK_OFF_NANOS);
      }
    }
    Awaitility.await().atMost(1, TimeUnit.MINUTES).until(() -> received.get() >= sent);
  }

  private void measure(
      String how,
      RedisFabric<RoomRequest, Delivery> edge,
      RedisServer redis,
      int count,
      int mostWaiting) {
    long self = ProcessHandle.current().pid();
    FabricMetrics before = edge.metrics();
    ProcessCpu cpuBefore = ProcessCpu.of(self);
    RedisCounters redisBefore = RedisCounters.read(redis.port());
    send(edge, count, mostWaiting);
    ProcessCpu cpu = ProcessCpu.of(self).minus(cpuBefore);
    RedisCounters counters = RedisCounters.read(redis.port()).minus(redisBefore);
    FabricMetrics after = edge.metrics();
    System.out.printf(
        Locale.ROOT,
        "%-9s %,d answers in %,d packets of %,d bytes; ns an answer: event loops of both nodes %.0f,"
            + " thread of the fabric %.0f, Redis %.0f%n",
        how,
        count,
        after.packetsSent() - before.packetsSent(),
        (after.bytesSent() - before.bytesSent()) / (after.packetsSent() - before.packetsSent()),
        cpu.of(ProcessCpu.ThreadKind.EVENT_LOOP) * NANOS / count,
        cpu.of(ProcessCpu.ThreadKind.FABRIC) * NANOS / count,
        counters.cpu() * NANOS / count);
  }
}
