package trivium.net.http;

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
 * Limits concurrent imports of banks, so that they do not use up the memory and processors of the
 * rooms: one large file at a time and a few small ones, which never wait for a large one. Imports
 * stop by themselves when their budget is used up; one that does not is abandoned, so that its
 * caller gets a response and others may follow. Any thread; blocks the caller.
 */
final class ImportLimit {
  private static final Logger LOG = LoggerFactory.getLogger(ImportLimit.class);

  /** Bytes of a small file, which is read within some tenths of a second. */
  private static final int SMALL = 256 * 1024;

  private static final int SMALL_AT_ONCE = 4;

  /** Typical compression ratio of ZIP-based formats. */
  private static final int COMPRESSION = 10;

  /** Running abandoned imports at which no other starts. */
  private static final int MOST_ABANDONED = 2;

  private final Semaphore small = new Semaphore(SMALL_AT_ONCE, true);
  private final Semaphore large = new Semaphore(1, true);
  private final Set<Thread> abandoned = ConcurrentHashMap.newKeySet();
  private final Duration longestWait;
  private final Duration timeout;

  /**
   * @param longestWait how long an import waits for its turn
   * @param timeout after which an import is abandoned; longer than its budget
   */
  ImportLimit(Duration longestWait, Duration timeout) {
    this.longestWait = longestWait;
    this.timeout = timeout;
  }

  /** The outcome of an import. */
  sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    /** The import did not start in time. */
    record Busy<T>() implements Outcome<T> {}

    /** The import took too long. */
    record Abandoned<T>() implements Outcome<T> {}
  }

  /**
   * Runs an import when it is its turn. Throws what the import throws.
   *
   * @param file as uploaded
   */
  <T> Outcome<T> run(byte[] file, Supplier<T> task) {
    Semaphore permits = permits(file);
    if (!acquire(permits)) {
      return new Outcome.Busy<>();
    }
    try {
      return run(task);
    } finally {
      permits.release();
    }
  }

  private <T> Outcome<T> run(Supplier<T> supplier) {
    abandoned.removeIf(thread -> !thread.isAlive());
    if (abandoned.size() >= MOST_ABANDONED) {
      return new Outcome.Busy<>();
    }
    var task = new FutureTask<>(supplier::get);
    // CPU-bound: on a virtual thread it would occupy a carrier that blocking tasks need.
    Thread thread = Thread.ofPlatform().daemon().name("import").start(task);
    try {
      return new Outcome.Done<>(task.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
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
    var location = new IllegalStateException("stack of the abandoned import");
    location.setStackTrace(thread.getStackTrace());
    LOG.error("A file was read for {} s and is given up.", timeout.toSeconds(), location);
    thread.interrupt();
    abandoned.add(thread);
  }

  private Semaphore permits(byte[] file) {
    boolean isZip = file.length > 1 && file[0] == 'P' && file[1] == 'K';
    long size = (long) file.length * (isZip ? COMPRESSION : 1);
    return size <= SMALL ? small : large;
  }

  private boolean acquire(Semaphore permits) {
    try {
      return permits.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
