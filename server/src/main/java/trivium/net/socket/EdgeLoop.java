package trivium.net.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.util.concurrent.EventExecutor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.cluster.NodeId;
import trivium.protocol.CloseReason;
import trivium.protocol.EncodedMessage;
import trivium.protocol.QuestionMessage;
import trivium.protocol.Role;
import trivium.protocol.RoomCode;
import trivium.room.ConnectionId;
import trivium.room.Delivery;

/**
 * The connections of one event loop and their rooms. A delivery is handed to the loop once and
 * flushes each socket once. Confined to the event loop except for {@link #deliver}.
 */
final class EdgeLoop implements Reattachment.Context {
  /** Interval of pings to each connection, ms. */
  private static final long HEARTBEAT = 10_000;

  /** Time without a frame after which a connection is closed: three heartbeats, ms. */
  private static final long SILENCE = 30_000;

  /** Time that a connection may stay without a seat while a person types a name, ms. */
  private static final long UNSEATED = 5 * 60_000;

  /** Parts into which a heartbeat divides the connections, to avoid bursts. */
  private static final int PARTS = 20;

  /** Two large conferences in one process. */
  private static final int MOST_CONNECTIONS = 50_000;

  private static final Logger LOG = LoggerFactory.getLogger(EdgeLoop.class);

  private final Edge edge;
  private final EventExecutor executor;
  private final int index;
  private final Map<Long, Session> sessions = new HashMap<>();
  private final Map<RoomCode, Map<Long, Member>> rooms = new HashMap<>();
  private final Map<RoomCode, Reattachment> reattachments = new HashMap<>();
  private long counter;
  private int part;
  private long nextBeatNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(HEARTBEAT / PARTS);

  private record Member(Session session, Role role) {}

  EdgeLoop(Edge edge, EventExecutor executor, int index) {
    this.edge = edge;
    this.executor = executor;
    this.index = index;
  }

  void start() {
    var _ =
        executor.scheduleAtFixedRate(
            this::beat, HEARTBEAT / PARTS, HEARTBEAT / PARTS, TimeUnit.MILLISECONDS);
  }

  Edge edge() {
    return edge;
  }

  @Override
  public void run(Runnable task) {
    if (executor.inEventLoop()) {
      task.run();
    } else {
      executor.execute(task);
    }
  }

  @Override
  public void schedule(long delay, Runnable task) {
    var _ = executor.schedule(task, delay, TimeUnit.MILLISECONDS);
  }

  @Override
  public CompletionStage<Optional<NodeId>> ownerOf(RoomCode room) {
    return edge.recentOwnerOf(room).thenApply(owner -> owner.filter(edge::isMember));
  }

  @Override
  public long now() {
    return edge.clock().now();
  }

  boolean owns(Channel channel) {
    return executor.equals(channel.eventLoop());
  }

  /** Whether the loop has more connections than its share of the limit. */
  boolean isFull() {
    return sessions.size() > MOST_CONNECTIONS / edge.loops();
  }

  Session connected(Channel channel, OpeningHandshake handshake) {
    ConnectionId id = edge.connectionId(counter++, index);
    FrameWriter writer = new FrameWriter(channel, edge.metrics());
    Session session = new Session(id, this, writer, handshake, edge.clock().now());
    sessions.put(id.number(), session);
    return session;
  }

  void disconnected(Session session) {
    sessions.remove(session.id().number());
    session
        .room()
        .ifPresent(code -> {
          rooms.computeIfPresent(
              code,
              (_, members) -> {
                members.remove(session.id().number());
                return members.isEmpty() ? null : members;
              });
          Reattachment reattachment = reattachments.get(code);
          if (reattachment != null) {
            reattachment.remove(session);
          }
        });
    session.connectionClosed();
    session.writer().connectionClosed();
  }

  /** Carries out a delivery of an owner. Any thread. */
  void deliver(NodeId owner, Delivery delivery) {
    executor.execute(() -> carryOut(owner, delivery));
  }

  private void carryOut(NodeId owner, Delivery delivery) {
    Set<Session> touched = new LinkedHashSet<>();
    IdentityHashMap<EncodedMessage, ByteBuf> frames = new IdentityHashMap<>();
    for (Delivery.Action action : delivery.actions()) {
      switch (action) {
        case Delivery.Attach attach -> attach(owner, delivery.room(), attach);
        case Delivery.ToRoles toRoles -> toRoles(delivery.room(), toRoles, frames, touched);
        case Delivery.ToOne toOne -> toOne(toOne, touched);
        case Delivery.Disconnect disconnect ->
            session(disconnect.to())
                .ifPresent(session -> session.writer().close(disconnect.reason()));
        case Delivery.DisconnectAll all ->
            members(delivery.room())
                .forEach(member -> member.session().writer().close(all.reason()));
        case Delivery.Moved _ -> reattach(owner, delivery.room());
        case Delivery.Returned returned ->
            session(returned.request().from())
                .ifPresent(session -> session.returned(owner, returned.request()));
        case Delivery.Unrecoverable unrecoverable ->
            session(unrecoverable.request().from())
                .ifPresent(session -> session.unrecoverable(unrecoverable.request()));
        case Delivery.Attempted _ -> {
          // Counted by the edge.
        }
      }
    }
    frames.values().forEach(ByteBuf::release);
    touched.forEach(session -> session.writer().flush());
  }

