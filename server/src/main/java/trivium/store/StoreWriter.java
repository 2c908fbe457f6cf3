package trivium.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.room.Clock;
import trivium.room.RoomEvent;
import trivium.room.RoomId;

/**
 * The writer thread of the store: takes the waiting writes of all rooms, commits them together, and
 * notifies each room on this thread. Retries failed writes in the same order until they succeed.
 * Other methods may be called by any thread and do not block.
 */
final class StoreWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StoreWriter.class);

  /**
   * The number of waiting events from which on rooms should accept no more: about 10 MB, and more
   * than 10,000 players cause in a second.
   */
  static final int MAX_WAITING = 20_000;

  /**
   * Larger commits are no faster per event, take longer for everyone in them, and make rows that
   * are expensive for the garbage collector.
   */
  private static final int MAX_EVENTS_PER_COMMIT = 1_000;

  /**
   * Time for which a commit under load waits for further writes, ns. Fewer commits write to the
   * disk and wake the loops of rooms less often; {@code docs/performance.md} has the figures.
   */
  private static final long GATHER_NANOS = 1_000_000;

  /** The precision, ms, of the time at which a killed server ended. */
  private static final long SIGN_OF_LIFE_MILLIS = 1_000;

  /** The lease of a node has to be renewed at least once a second. */
  private static final long RENEWAL_MILLIS = 700;

  private static final long RETRY_MILLIS = 250;
  private static final long NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  /** Longer than any pause of a healthy disk. */
  private static final long SLOW_NANOS = 2_000 * NANOS;

  /** Leaves time for the rest of a shutdown, which may take 5 s in all. */
  private static final long CLOSE_TIMEOUT_MILLIS = 2_500;

  private final Database database;
  private final @Nullable NodeLease lease;
  private final Clock clock;
  private final StoreHealth health;
  private final BlockingQueue<WriteBatch.Write> queue = new LinkedBlockingQueue<>();
  private final List<WriteBatch.DeleteRoom> unscrubbed = new ArrayList<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile LongConsumer commitListener = _ -> {};
  private final Map<RoomId, RoomRow> running = new ConcurrentHashMap<>();
  private final Thread thread;
  private volatile long tryingSince = Long.MAX_VALUE;
  private volatile boolean closing;
  private volatile boolean abandoned;
  private volatile boolean isLost;
  private @Nullable RoomTables tables;
  private int writes;

  /**
   * Starts the thread.
   *
   * @param tables opened by the caller, so that errors at the start are reported there
   * @param lease of this node; the writer stops for good when it is lost
   */
  StoreWriter(
      Database database,
      RoomTables tables,
      @Nullable NodeLease lease,
      Clock clock,
      StoreHealth health) {
    this.database = database;
    this.lease = lease;
    this.tables = tables;
    this.clock = clock;
    this.health = health;
    this.thread =
        Thread.ofPlatform()
            .name("store")
            .daemon()
            .uncaughtExceptionHandler((_, cause) -> health.writerDied(cause))
            .start(this::run);
  }

  void append(RoomId room, List<RoomEvent> events, Runnable durable) {
    long now = System.nanoTime();
    waiting.addAndGet(events.size());
    add(new WriteBatch.Append(room, List.copyOf(events), durable));
    if (now - tryingSince > SLOW_NANOS) {
      health.slow();
    }
  }

  /** Adds a write; drops it if the lease is lost. */
  void add(WriteBatch.Write task) {
    queue.add(task);
    if (isLost) {
      dropWaiting();
    }
  }

  /** The number of events waiting to be written. */
  int waiting() {
    return waiting.get();
  }

  /** Sets the listener that is called with the duration of each commit of events, ns. */
  void observeCommits(LongConsumer listener) {
    commitListener = listener;
  }

  boolean isFull() {
    return waiting.get() >= MAX_WAITING;
  }

  /** Registers the summary of a stored room that is resumed. */
  void resume(RoomId room, RoomRow row) {
    running.put(room, row);
  }

  private void run() {
    try {
      while (!closing || !queue.isEmpty()) {
        if (!writeNext()) {
          return;
        }
      }
      // Writes the last sign of life.
      var _ = writeNext();
      closeTables();
    } catch (LeaseLostException e) {
      stopForGood(e);
    }
  }

  /** Drops all waiting writes: their rooms may go on elsewhere already. */
  private void stopForGood(LeaseLostException cause) {
    isLost = true;
    // Ends the transaction.
    closeTables();
    dropWaiting();
    unscrubbed.forEach(WriteBatch.DeleteRoom::fail);
    health.unrecoverable(cause.sentence());
    if (lease != null) {
      lease.lost();
    }
  }

  private void dropWaiting() {
    for (WriteBatch.Write task = queue.poll(); task != null; task = queue.poll()) {
      WriteBatch dropped = new WriteBatch();
      dropped.add(task);
      waiting.addAndGet(-dropped.size());
      dropped.abandon();
    }
  }

  private boolean writeNext() {
    WriteBatch commit = next();
    if (lease == null && commit.isEmpty() && running.isEmpty() && unscrubbed.isEmpty()) {
      verify();
      return true;
    }
    if (!write(commit)) {
      abandon(commit);
      return false;
    }
    commit.notifyRooms();
    commit.deletions().forEach(this::finish);
    scrub();
    return true;
  }

  /**
   * Without anything to write, checks whether writing would work, so that the health is up to date.
   */
  private void verify() {
    if (closing) {
      return;
    }
    try {
      if (tables == null) {
        tables = new RoomTables(database, lease);
      }
      tables.verify();
      health.ok();
    } catch (SQLException e) {
      failed(e);
      closeTables();
    } catch (StoreException e) {
      health.failing(e.sentence());
      closeTables();
    }
  }

  private void failed(SQLException failure) {
    if (failure instanceof DatabaseFilesMissingException) {
      health.unrecoverable(database.explain(failure));
    } else {
      health.failing(database.explain(failure));
    }
  }

  private void finish(WriteBatch.Deletion deletion) {
    switch (deletion) {
      case WriteBatch.DeleteRoom forget -> unscrubbed.add(forget);
      // A torn write was never complete, so nobody waits for its traces to be removed.
      case WriteBatch.TruncateRoom cut -> cut.done().complete(null);
    }
  }

  /** Completes deletions when no trace of the rooms is left; readers may delay that. */
  private void scrub() {
    if (unscrubbed.isEmpty() || tables == null) {
      return;
    }
    try {
      if (tables.scrub()) {
        unscrubbed.forEach(forget -> forget.done().complete(null));
        unscrubbed.clear();
      }
    } catch (SQLException e) {
      failed(e);
      closeTables();
    }
  }

  /** The next batch; empty when a sign of life is due, or when closing. */
  private WriteBatch next() {
    WriteBatch commit = new WriteBatch();
    try {
      long idle = lease == null ? SIGN_OF_LIFE_MILLIS : RENEWAL_MILLIS;
      WriteBatch.Write first = queue.poll(closing ? 0 : idle, TimeUnit.MILLISECONDS);
      if (first != null && isUnderLoad()) {
        gather();
      }
      writes = 0;
      for (WriteBatch.Write task = first; task != null; task = queue.poll()) {
        writes++;
        commit.add(task);
        if (commit.size() >= MAX_EVENTS_PER_COMMIT) {
          break;
        }
      }
    } catch (InterruptedException e) {
      // Closing: the next iteration does not wait.
    }
    return commit;
  }

  /** Whether several writes were in the last commit, or have come since. */
  private boolean isUnderLoad() {
    return (writes > 1 || !queue.isEmpty()) && queue.size() < MAX_EVENTS_PER_COMMIT;
  }

  /** Waits for further writes, unless the store is closing. */
  private void gather() {
    if (closing) {
      return;
    }
    try {
      TimeUnit.NANOSECONDS.sleep(GATHER_NANOS);
    } catch (InterruptedException e) {
      // Closing: what was taken from the queue is still to be written.
    }
  }

  /**
   * Makes a batch durable, however long it takes; false if the store is closed first.
   *
   * @throws LeaseLostException if this node may not write any more; the batch is dropped
   */
  private boolean write(WriteBatch commit) {
    while (!abandoned) {
      tryingSince = System.nanoTime();
      try {
        if (tables == null) {
          tables = new RoomTables(database, lease);
        }
        running.putAll(tables.write(commit, running, clock.now()));
        if (!commit.isEmpty()) {
          commitListener.accept(System.nanoTime() - tryingSince);
        }
        running.values().removeIf(RoomRow::ended);
        commit.deletions().forEach(deletion -> running.remove(deletion.room()));
        waiting.addAndGet(-commit.size());
        if (System.nanoTime() - tryingSince < SLOW_NANOS) {
          health.ok();
        } else {
          health.slow();
        }
        tryingSince = Long.MAX_VALUE;
        return true;
      } catch (SQLException e) {
        failed(e);
      } catch (LeaseLostException e) {
        waiting.addAndGet(-commit.size());
        commit.abandon();
        throw e;
      } catch (StoreException e) {
        health.failing(e.sentence());
      } catch (RuntimeException e) {
        health.failing("What happens can't be written (" + e.getMessage() + ").");
        LOG.error("What happens in rooms can't be written.", e);
      }
      tryingSince = Long.MAX_VALUE;
      if (lease != null) {
        lease.failed();
      }
      closeTables();
      pause();
    }
    return false;
  }

  private static void pause() {
    try {
      Thread.sleep(RETRY_MILLIS);
    } catch (InterruptedException e) {
      // Closing: retries at once for the last time.
    }
  }

  private void abandon(WriteBatch commit) {
    commit.abandon();
    LOG.error("{} events could not be kept. Nobody was told that they were.", waiting.get());
  }

  private void closeTables() {
    if (tables != null) {
      try {
        tables.close();
      } catch (SQLException e) {
        LOG.warn("The database was not closed well: {}", e.getMessage());
      }
      tables = null;
    }
  }

  @Override
  public void close() {
    closing = true;
    thread.interrupt();
    try {
      if (!thread.join(Duration.ofMillis(CLOSE_TIMEOUT_MILLIS))) {
        abandoned = true;
        thread.interrupt();
        var _ = thread.join(Duration.ofMillis(RETRY_MILLIS));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
