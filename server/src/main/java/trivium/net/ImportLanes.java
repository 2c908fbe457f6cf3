package trivium.net;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bounds how many banks are read at once, so that reading takes neither the memory nor the
 * processors of the rooms: one large file at a time, and a few small ones beside it, which never
 * wait for the large one. Readers end by themselves when their budget is used up; one that does not
 * is abandoned, so that its caller gets an answer and its lane goes on. Any thread; blocks the
 * caller.
 */
final class ImportLanes {
  private static final Logger LOG = LoggerFactory.getLogger(ImportLanes.class);

  /** A file that is read within some hundredths of a second. */
  private static final int SMALL = 128 * 1024;

  private static final int SMALL_AT_ONCE = 4;

  /** What is packed becomes about so many times as much. */
  private static final int UNPACKED = 10;

  /** While so many abandoned readers still run, nothing more is read. */
  private static final int MOST_ABANDONED = 2;

  private final Semaphore small = new Semaphore(SMALL_AT_ONCE, true);
  private final Semaphore large = new Semaphore(1, true);
  private final Set<Thread> abandoned = ConcurrentHashMap.newKeySet();
  private final Duration patience;
  private final Duration limit;

  /**
   * @param patience how long a file waits for its turn
   * @param limit how long it is read before its reader is abandoned; longer than the time in which
   *     readers end by themselves
   */
  ImportLanes(Duration patience, Duration limit) {
    this.patience = patience;
    this.limit = limit;
  }

  /** What came of a file. */
  sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    /** Its turn did not come. */
    record Busy<T>() implements Outcome<T> {}

    /** It was read for too long. */
    record Abandoned<T>() implements Outcome<T> {}
  }

  /**
   * Reads when it is its turn. What the reading throws is thrown.
   *
   * @param bytes as they came
   */
  <T> Outcome<T> read(byte[] bytes, Supplier<T> reading) {
    Semaphore lane = lane(bytes);
    if (!isTurn(lane)) {
      return new Outcome.Busy<>();
    }
    try {
      return read(reading);
    } finally {
      lane.release();
    }
  }

  private <T> Outcome<T> read(Supplier<T> reading) {
    abandoned.removeIf(thread -> !thread.isAlive());
    if (abandoned.size() >= MOST_ABANDONED) {
      return new Outcome.Busy<>();
    }
    var task = new FutureTask<>(reading::get);
    // Reading is all computation: on a virtual thread it would hold up what waits for the disk.
    Thread thread = Thread.ofPlatform().daemon().name("import").start(task);
    try {
      return new Outcome.Done<>(task.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException endless) {
      abandon(thread);
      return new Outcome.Abandoned<>();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Outcome.Busy<>();
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case RuntimeException broken -> throw broken;
        case Error broken -> throw broken;
        case null, default -> throw new IllegalStateException(failed);
      }
    }
  }

  private void abandon(Thread thread) {
    var at = new IllegalStateException("it is here");
    at.setStackTrace(thread.getStackTrace());
    LOG.error("A file was read for {} s and is given up.", limit.toSeconds(), at);
    thread.interrupt();
    abandoned.add(thread);
  }

  private Semaphore lane(byte[] bytes) {
    boolean packed = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    long size = (long) bytes.length * (packed ? UNPACKED : 1);
    return size <= SMALL ? small : large;
  }

  private boolean isTurn(Semaphore lane) {
    try {
      return lane.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
