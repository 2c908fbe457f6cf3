package trivium;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.bank.library.BankLibrary;
import trivium.cluster.Fabric;
import trivium.cluster.Fabric.LinkListener;
import trivium.cluster.Membership;
import trivium.cluster.NodeId;
import trivium.cluster.RoomDirectory;
import trivium.cluster.codec.DeliveryFormat;
import trivium.cluster.codec.RequestFormat;
import trivium.cluster.link.RedisFabric;
import trivium.cluster.link.Transport;
import trivium.net.http.ClusterNodes;
import trivium.net.socket.DisplayCodes;
import trivium.net.socket.Edge;
import trivium.net.socket.HostingPolicy;
import trivium.net.socket.NetMetrics;
import trivium.ops.Metrics;
import trivium.room.Clock;
import trivium.room.Delivery;
import trivium.room.RoomId;
import trivium.room.RoomRequest;
import trivium.room.Rooms;
import trivium.room.WaitingDisplays;
import trivium.store.ClusterStore;
import trivium.store.NodeLoad;
import trivium.store.NodeStatus;
import trivium.store.SqlRoomStore;
import trivium.store.StoreException;

/** A node of several, which share a PostgreSQL database and a Redis server (docs/adr/0023). */
final class ClusterNode implements Node {
  private static final Logger LOG = LoggerFactory.getLogger(ClusterNode.class);

  /** Within this time all nodes know that this one is draining, ms. */
  private static final long ANNOUNCED = 1_200;

  /** The rest of a shutdown has to fit in, too. */
  private static final long HANDOVER_SECONDS = 5;

  private final ClusterStore shared;
  private final RedisFabric<RoomRequest, Delivery> fabric;
  private final SharedDisplays displays;
  private final Set<RoomId> damaged = ConcurrentHashMap.newKeySet();
  private final PublishedFolder folder;
  private final AtomicInteger nextNode = new AtomicInteger();

  /** Changes whenever draining begins or ends. */
  private final AtomicInteger drains = new AtomicInteger();

  private CompletableFuture<?> moves = CompletableFuture.completedFuture(null);
  private final RecoveryWarmUp warmUp;
  private volatile @Nullable RoomAdoption adoption;
  private volatile @Nullable Rooms rooms;
  private volatile boolean isStopping;

  /**
   * @param transport closed with this node
   * @param leaseLost called once, on any thread: this node can only be closed
   */
  ClusterNode(ClusterStore shared, Transport transport, Runnable leaseLost) {
    this.shared = shared;
    this.fabric =
        new RedisFabric<>(
            shared.membership(),
            transport,
            new RequestFormat(),
            new DeliveryFormat(),
            shared.lease()::isRenewed,
            shared.clock()::now);
    this.folder = new PublishedFolder(shared);
    this.warmUp = new RecoveryWarmUp(shared.rooms(), shared.membership().self(), shared.clock());
    this.displays = new SharedDisplays(shared.displays(), shared.membership());
    shared.lease().isolatedIf(() -> fabric.failure().isPresent());
    shared.lease().watch(leaseLost);
  }

  @Override
  public SqlRoomStore store() {
    return shared.rooms();
  }

  @Override
  public Clock clock() {
    return shared.clock();
  }

  @Override
  public Membership membership() {
    return shared.membership();
  }

  @Override
  public RoomDirectory directory() {
    return shared.directory();
  }

  @Override
  public Fabric<RoomRequest, Delivery> fabric() {
    return fabric;
  }

  @Override
  public HostingPolicy hosting(HostingPolicy own, Optional<String> given) {
    return switch (own) {
      case HostingPolicy.Everyone everyone -> everyone;
      case HostingPolicy.KeyHolders holders ->
          new HostingPolicy.KeyHolders(shared.settings().hostKey(given, holders::hostKey));
    };
  }

  @Override
  public DisplayCodes.Announcements announcements() {
    return displays;
  }

  @Override
  public WaitingDisplays displays(DisplayCodes own) {
    return displays.waiting(own);
  }

  @Override
  public Set<RoomId> start(Rooms rooms, Edge edge) {
    this.rooms = rooms;
    RoomAdoption adoption =
        new RoomAdoption(shared, rooms, new RoomRecovery(shared.rooms(), rooms), damaged);
    this.adoption = adoption;
    rooms.recoverWith(adoption);
    shared.membership().watch(new Changes(adoption));
    shared.membership().watchDrain(this::draining);
    fabric.attach((_, request) -> rooms.receive(request), edge::deliver, new Links(rooms, edge));
    adoption.start();
    warmUp.start();
    return damaged;
  }

