package trivium.net.socket;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trivium.cluster.NodeId;
import trivium.protocol.CloseReason;
import trivium.protocol.RoomCode;

/**
 * Attaches the sessions of a room to its owner after they have lost theirs, on behalf of their
 * browsers. Asks the directory until there is an owner and all sessions are attached. Confined to
 * the event loop.
 */
final class Reattachment {
  /** Between two attempts, ms: a new owner takes about as long to recover a room. */
  static final long RETRY = 100;

  /** After that, the connections are closed, ms: browsers then connect to another node. */
  static final long PATIENCE = 20_000;

  private final EdgeLoop loop;
  private final RoomCode room;
  private final Runnable done;
  private final Map<Long, Session> waiting = new LinkedHashMap<>();
  private long deadline;
  private boolean running;

  /**
   * @param done called once no session waits any more
   */
  Reattachment(EdgeLoop loop, RoomCode room, Runnable done) {
    this.loop = loop;
    this.room = room;
    this.done = done;
  }

  void add(Session session) {
    waiting.put(session.id().number(), session);
  }

  /** The session is attached, or its connection closed. */
  void remove(Session session) {
    waiting.remove(session.id().number());
  }

  void start() {
    deadline = loop.edge().clock().now() + PATIENCE;
    if (!running) {
      running = true;
      lookUp();
    }
  }

  private void lookUp() {
    waiting.values().removeIf(session -> !session.awaitsOwner());
    if (waiting.isEmpty()) {
      done.run();
      return;
    }
    long now = loop.edge().clock().now();
    if (now > deadline) {
      List.copyOf(waiting.values())
          .forEach(session -> session.writer().close(CloseReason.RESTARTING));
      waiting.clear();
      done.run();
      return;
    }
    loop.edge()
        .ownerOf(room)
        // As long as the directory fails, there is no owner.
        .exceptionally(_ -> Optional.empty())
        .thenAccept(owner -> loop.run(() -> found(owner)));
  }

  private void found(Optional<NodeId> owner) {
    owner
        .filter(loop.edge()::isMember)
        .ifPresent(node -> List.copyOf(waiting.values()).forEach(each -> each.attachTo(node)));
    loop.schedule(RETRY, this::lookUp);
  }
}
