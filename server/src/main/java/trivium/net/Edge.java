package trivium.net;

import io.netty.channel.Channel;
import io.netty.util.concurrent.EventExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import trivium.cluster.Fabric;
import trivium.cluster.NodeId;
import trivium.cluster.RoomDirectory;
import trivium.protocol.CloseReason;
import trivium.protocol.RoomCode;
import trivium.room.AddressBlock;
import trivium.room.Clock;
import trivium.room.ConnectionId;
import trivium.room.Delivery;
import trivium.room.RoomRequest;

/** All connections of this node, and its way up to the rooms. Any thread may call. */
public final class Edge {
  private static final long GOODBYE_SECONDS = 1;

  private final NodeId self;
  private final Fabric<RoomRequest, Delivery> fabric;
  private final RoomDirectory directory;
  private final HostingRight hosting;
  private final HostKeyGuard keys;
  private final HostCookie hostCookie = new HostCookie();
  private final Clock clock;
  private final NetMetrics metrics;
  private final GuessLimit guesses;
  private final List<EdgeLoop> loops = new ArrayList<>();
  private volatile boolean closing;

  public Edge(
      NodeId self,
      Fabric<RoomRequest, Delivery> fabric,
      RoomDirectory directory,
      HostingRight hosting,
      Clock clock,
      EventLoops group,
      NetMetrics metrics) {
    this.self = self;
    this.fabric = fabric;
    this.directory = directory;
    this.hosting = hosting;
    this.keys = new HostKeyGuard(hosting, clock, metrics);
    this.clock = clock;
    this.metrics = metrics;
    this.guesses = new GuessLimit(group.forRooms().next(), clock);
    for (EventExecutor executor : group.group()) {
      EdgeLoop loop = new EdgeLoop(this, executor, loops.size());
      loops.add(loop);
      loop.start();
    }
  }

  /** Carries out what a room hands down to this node. */
  public void deliver(Delivery delivery) {
    Optional<ConnectionId> single = only(delivery);
    if (single.isPresent()) {
      loops.get(loopOf(single.get())).deliver(delivery);
    } else {
      loops.forEach(loop -> loop.deliver(delivery));
    }
  }

  /** The connection that a delivery is for, if it is for one alone: most are. */
  private static Optional<ConnectionId> only(Delivery delivery) {
    ConnectionId only = null;
    for (Delivery.Action post : delivery.posts()) {
      ConnectionId to =
          switch (post) {
            case Delivery.Attach attach -> attach.to();
            case Delivery.ToOne toOne -> toOne.to();
            case Delivery.Disconnect hangUp -> hangUp.to();
            case Delivery.ToRoles _, Delivery.DisconnectAll _ -> null;
          };
      if (to == null || (only != null && !only.equals(to))) {
        return Optional.empty();
      }
      only = to;
    }
    return Optional.ofNullable(only);
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

  /** Whether whoever is behind this connection may host with this key. */
  HostKeyGuard.Outcome hostKey(AddressBlock from, String key, Channel channel) {
    return keys.ask(from, key, HostKeyGate.isKnown(channel));
  }

  /** A new gate for the host keys of one connection. */
  HostKeyGate hostKeyGate(ReverseProxy proxy) {
    return new HostKeyGate(keys, hostCookie, proxy);
  }

  /** The address whose open rooms are counted: without a key everybody is a stranger. */
  Optional<AddressBlock> counted(AddressBlock address) {
    return switch (hosting) {
      case HostingRight.Everyone _ -> Optional.of(address);
      case HostingRight.KeyHolders _ -> Optional.empty();
    };
  }

  CompletionStage<Optional<NodeId>> ownerOf(RoomCode room) {
    return directory.ownerOf(room.digits());
  }

  /** Opens a room on this node. */
  void open(RoomRequest.Open request) {
    fabric.up(self, request);
  }

  void up(NodeId owner, RoomRequest request) {
    // Who leaves because the server does is not missed by rooms that stop as well.
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

  /** A connection's number carries the index of its loop, so that no table has to. */
  ConnectionId number(long counter, int loop) {
    return new ConnectionId(self, counter * loops.size() + loop);
  }

  int loopOf(ConnectionId connection) {
    return (int) (connection.number() % loops.size());
  }

  /**
   * Tells every client that the server will be back, and lets it go. Comes back when that is said:
   * loops that are shut down drop their connections before they do what they were asked.
   */
  public void close() {
    closing = true;
    CountDownLatch said = new CountDownLatch(loops.size());
    for (EdgeLoop loop : loops) {
      loop.run(() -> {
        loop.closeAll(CloseReason.RESTARTING);
        said.countDown();
      });
    }
    try {
      var _ = said.await(GOODBYE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
