package trivium.cluster.link;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.cluster.Fabric;
import trivium.cluster.Membership;
import trivium.cluster.MessageFormat;
import trivium.cluster.NodeId;

/**
 * The fabric of several nodes, over Redis. Messages of a node to itself are calls on the caller's
 * thread; all others are received on one thread, which also calls the link listener.
 */
public final class RedisFabric<U, D> implements Fabric<U, D> {
  private static final long TICK = 50;

  /** After so long without a packet to itself a node reports a failure, ms. */
  private static final long LONGEST_ECHO = 2_000;

  /** What may wait to be decoded. */
  private static final long MOST_RECEIVED_BYTES = 64 * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(RedisFabric.class);

  private final Membership membership;
  private final Transport transport;
  private final MessageFormat<U> upFormat;
  private final MessageFormat<D> downFormat;
  private final BooleanSupplier canStore;
  private final LongSupplier clock;
  private final LinkCounters counters = new LinkCounters();
  private final AtomicLong receivedBytes = new AtomicLong();
  private final ScheduledExecutorService thread;
  private volatile @Nullable PeerLinks<U, D> links;

  /**
   * @param transport closed with the fabric
   * @param canStore whether this node can store what happens in its rooms, which others are told
   * @param clock ms since the epoch
   */
  public RedisFabric(
      Membership membership,
      Transport transport,
      MessageFormat<U> upFormat,
      MessageFormat<D> downFormat,
      BooleanSupplier canStore,
      LongSupplier clock) {
    this.membership = membership;
    this.transport = transport;
    this.upFormat = upFormat;
    this.downFormat = downFormat;
    this.canStore = canStore;
    this.clock = clock;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("fabric").daemon().factory());
  }

  @Override
  public void attach(Receiver<U> owner, Receiver<D> edge, LinkListener listener) {
    NodeId self = membership.self();
    PeerLinks<U, D> attached =
        new PeerLinks<>(
            self,
            transport,
            upFormat,
            downFormat,
            owner,
            edge,
            listener,
            canStore,
            RedisFabric::newStream,
            counters,
            clock.getAsLong());
    links = attached;
    membership.watch(
        new Membership.Listener() {
          @Override
          public void joined(NodeId node) {
            run(() -> attached.join(node, clock.getAsLong()));
          }

          @Override
          public void left(NodeId node) {
            run(() -> attached.leave(node));
          }
        });
    transport.listen(self, packet -> receive(attached, packet));
    run(() -> membership.members().forEach(node -> attached.join(node, clock.getAsLong())));
    var _ =
        thread.scheduleAtFixedRate(
            () -> logged(() -> attached.tick(clock.getAsLong())), 0, TICK, TimeUnit.MILLISECONDS);
  }

  private static long newStream() {
    return ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
  }

  private void receive(PeerLinks<U, D> attached, byte[] packet) {
    if (receivedBytes.addAndGet(packet.length) > MOST_RECEIVED_BYTES) {
      receivedBytes.addAndGet(-packet.length);
      counters.dropped.increment();
      return;
    }
    run(() -> {
      receivedBytes.addAndGet(-packet.length);
      attached.received(packet, clock.getAsLong());
    });
  }

  private void run(Runnable task) {
    try {
      thread.execute(() -> logged(task));
    } catch (RejectedExecutionException e) {
      LOG.debug("The fabric is closed.", e);
    }
  }

  private static void logged(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.error("A receiver of the fabric failed.", e);
    }
  }

  @Override
  public void up(NodeId owner, U message) {
    attached().up(owner, message);
  }

  @Override
  public void down(NodeId edge, D message) {
    attached().down(edge, message);
  }

  private PeerLinks<U, D> attached() {
    PeerLinks<U, D> attached = links;
    if (attached == null) {
      throw new IllegalStateException("nobody is attached to the fabric");
    }
    return attached;
  }

  @Override
  public Optional<String> failure() {
    return transport.failure().or(this::lateEcho);
  }

  private Optional<String> lateEcho() {
    PeerLinks<U, D> attached = links;
    return Optional.ofNullable(attached)
        .map(present -> clock.getAsLong() - present.echoHeard())
        .filter(silence -> silence > LONGEST_ECHO)
        .map(silence ->
            "Redis has passed no message on for %d seconds."
                .formatted(TimeUnit.MILLISECONDS.toSeconds(silence)));
  }

  /**
   * Whether another node has been able to store what happens in its rooms for so long, as heard
   * over the fabric.
   *
   * @param duration ms
   */
  public boolean othersCanStoreFor(long duration) {
    PeerLinks<U, D> attached = links;
    return attached != null && clock.getAsLong() - attached.othersCanStoreSince() >= duration;
  }

  public FabricMetrics metrics() {
    return counters.read();
  }

  /** The bytes that wait to be sent to each node. */
  public Map<NodeId, Long> sendQueues() {
    PeerLinks<U, D> attached = links;
    return attached == null ? Map.of() : attached.queuedBytes();
  }

  /** The bytes that were received and wait to be decoded. */
  public long receiveQueue() {
    return receivedBytes.get();
  }

  /** Drops what waits to be sent or received. */
  @Override
  public void close() {
    var _ = thread.shutdownNow();
    transport.close();
  }
}
