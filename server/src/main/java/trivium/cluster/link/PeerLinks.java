package trivium.cluster.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.cluster.Fabric.LinkListener;
import trivium.cluster.Fabric.Receiver;
import trivium.cluster.MessageFormat;
import trivium.cluster.NodeId;
import trivium.cluster.UnreadableMessageException;

/**
 * The links of a node to all others. {@link #up}, {@link #down} and {@link #queuedBytes} may be
 * called by any thread, all else by the fabric's thread, which also calls receivers and the
 * listener.
 */
final class PeerLinks<U, D> {
  /** A longer time between two calls of {@link #tick} is a pause of this node, ms. */
  private static final long PAUSE = 500;

  static final long NEVER = Long.MAX_VALUE;

  private static final int MOST_LOGGED_REFUSALS = 100;

  private static final Logger LOG = LoggerFactory.getLogger(PeerLinks.class);

  private final NodeId self;
  private final Transport transport;
  private final MessageFormat<U> upFormat;
  private final MessageFormat<D> downFormat;
  private final Receiver<U> owner;
  private final Receiver<D> edge;
  private final LinkListener listener;
  private final LongSupplier streams;
  private final LinkCounters counters;
  private final BooleanSupplier canStore;

  private final Map<NodeId, OutboundQueue> queues = new ConcurrentHashMap<>();

  /** The highest epoch with which nodes of a name have left. */
  private final Map<String, Long> left = new ConcurrentHashMap<>();

  private final Map<NodeId, PeerLink> links = new HashMap<>();
  private final Set<String> loggedRefusals = new HashSet<>();
  private final OutboundQueue echo;
  private long lastTick;
  private long lastBeat;
  private volatile long echoHeard;
  private volatile long othersCanStoreSince = NEVER;

  /**
   * @param canStore whether this node can store what happens in its rooms
   * @param streams supplies random numbers other than 0
   */
  PeerLinks(
      NodeId self,
      Transport transport,
      MessageFormat<U> upFormat,
      MessageFormat<D> downFormat,
      Receiver<U> owner,
      Receiver<D> edge,
      LinkListener listener,
      BooleanSupplier canStore,
      LongSupplier streams,
      LinkCounters counters,
      long now) {
    this.self = self;
    this.transport = transport;
    this.upFormat = upFormat;
    this.downFormat = downFormat;
    this.owner = owner;
    this.edge = edge;
    this.listener = listener;
    this.canStore = canStore;
    this.streams = streams;
    this.counters = counters;
    this.echo = newQueue(self);
    this.lastTick = now;
    this.lastBeat = now - PeerLink.BEAT;
    this.echoHeard = now;
  }

  void up(NodeId node, U message) {
    if (node.equals(self)) {
      owner.receive(self, message);
    } else {
      send(node, new PacketMessage(true, upFormat.write(message)));
    }
  }

  void down(NodeId node, D message) {
    if (node.equals(self)) {
      edge.receive(self, message);
    } else {
      send(node, new PacketMessage(false, downFormat.write(message)));
    }
  }

  private void send(NodeId node, PacketMessage message) {
    if (hasLeft(node)) {
      counters.dropped.increment();
    } else {
      // Also to a node that is not known as a member yet: it finds a gap if it ignores the message.
      queues.computeIfAbsent(node, this::newQueue).add(message);
    }
  }

  private boolean hasLeft(NodeId node) {
    return node.epoch() <= left.getOrDefault(node.name(), Long.MIN_VALUE);
  }

  private OutboundQueue newQueue(NodeId node) {
    return new OutboundQueue(self, node, streams.getAsLong(), transport, counters, canStore);
  }

  /** Adds a member; does nothing if it is one already, or this node, or has left. */
  void join(NodeId node, long now) {
    if (!node.equals(self) && !hasLeft(node) && !links.containsKey(node)) {
      PeerLink link = new PeerLink(queues.computeIfAbsent(node, this::newQueue), now);
      links.put(node, link);
      link.beat(now);
    }
  }

  /** Removes a member, for good. */
  void leave(NodeId node) {
    left.merge(node.name(), node.epoch(), Math::max);
    PeerLink link = links.remove(node);
    if (link != null && link.isUnreachable()) {
      counters.unreachablePeers.decrementAndGet();
    }
    queues.forEach((peer, queue) -> {
      if (hasLeft(peer)) {
        queues.remove(peer);
        queue.close();
      }
    });
    listener.left(node);
  }

