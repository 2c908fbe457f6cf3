package trivium;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.protocol.RoomCode;
import trivium.room.RoomId;
import trivium.room.Rooms;
import trivium.store.ClusterStore;
import trivium.store.NodeStatus;
import trivium.store.OwnedRoom;
import trivium.store.StoreException;

/**
 * Recovers the rooms of nodes that have lost their lease, and those that others hand over to this
 * node. Runs on a thread of its own.
 */
final class RoomAdoption implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RoomAdoption.class);

  /** Between two looks at the directory, ms. */
  private static final long INTERVAL = 500;

  /** The same while a node hands its rooms over, ms. */
  private static final long INTERVAL_WHILE_DRAINING = 50;

  /** Small enough that all nodes get a share of the rooms. */
  private static final int SHARE = 16;

  private final ClusterStore shared;
  private final Rooms rooms;
  private final RoomRecovery recovery;
  private final Set<RoomId> damaged;
  private final Semaphore wakeUps = new Semaphore(0);
  private final Thread thread;
  private final LongAdder takenOver = new LongAdder();
  private final LongAdder received = new LongAdder();
  private volatile boolean closing;
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
    wakeUps.release();
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
      }
      await();
    }
  }

  private void adopt() {
    // From before the directory is read: a room that leaves in the meantime is not missing.
    Set<RoomCode> running = rooms.codes();
    adopt(shared.takeover().assigned(), running, true);
    List<OwnedRoom> share;
    do {
      share = shared.takeover().claimOrphans(SHARE);
      adopt(share, Set.of(), false);
    } while (share.size() == SHARE && !closing);
  }

  private void adopt(List<OwnedRoom> owned, Set<RoomCode> running, boolean handedOver) {
    List<OwnedRoom> missing =
        owned.stream()
            .filter(room -> !running.contains(room.code()))
            .filter(room -> !rooms.has(room.code()) && !damaged.contains(room.id()))
            .toList();
    missing.parallelStream()
        .filter(room -> !recovery.adopt(room, handedOver))
        .forEach(room -> damaged.add(room.id()));
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
    boolean isDraining = shared.membership().nodes().stream().anyMatch(NodeStatus::handsOver);
    try {
      if (wakeUps.tryAcquire(
          isDraining ? INTERVAL_WHILE_DRAINING : INTERVAL, TimeUnit.MILLISECONDS)) {
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
