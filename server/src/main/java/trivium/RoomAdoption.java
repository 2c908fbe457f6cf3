package trivium;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.protocol.RoomCode;
import trivium.room.RoomId;
import trivium.room.Rooms;
import trivium.store.ClusterStore;
import trivium.store.OwnedRoom;
import trivium.store.StoreException;

/**
 * Recovers the rooms of nodes that have lost their lease, and those that others hand over to this
 * node. Runs on a thread of its own.
 */
final class RoomAdoption implements Rooms.Recovery, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RoomAdoption.class);

  /**
   * Between two looks at the directory without a reason, ms: rooms that are handed over are
   * requested, and lost nodes are reported.
   */
  private static final long INTERVAL = 5_000;

  /** The same after a failure, ms. */
  private static final long RETRY = 500;

  /** Small enough that all nodes get a share of the rooms. */
  private static final int SHARE = 16;

  private final ClusterStore shared;
  private final Rooms rooms;
  private final RoomRecovery recovery;
  private final Set<RoomId> damaged;
  private final Semaphore wakeUps = new Semaphore(0);
  private final Map<RoomCode, CompletableFuture<@Nullable Void>> requested =
      new ConcurrentHashMap<>();
  private final Thread thread;
  private final LongAdder takenOver = new LongAdder();
  private final LongAdder received = new LongAdder();
  private volatile boolean closing;
  private volatile boolean nodeHasLeft;
  private long orphansDue = System.nanoTime();
  private boolean isFailing;

  /**
   * @param damaged receives the rooms that can't be recovered
   */
  RoomAdoption(ClusterStore shared, Rooms rooms, RoomRecovery recovery, Set<RoomId> damaged) {
    this.shared = shared;
    this.rooms = rooms;
    this.recovery = recovery;
    this.damaged = damaged;
    this.thread = Thread.ofPlatform().name("adoption").daemon().unstarted(this::run);
  }

  /** Recovers the rooms that have no owner now, and then those that lose theirs. */
  void start() {
    adopt();
    thread.start();
  }

  /** Looks at the directory at once: a node has left. Any thread. */
  void wake() {
    nodeHasLeft = true;
    wakeUps.release();
  }

  /** Recovers a room that was handed over to this node before others. Any thread. */
  @Override
  public CompletionStage<?> recover(RoomCode room) {
    CompletableFuture<@Nullable Void> done =
        requested.computeIfAbsent(room, _ -> new CompletableFuture<>());
    wakeUps.release();
    if (closing || shared.lease().isLost()) {
      completeRequested();
    }
    return done;
  }

  private void run() {
    while (!closing && !shared.lease().isLost()) {
      try {
        adopt();
        isFailing = false;
      } catch (StoreException e) {
        if (!isFailing && !closing) {
          LOG.warn("Rooms of other nodes cannot be taken over. {}", e.sentence());
        }
        isFailing = true;
      } catch (RuntimeException e) {
        LOG.error("Rooms of other nodes cannot be taken over.", e);
        isFailing = true;
      }
      if (isFailing) {
        nodeHasLeft = true;
      }
      await();
    }
    completeRequested();
  }

  private void completeRequested() {
    complete(Set.copyOf(requested.keySet()));
  }

  private void complete(Set<RoomCode> recovered) {
    for (RoomCode room : recovered) {
      CompletableFuture<@Nullable Void> done = requested.remove(room);
      if (done != null) {
        done.complete(null);
      }
    }
  }

  private void adopt() {
    adoptAssigned();
    // Requests wait for one statement only, and not for those that look for lost nodes.
    if (requested.isEmpty() && (nodeHasLeft || System.nanoTime() - orphansDue >= 0)) {
      nodeHasLeft = false;
      adoptOrphans();
      orphansDue = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(INTERVAL);
    }
  }

  private void adoptOrphans() {
    List<OwnedRoom> share;
    do {
      share = shared.takeover().claimOrphans(SHARE);
      adopt(share, Set.of(), false);
      if (!requested.isEmpty()) {
        adoptAssigned();
      }
    } while (share.size() == SHARE && !closing);
  }

  private void adoptAssigned() {
    // From before the directory is read: a room that leaves in the meantime is not missing, and
    // one that is requested in the meantime may be.
    Set<RoomCode> running = rooms.codes();
    Set<RoomCode> asked = Set.copyOf(requested.keySet());
    try {
      adopt(shared.takeover().assigned(), running, true);
    } finally {
      complete(asked);
    }
  }

  private void adopt(List<OwnedRoom> owned, Set<RoomCode> running, boolean handedOver) {
    List<OwnedRoom> missing =
        owned.stream()
            .filter(room -> !running.contains(room.code()))
            .filter(room -> !rooms.has(room.code()) && !damaged.contains(room.id()))
            .toList();
    missing.parallelStream()
        .forEach(room -> {
          if (!recovery.adopt(room, handedOver)) {
            damaged.add(room.id());
            rooms.unrecoverable(room.code());
          }
          complete(Set.of(room.code()));
        });
    (handedOver ? received : takenOver).add(missing.size());
    if (!missing.isEmpty()) {
      LOG.info(
          "{} rooms were {}.",
          missing.size(),
          handedOver ? "handed over to this node" : "taken over");
    }
  }

  /** Counter: rooms that had no owner, or a lost one, and were claimed. */
  long takenOver() {
    return takenOver.sum();
  }

  /** Counter: rooms that other nodes have handed over to this one. */
  long received() {
    return received.sum();
  }

  private void await() {
    try {
      if (wakeUps.tryAcquire(isFailing ? RETRY : INTERVAL, TimeUnit.MILLISECONDS)) {
        wakeUps.drainPermits();
      }
    } catch (InterruptedException e) {
      // Closing.
    }
  }

  @Override
  public void close() {
    closing = true;
    thread.interrupt();
  }
}
