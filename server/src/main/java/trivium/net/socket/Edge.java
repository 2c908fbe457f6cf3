package trivium.net.socket;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import trivium.cluster.Fabric;
import trivium.cluster.Membership;
import trivium.cluster.NodeId;
import trivium.cluster.RoomDirectory;
import trivium.protocol.CloseReason;
import trivium.protocol.RoomCode;
import trivium.room.AddressBlock;
import trivium.room.Clock;
import trivium.room.ConnectionId;
import trivium.room.Delivery;
import trivium.room.RoomRequest;

/** The edge of this node: its WebSocket connections and their link to the rooms. Any thread. */
public final class Edge {
  private static final long CLOSE_SECONDS = 1;

  /** For so long the event loops share a look-up: half the time between two of one loop. */
  private static final Duration RECENT = Duration.ofMillis(Reattachment.RETRY / 2);

  /** Bound on memory, above the number of rooms that are taken over at a time. */
  private static final int MOST_RECENT = 10_000;

  private final NodeId self;
  private final Fabric<RoomRequest, Delivery> fabric;
  private final RoomDirectory directory;
  private final Membership membership;
  private final HostingPolicy hosting;
  private final HostKeyLimit hostKeyLimit;
  private final Clock clock;
  private final NetMetrics metrics;
  private final GuessLimit guesses;
  private final DisplayCodes displayCodes;
  private final DisplayClaimLimit displayClaims;
  private final AsyncCache<RoomCode, Optional<NodeId>> recentOwners;
  private final List<EdgeLoop> loops = new ArrayList<>();
  private volatile boolean closing;