  void tick(long now) {
    long elapsed = now - lastTick;
    lastTick = now;
    links.forEach((peer, link) -> {
      if (elapsed > PAUSE) {
        link.allowForPause(elapsed);
      }
      if (link.becomesUnreachable(now)) {
        counters.unreachablePeers.incrementAndGet();
        LOG.warn("Node {} has not been heard for {} ms.", peer, now - link.heardAt());
        listener.unreachable(peer, link.heardAt());
      }
      link.beat(now);
    });
    boolean canOthersStore = links.values().stream().anyMatch(PeerLink::canStore);
    if (!canOthersStore) {
      othersCanStoreSince = NEVER;
    } else if (othersCanStoreSince == NEVER) {
      othersCanStoreSince = now;
    }
    if (now - lastBeat >= PeerLink.BEAT) {
      lastBeat = now;
      echo.beat();
    }
  }

  void received(byte[] bytes, long now) {
    counters.packetsReceived.increment();
    counters.bytesReceived.add(bytes.length);
    Packet packet;
    try {
      packet = Packet.read(bytes);
    } catch (UnreadableMessageException e) {
      refuse("a packet", e.getMessage());
      return;
    }
    if (packet.sender().equals(self)) {
      echoHeard = now;
      return;
    }
    PeerLink link = links.get(packet.sender());
    if (link != null) {
      receive(packet, link, now);
    }
  }

  private void receive(Packet packet, PeerLink link, long now) {
    NodeId peer = packet.sender();
    InboundSequence inbound = link.inbound();
    link.hear(now, packet.silence(), packet.canStore());
    if (!packet.messages().isEmpty()) {
      link.exchanged(now);
    }
    boolean isGap = inbound.findsGap(packet.stream(), packet.before());
    long reported = link.newGaps(packet.heard());
    counters.gapsReported.add(reported);
    if (isGap) {
      counters.gaps.increment();
    }
    if (isGap || reported > 0) {
      LOG.info(
          "Messages {} node {} were lost.",
          isGap && reported > 0 ? "from and to" : isGap ? "from" : "to",
          peer);
      // Whatever is sent because of the interruption is preceded by the report of the gap.
      link.queue().heard(inbound.state());
      listener.interrupted(peer);
    }
    boolean wasUnreachable = link.isUnreachable();
    if (link.becomesReachable(packet.heard())) {
      counters.unreachablePeers.decrementAndGet();
      LOG.info("Node {} is heard again.", peer);
      listener.reachable(peer);
    }
    long number = packet.before();
    for (PacketMessage message : packet.messages()) {
      number++;
      if (inbound.isNew(number)) {
        deliver(peer, message);
      }
    }
    link.queue().heard(inbound.state());
    if (isGap || wasUnreachable) {
      link.queue().beat();
    }
  }

  private void deliver(NodeId peer, PacketMessage message) {
    counters.messagesReceived.increment();
    try {
      if (message.isUp()) {
        owner.receive(peer, read(upFormat, message.bytes(), peer));
      } else {
        edge.receive(peer, read(downFormat, message.bytes(), peer));
      }
    } catch (UnreadableMessageException e) {
      refuse("a message of node " + peer, e.getMessage());
    }
  }

  private <T> T read(MessageFormat<T> format, byte[] bytes, NodeId peer) {
    return format.read(bytes, skipped -> refuse("a part of a message of node " + peer, skipped));
  }

  /** Logs each refusal once. */
  private void refuse(String what, @Nullable String reason) {
    counters.refused.increment();
    if (loggedRefusals.size() < MOST_LOGGED_REFUSALS && loggedRefusals.add(what + reason)) {
      LOG.warn("Ignored {}: {}.", what, reason);
    }
  }

  /** The bytes that wait to be sent to each node. */
  Map<NodeId, Long> queuedBytes() {
    Map<NodeId, Long> queued = new HashMap<>();
    queues.forEach((node, queue) -> queued.put(node, queue.queuedBytes()));
    return queued;
  }

  /**
   * Since when, without interruption, some other node could store what happens in its rooms; {@link
   * #NEVER} if none can. Any thread.
   */
  long othersCanStoreSince() {
    return othersCanStoreSince;
  }

  /** When this node last received a packet that it had sent to itself. Any thread. */
  long echoHeard() {
    return echoHeard;
  }
}
