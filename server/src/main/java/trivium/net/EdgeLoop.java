package trivium.net;

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
import java.util.Set;
import java.util.concurrent.TimeUnit;
import trivium.protocol.CloseReason;
import trivium.protocol.Role;
import trivium.protocol.RoomCode;
import trivium.protocol.ServerMessage;
import trivium.protocol.Wire;
import trivium.room.AddressBlock;
import trivium.room.ConnectionId;
import trivium.room.Delivery;

/**
 * The connections of one event loop, and which room each of them is in. A delivery crosses to this
 * loop once, and every socket is flushed once. Confined to its loop but for {@link #deliver}.
 */
final class EdgeLoop {
  /** Often enough to notice a dead phone before its player does. */
  private static final long HEARTBEAT = 10_000;

  /** Three heartbeats unanswered. */
  private static final long SILENCE = 30_000;

  /** A person at the door types a name, or reads what was wrong with it. */
  private static final long SEATLESS = 5 * 60_000;

  /** A heartbeat goes round the connections in as many parts, so that it never is a burst. */
  private static final int PARTS = 20;

  /** Two conferences in one process; beyond it, memory is better spent on those who are here. */
  private static final int MOST_CONNECTIONS = 50_000;

  private final Edge edge;
  private final EventExecutor executor;
  private final int index;
  private final Map<Long, Session> sessions = new HashMap<>();
  private final Map<RoomCode, Map<Long, Member>> rooms = new HashMap<>();
  private long counter;
  private int part;
  private long due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(HEARTBEAT / PARTS);

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

  void run(Runnable task) {
    if (executor.inEventLoop()) {
      task.run();
    } else {
      executor.execute(task);
    }
  }

  /** Runs the task on this loop after so many ms. */
  void later(long delay, Runnable task) {
    var _ = executor.schedule(task, delay, TimeUnit.MILLISECONDS);
  }

  boolean owns(Channel channel) {
    return executor.equals(channel.eventLoop());
  }

  /** Whether one more connection would be one too many. */
  boolean isFull() {
    return sessions.size() > MOST_CONNECTIONS / edge.loops();
  }

  /** A new connection; its number tells which loop it is on. */
  Session connected(Channel channel, AddressBlock address) {
    ConnectionId id = edge.number(counter++, index);
    Outbound outbound = new Outbound(channel, edge.metrics());
    Session session = new Session(id, this, outbound, address, edge.clock().now());
    sessions.put(id.number(), session);
    return session;
  }

  void disconnected(Session session) {
    sessions.remove(session.id().number());
    session
        .room()
        .ifPresent(code ->
            rooms.computeIfPresent(
                code,
                (_, members) -> {
                  members.remove(session.id().number());
                  return members.isEmpty() ? null : members;
                }));
    session.left();
    session.outbound().closed();
  }

  /** Carries out a delivery. Any thread. */
  void deliver(Delivery delivery) {
    executor.execute(() -> carryOut(delivery));
  }

  private void carryOut(Delivery delivery) {
    Set<Session> touched = new LinkedHashSet<>();
    IdentityHashMap<ServerMessage, ByteBuf> encoded = new IdentityHashMap<>();
    for (Delivery.Action post : delivery.posts()) {
      switch (post) {
        case Delivery.Attach attach -> attach(delivery.room(), attach);
        case Delivery.ToRoles toRoles -> toRoles(delivery.room(), toRoles, encoded, touched);
        case Delivery.ToOne toOne -> toOne(toOne, touched);
        case Delivery.Disconnect hangUp -> {
          Session session = sessions.get(hangUp.to().number());
          if (session != null && isMine(hangUp.to())) {
            session.outbound().close(hangUp.reason());
          }
        }
        case Delivery.DisconnectAll all ->
            members(delivery.room())
                .forEach(member -> member.session().outbound().close(all.reason()));
      }
    }
    encoded.values().forEach(ByteBuf::release);
    touched.forEach(session -> session.outbound().flush());
  }

  private void attach(RoomCode room, Delivery.Attach attach) {
    Session session = isMine(attach.to()) ? sessions.get(attach.to().number()) : null;
    if (session != null) {
      session.seated(room, edge.self());
      edge.guesses().right(session.address(), room);
      session.outbound().seated();
      rooms
          .computeIfAbsent(room, _ -> new LinkedHashMap<>())
          .put(attach.to().number(), new Member(session, attach.role()));
    }
  }

  private void toRoles(
      RoomCode room,
      Delivery.ToRoles post,
      IdentityHashMap<ServerMessage, ByteBuf> encoded,
      Set<Session> touched) {
    for (Member member : members(room)) {
      if (post.roles().contains(member.role())) {
        ByteBuf shared =
            encoded.computeIfAbsent(
                post.message(), message -> Unpooled.wrappedBuffer(Wire.write(message)));
        if (post.message() instanceof ServerMessage.QuestionOpened) {
          member.session().questionSentAt(edge.clock().now());
        }
        member.session().outbound().write(shared.retainedDuplicate());
        touched.add(member.session());
      }
    }
  }

  private void toOne(Delivery.ToOne post, Set<Session> touched) {
    Session session = isMine(post.to()) ? sessions.get(post.to().number()) : null;
    if (session != null) {
      session.tell(post.message());
      touched.add(session);
    }
  }

  private Collection<Member> members(RoomCode room) {
    return rooms.getOrDefault(room, Map.of()).values();
  }

  private boolean isMine(ConnectionId connection) {
    return edge.loopOf(connection) == index;
  }

  private void beat() {
    long now = edge.clock().now();
    // Nobody could be heard while the process did not run.
    long heardSince = edge.clock().lastPause().until();
    long nanos = System.nanoTime();
    edge.metrics().loopDelayed(Math.max(0, nanos - due));
    due = nanos + TimeUnit.MILLISECONDS.toNanos(HEARTBEAT / PARTS);
    for (Session session : List.copyOf(sessions.values())) {
      if (session.id().number() / edge.loops() % PARTS != part) {
        continue;
      }
      session.outbound().checkProgress();
      if (now - Math.max(session.heard(), heardSince) > SILENCE) {
        session.outbound().close(CloseReason.SILENT);
      } else if (!session.isSeated() && now - session.since() > SEATLESS) {
        session.outbound().close(CloseReason.SILENT, ClientFault.NO_SEAT, session.id());
      } else {
        session.pinged(nanos);
        session.outbound().ping(Unpooled.copyLong(nanos));
      }
    }
    part = (part + 1) % PARTS;
  }

  /** Closes every connection of this loop. */
  void closeAll(CloseReason reason) {
    new ArrayList<>(sessions.values()).forEach(session -> session.outbound().close(reason));
  }
}