  public Edge(
      Membership membership,
      Fabric<RoomRequest, Delivery> fabric,
      RoomDirectory directory,
      HostingPolicy hosting,
      Clock clock,
      EventLoops group,
      NetMetrics metrics,
      DisplayCodes displayCodes) {
    this.self = membership.self();
    this.membership = membership;
    this.fabric = fabric;
    this.directory = directory;
    this.hosting = hosting;
    this.hostKeyLimit = new HostKeyLimit(hosting, clock, metrics, this::report);
    this.displayClaims = new DisplayClaimLimit(this::report);
    this.clock = clock;
    this.metrics = metrics;
    this.displayCodes = displayCodes;
    this.guesses = new GuessLimit(group.forRooms().next(), clock, this::report);
    this.recentOwners =
        Caffeine.newBuilder()
            .maximumSize(MOST_RECENT)
            .expireAfterWrite(RECENT)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.now()))
            .executor(Runnable::run)
            .buildAsync();
    for (EventExecutor executor : group.group()) {
      EdgeLoop loop = new EdgeLoop(this, executor, loops.size());
      loops.add(loop);
      loop.start();
    }
  }

  /** Carries out a delivery of a room, sent by its owner, or counts attempts at another edge. */
  public void deliver(NodeId owner, Delivery delivery) {
    if (delivery.actions().stream().allMatch(Delivery.Attempted.class::isInstance)) {
      delivery.actions().forEach(action -> count(delivery.room(), (Delivery.Attempted) action));
      return;
    }
    Optional<ConnectionId> single = singleAddressee(delivery);
    if (single.isPresent()) {
      loops.get(loopOf(single.get())).deliver(owner, delivery);
    } else {
      loops.forEach(loop -> loop.deliver(owner, delivery));
    }
  }

  private void count(RoomCode room, Delivery.Attempted attempted) {
    AddressBlock from = attempted.from();
    switch (attempted.kind()) {
      case UNUSED_CODE -> guesses.unusedElsewhere(from, room);
      case DISCLOSED_CODE -> guesses.disclosedElsewhere(from, room);
      case USED_CODE -> guesses.foundElsewhere(from, room);
      case WRONG_HOST_KEY -> hostKeyLimit.wrongElsewhere(from);
      case DISPLAY_CLAIM -> displayClaims.takenElsewhere(from, clock.now());
    }
  }

  /** Reports an attempt at this edge to all others. */
  private void report(AddressBlock from, Delivery.Attempted.Kind kind, RoomCode room) {
    Delivery report = new Delivery(room, List.of(new Delivery.Attempted(kind, from)));
    for (NodeId node : membership.members()) {
      if (!node.equals(self) && !closing) {
        fabric.down(node, report);
      }
    }
  }

  /**
   * Messages to or from a node were lost, or the node has lost its rooms: attaches its sessions to
   * the present owners of their rooms.
   */
  public void reattach(NodeId owner) {
    loops.forEach(loop -> loop.run(() -> loop.reattach(owner)));
  }

  /** The connection that a delivery is for, if there is only one, which is the usual case. */
  private static Optional<ConnectionId> singleAddressee(Delivery delivery) {
    ConnectionId single = null;
    for (Delivery.Action action : delivery.actions()) {
      ConnectionId to =
          switch (action) {
            case Delivery.Attach attach -> attach.to();
            case Delivery.ToOne toOne -> toOne.to();
            case Delivery.Disconnect disconnect -> disconnect.to();
            case Delivery.Returned returned -> returned.request().from();
            case Delivery.Unrecoverable unrecoverable -> unrecoverable.request().from();
            case Delivery.ToRoles _,
                Delivery.DisconnectAll _,
                Delivery.Moved _,
                Delivery.Attempted _ ->
                null;
          };
      if (to == null || (single != null && !single.equals(to))) {
        return Optional.empty();
      }
      single = to;
    }
    return Optional.ofNullable(single);
  }

  NodeId self() {
    return self;
  }

  Clock clock() {
    return clock;
  }

  NetMetrics metrics() {
    return metrics;
  }

  GuessLimit guesses() {
    return guesses;
  }

  DisplayCodes displayCodes() {
    return displayCodes;
  }

  DisplayClaimLimit displayClaims() {
    return displayClaims;
  }

  /** The limit on host keys, shared by HTTP and WebSocket. */
  public HostKeyLimit hostKeyLimit() {
    return hostKeyLimit;
  }

  /** A new last handler for the pipeline of a connection whose handshake has been answered. */
  public ChannelHandler frameHandler(OpeningHandshake handshake) {
    return new FrameHandler(this, handshake);
  }

  /** The address whose open rooms are counted; empty where hosts have shown a key. */
  Optional<AddressBlock> countedAddress(AddressBlock address) {
    return switch (hosting) {
      case HostingPolicy.Everyone _ -> Optional.of(address);
      case HostingPolicy.KeyHolders _ -> Optional.empty();
    };
  }

  CompletionStage<Optional<NodeId>> ownerOf(RoomCode room) {
    return directory.ownerOf(room.digits());
  }

  /** The owner as it was looked up for any event loop a moment ago, or now. */
  CompletionStage<Optional<NodeId>> recentOwnerOf(RoomCode room) {
    return recentOwners.get(room, (code, _) -> ownerOf(code).toCompletableFuture());
  }

  /** Whether the node holds its lease. */
  boolean isMember(NodeId node) {
    return membership.members().contains(node);
  }

  /** The number of open WebSocket connections. */
  public long connections() {
    return metrics.connections(ConnectionKind.WEBSOCKET);
  }

  /** The node on which rooms are opened now. */
  NodeId forNewRooms() {
    return membership.forNewRooms();
  }

  void up(NodeId owner, RoomRequest request) {
    // The rooms stop as well and need no notice of connections that the shutdown closes.
    if (!closing) {
      fabric.up(owner, request);
    }
  }

  int loops() {
    return loops.size();
  }

  EdgeLoop loopOf(Channel channel) {
    return loops.stream().filter(loop -> loop.owns(channel)).findFirst().orElseThrow();
  }

  /** The id of a connection; its number encodes the index of its loop. */
  ConnectionId connectionId(long counter, int loop) {
    return new ConnectionId(self, counter * loops.size() + loop);
  }

  int loopOf(ConnectionId connection) {
    return (int) (connection.number() % loops.size());
  }

  /**
   * Closes all connections with the reason that the server restarts. Returns once the close frames
   * are written, because event loops that shut down close sockets before they run pending tasks.
   */
  public void close() {
    closing = true;
    CountDownLatch written = new CountDownLatch(loops.size());
    for (EdgeLoop loop : loops) {
      loop.run(() -> {
        loop.closeAll(CloseReason.RESTARTING);
        written.countDown();
      });
    }
    try {
      var _ = written.await(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
