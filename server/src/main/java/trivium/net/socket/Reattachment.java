package trivium.net.socket;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import trivium.cluster.NodeId;
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

  /** A session that has lost its owner. */
  interface Waiting {
    /** Whether it still waits. */
    boolean awaitsOwner();

    /** Asks this node to attach the seat, or repeats the request for one. */
    void attachTo(NodeId owner);

    /** Closes the connection. */
    void giveUp();
  }

  /** The event loop of the sessions, and the directory. */
  interface Context {
    /** The owner, if it holds its lease. */
    CompletionStage<Optional<NodeId>> ownerOf(RoomCode room);

    void run(Runnable task);

    /** Runs the task after a delay in ms. */
    void schedule(long delay, Runnable task);

    /** Ms since the epoch. */
    long now();
  }

  private final Context context;
  private final RoomCode room;
  private final Runnable done;
  private final Set<Waiting> waiting = new LinkedHashSet<>();
  private long deadline;
  private boolean running;

  /**
   * @param done called once no session waits any more
   */
  Reattachment(Context context, RoomCode room, Runnable done) {
    this.context = context;
    this.room = room;
    this.done = done;
  }

  void add(Waiting session) {
    waiting.add(session);
  }

  /** The session is attached, or its connection closed. */
  void remove(Waiting session) {
    waiting.remove(session);
  }

  /** Starts, unless it runs already: what is added meanwhile does not prolong it. */
  void start() {
    if (!running) {
      running = true;
      deadline = context.now() + PATIENCE;
      lookUp();
    }
  }

  private void lookUp() {
    waiting.removeIf(session -> !session.awaitsOwner());
    if (context.now() > deadline) {
      waiting.forEach(Waiting::giveUp);
      waiting.clear();
    }
    if (waiting.isEmpty()) {
      done.run();
      return;
    }
    context
        .ownerOf(room)
        // As long as the directory fails, there is no owner.
        .exceptionally(_ -> Optional.empty())
        .thenAccept(owner -> context.run(() -> found(owner)));
  }

  private void found(Optional<NodeId> owner) {
    owner.ifPresent(node -> List.copyOf(waiting).forEach(session -> session.attachTo(node)));
    context.schedule(RETRY, this::lookUp);
  }
}
