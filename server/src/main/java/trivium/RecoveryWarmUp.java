package trivium;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.cluster.MessageFormat;
import trivium.cluster.NodeId;
import trivium.cluster.codec.DeliveryFormat;
import trivium.cluster.codec.RequestFormat;
import trivium.room.Clock;
import trivium.room.RecoveryTrial;
import trivium.room.RoomEvent;
import trivium.room.RoomId;
import trivium.store.SqlRoomStore;

/**
 * Recovers copies of running rooms, some times after the start and then no more, so that a node
 * which takes rooms over, or is handed some, runs compiled code. Runs on a thread of its own.
 */
final class RecoveryWarmUp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RecoveryWarmUp.class);

  /** After so many recovered events, the code is compiled. */
  private static final int ENOUGH_EVENTS = 3_000;

  /** A recovery counts at least as much as one of so many events. */
  private static final int LEAST_EVENTS = 100;

  /** Between two recoveries, ms. */
  private static final long DELAY = 2_000;

  /** The most that the start of a node waits for the first recovery, ms. */
  private static final long LONGEST_WAIT = 3_000;

  /** A larger room would take seconds. */
  private static final int MOST_EVENTS = 2_000;

  private final SqlRoomStore store;
  private final RecoveryTrial trial;
  private final CountDownLatch first = new CountDownLatch(1);
  private final Thread thread;
  private volatile boolean closing;

  RecoveryWarmUp(SqlRoomStore store, NodeId self, Clock clock) {
    this.store = store;
    this.trial =
        new RecoveryTrial(
            self,
            clock,
            new Random(),
            request -> copy(new RequestFormat(), request),
            delivery -> copy(new DeliveryFormat(), delivery));
    this.thread = Thread.ofPlatform().name("warm-up").daemon().unstarted(this::run);
  }

  private static <M> M copy(MessageFormat<M> format, M message) {
    return format.read(format.write(message), _ -> {});
  }

  /**
   * Recovers a room, if one is running, and more in the background. Returns after the first, or
   * after a few seconds on a machine that is busy.
   */
  void start() {
    thread.start();
    try {
      var _ = first.await(LONGEST_WAIT, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    int recovered = tryOnce();
    first.countDown();
    while (!closing && recovered < ENOUGH_EVENTS) {
      try {
        Thread.sleep(DELAY);
      } catch (InterruptedException e) {
        return;
      }
      recovered += tryOnce();
    }
  }

  /** Returns the number of events that count; 0 if there is no room. */
  private int tryOnce() {
    long begun = System.nanoTime();
    try {
      List<RoomId> rooms = store.unfinished(MOST_EVENTS);
      if (rooms.isEmpty()) {
        return 0;
      }
      RoomId largest = rooms.getFirst();
      List<RoomEvent> events = store.events(largest);
      int deliveries = trial.run(events);
      LOG.debug(
          "A copy of room {} was recovered in {} ms, with {} events and {} deliveries.",
          largest,
          TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun),
          events.size(),
          deliveries);
      return Math.max(LEAST_EVENTS, events.size());
    } catch (RuntimeException e) {
      // The database cannot be read now, or the room not at all: nobody waits for it.
      LOG.debug("No copy of a room was recovered.", e);
      return 0;
    }
  }

  @Override
  public void close() {
    closing = true;
    thread.interrupt();
  }
}