  /** Passes on what happens to the links between this node and others. */
  private record Links(Rooms rooms, Edge edge) implements LinkListener {
    @Override
    public void interrupted(NodeId peer) {
      rooms.interrupted(peer);
      edge.reattach(peer);
    }

    @Override
    public void unreachable(NodeId peer, long since) {
      rooms.unreachable(peer, since);
    }

    @Override
    public void reachable(NodeId peer) {
      rooms.reachable(peer);
    }

    @Override
    public void left(NodeId peer) {
      rooms.interrupted(peer);
      rooms.reachable(peer);
      edge.reattach(peer);
    }
  }

  private record Changes(RoomAdoption adoption) implements Membership.Listener {
    @Override
    public void joined(NodeId node) {
      LOG.info("Node {} has joined.", node);
    }

    @Override
    public void left(NodeId node) {
      LOG.info("Node {} has left.", node);
      adoption.wake();
    }
  }

  /** A store that fails is no reason by itself: it may fail for all nodes. */
  @Override
  public Optional<String> failure(Optional<String> store) {
    return new NodeReadiness(
            shared.lease().isLost(),
            shared.lease().isOverdue(),
            fabric.othersCanStoreFor(NodeReadiness.STEADY),
            fabric.failure(),
            shared.membership().nodes().stream()
                .anyMatch(node -> node.state() == NodeStatus.State.UP && !node.isolated()),
            isStopping)
        .failure();
  }

  @Override
  public void started() {
    shared.lease().started(clock().now());
  }

  @Override
  public void report(Rooms rooms, Edge edge) {
    shared
        .lease()
        .report(
            new NodeLoad(
                Math.toIntExact(rooms.count()),
                Math.toIntExact(rooms.connectedPlayers()),
                Math.toIntExact(edge.connections())));
  }

  @Override
  public void publish(BankLibrary banks) {
    folder.refresh(banks);
  }

  @Override
  public ClusterNodes nodes() {
    return new SharedNodes(shared);
  }

  @Override
  public void describe(Metrics metrics, NetMetrics net) {
    RoomAdoption running = adoption;
    Rooms owned = rooms;
    if (running == null || owned == null) {
      throw new IllegalStateException("the node is not started");
    }
    ClusterMetrics cluster = new ClusterMetrics(metrics);
    cluster.lease(shared);
    cluster.rooms(owned, running);
    cluster.edge(net);
    cluster.fabric(fabric);
  }

  /** The operator has drained this node, or undone that. */
  private void draining(boolean begins) {
    int change = drains.incrementAndGet();
    if (begins && !isStopping) {
      LOG.info("This node hands its rooms over, and gets no new ones.");
      Thread.ofVirtual().name("drain").start(() -> handOverUntil(change));
    }
  }

  /** Rooms may still arrive that others have sent before they knew. */
  private void handOverUntil(int change) {
    while (isDrained(change) && awaitAnnouncement() && isDrained(change)) {
      handOver();
    }
  }

  private boolean isDrained(int change) {
    return drains.get() == change && !isStopping;
  }

  @Override
  public void stop() {
    isStopping = true;
    if (shared.lease().isLost()) {
      return;
    }
    try {
      shared.membership().stop();
    } catch (StoreException e) {
      LOG.warn("Other nodes could not be told that this one stops. {}", e.sentence());
      return;
    }
    if (awaitAnnouncement()) {
      handOver();
    }
  }

  /** Waits until others know that this node hands its rooms over; false if interrupted. */
  private static boolean awaitAnnouncement() {
    try {
      Thread.sleep(ANNOUNCED);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized void handOver() {
    List<NodeId> others = new ArrayList<>();
    for (NodeStatus node : shared.membership().nodes()) {
      if (node.state() == NodeStatus.State.UP
          && node.leaseRemaining() >= 0
          && !node.id().equals(membership().self())) {
        others.add(node.id());
      }
    }
    Rooms running = rooms;
    if (others.isEmpty() || running == null || running.count() == 0) {
      return;
    }
    long count = running.count();
    if (moves.isDone()) {
      moves =
          running
              .handOver(() -> others.get(Math.floorMod(nextNode.getAndIncrement(), others.size())))
              .toCompletableFuture();
    }
    try {
      moves.get(HANDOVER_SECONDS, TimeUnit.SECONDS);
      LOG.info("{} of {} rooms were handed over.", count - running.count(), count);
    } catch (TimeoutException | ExecutionException e) {
      LOG.warn("{} rooms could not be handed over.", running.count(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void disconnect() {
    warmUp.close();
    RoomAdoption running = adoption;
    if (running != null) {
      running.close();
    }
    fabric.close();
  }

  @Override
  public void close() {
    shared.close();
  }
}