  private void attach(NodeId owner, RoomCode room, Delivery.Attach attach) {
    addressee(attach.to())
        .ifPresent(session -> {
          if (session.isDetached()) {
            edge.metrics().countReattached();
          }
          session.seated(room, owner, attach.role());
          edge.guesses().found(session.address(), room);
          session.writer().seated();
          rooms
              .computeIfAbsent(room, _ -> new LinkedHashMap<>())
              .put(attach.to().number(), new Member(session, attach.role()));
          Reattachment reattachment = reattachments.get(room);
          if (reattachment != null) {
            reattachment.remove(session);
          }
        });
  }

  private void toRoles(
      RoomCode room,
      Delivery.ToRoles toRoles,
      IdentityHashMap<EncodedMessage, ByteBuf> frames,
      Set<Session> touched) {
    boolean isQuestion = toRoles.message().is(QuestionMessage.QuestionOpened.class);
    ByteBuf frame = frames.get(toRoles.message());
    for (Member member : members(room)) {
      if (toRoles.roles().contains(member.role())) {
        Session session = member.session();
        if (frame == null) {
          frame = session.writer().frame(toRoles.message().json());
          frames.put(toRoles.message(), frame);
        }
        if (isQuestion) {
          session.questionSentAt(edge.clock().now());
        }
        session.writer().write(frame.retainedDuplicate());
        touched.add(session);
      }
    }
  }

  private void toOne(Delivery.ToOne toOne, Set<Session> touched) {
    addressee(toOne.to())
        .ifPresent(session -> {
          session.deliver(toOne.message());
          touched.add(session);
        });
  }

  /** Attaches all sessions of an owner to the next owners of their rooms. */
  void reattach(NodeId owner) {
    List.copyOf(sessions.values()).stream()
        .filter(session -> session.awaitsRoomOn(owner))
        .forEach(Session::openingLost);
    sessions.values().stream()
        .filter(session -> session.isOwnedBy(owner))
        .collect(Collectors.groupingBy(session -> session.room().orElseThrow()))
        .forEach(this::reattach);
  }

  /** Sends the request of a session to the present owner of the room. */
  void reattach(Session session, RoomCode room) {
    reattach(room, List.of(session));
  }

  private void reattached(RoomCode room) {
    reattachments.remove(room);
    LOG.debug("No connection of room {} looks for its owner any more.", room);
  }

  private void reattach(NodeId owner, RoomCode room) {
    reattach(
        room,
        sessions.values().stream()
            .filter(session -> session.isOwnedBy(owner))
            .filter(session -> session.room().equals(Optional.of(room)))
            .toList());
  }

  /** What the former owner still sends to the room must not reach these sessions. */
  private void reattach(RoomCode room, List<Session> detached) {
    if (detached.isEmpty()) {
      return;
    }
    rooms.computeIfPresent(
        room,
        (_, members) -> {
          detached.forEach(session -> members.remove(session.id().number()));
          return members.isEmpty() ? null : members;
        });
    Reattachment reattachment =
        reattachments.computeIfAbsent(
            room, _ -> new Reattachment(this, room, () -> reattached(room)));
    for (Session session : detached) {
      session.detached();
      reattachment.add(session);
    }
    reattachment.start();
  }

  private Collection<Member> members(RoomCode room) {
    return rooms.getOrDefault(room, Map.of()).values();
  }

  /** The session to which the owner of its room sends; empty if the owner has to be asked anew. */
  private Optional<Session> addressee(ConnectionId connection) {
    return session(connection).filter(session -> !session.isInterrupted());
  }

  private Optional<Session> session(ConnectionId connection) {
    return edge.loopOf(connection) == index
        ? Optional.ofNullable(sessions.get(connection.number()))
        : Optional.empty();
  }

  private void beat() {
    long now = edge.clock().now();
    // Nothing could be received while the process did not run.
    long receivingSince = edge.clock().lastPause().until();
    long nanos = System.nanoTime();
    edge.metrics().loopDelayed(Math.max(0, nanos - nextBeatNanos));
    nextBeatNanos = nanos + TimeUnit.MILLISECONDS.toNanos(HEARTBEAT / PARTS);
    List<Session> due = new ArrayList<>();
    for (Session session : sessions.values()) {
      if (session.id().number() / edge.loops() % PARTS == part) {
        due.add(session);
      }
    }
    // Closing one may change the sessions.
    for (Session session : due) {
      session.writer().checkProgress();
      if (now - Math.max(session.lastReceived(), receivingSince) > SILENCE) {
        session.writer().close(CloseReason.SILENT);
      } else if (!session.isSeated()
          && !session.isWaitingDisplay()
          && now - session.openedAt() > UNSEATED) {
        session.writer().close(CloseReason.SILENT, ClientFault.NO_SEAT, session.id());
      } else {
        session.renewDisplayCode(now);
        session.pingSent(nanos);
        session.writer().ping(Unpooled.copyLong(nanos));
      }
    }
    part = (part + 1) % PARTS;
  }

  void closeAll(CloseReason reason) {
    new ArrayList<>(sessions.values()).forEach(session -> session.writer().close(reason));
  }
}
