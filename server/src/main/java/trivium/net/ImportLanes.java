package trivium.net;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds how many banks are read at once, so that reading takes neither the memory nor the
 * processors of the rooms: one large file at a time, and a few small ones beside it, which never
 * wait for the large one. Any thread; blocks the caller.
 */
final class ImportLanes {
  /** A file that is read within some hundredths of a second. */
  private static final int SMALL = 128 * 1024;

  private static final int SMALL_AT_ONCE = 4;

  /** What is packed becomes about so many times as much. */
  private static final int UNPACKED = 10;

  private final Semaphore small = new Semaphore(SMALL_AT_ONCE, true);
  private final Semaphore large = new Semaphore(1, true);
  private final Duration patience;

  /**
   * @param patience how long a file waits for its turn
   */
  ImportLanes(Duration patience) {
    this.patience = patience;
  }

  /** Reads a bank. */
  interface Reading<T, X extends Exception> {
    T read() throws X;
  }

  /**
   * Reads when it is its turn; empty if it did not come to be.
   *
   * @param bytes as they came
   */
  <T, X extends Exception> Optional<T> read(byte[] bytes, Reading<T, X> reading) throws X {
    boolean packed = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    long size = (long) bytes.length * (packed ? UNPACKED : 1);
    Semaphore lane = size <= SMALL ? small : large;
    if (!isTurn(lane)) {
      return Optional.empty();
    }
    try {
      return Optional.of(reading.read());
    } finally {
      lane.release();
    }
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
