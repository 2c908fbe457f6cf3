package trivium.bank.library;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the banks folder for changes every second, on a thread of its own. Comparing times and
 * sizes works on every file system, including network ones without change notifications.
 */
public final class FolderWatcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderWatcher.class);

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /**
   * The pause is at least this many times the duration of the last scan, so that scans take at most
   * a tenth of the time.
   */
  private static final int REST = 10;

  /** The longest pause, however slow the disk is. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final BankLibrary library;
  private final Runnable refreshed;
  private final Thread thread;

  /**
   * @param refreshed called after each poll, on the watcher's thread
   */
  public FolderWatcher(BankLibrary library, Runnable refreshed) {
    this.library = library;
    this.refreshed = refreshed;
    this.thread = Thread.ofVirtual().name("banks").start(this::run);
  }

  private void run() {
    Duration pause = PAUSE;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(pause);
        long start = System.nanoTime();
        library.refresh();
        refreshed.run();
        Duration rest = Duration.ofNanos(REST * (System.nanoTime() - start));
        pause = clamped(rest);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException | Error e) {
        // The next scan may succeed.
        LOG.error("The banks folder could not be read.", e);
      }
    }
  }

  private static Duration clamped(Duration rest) {
    if (rest.compareTo(PAUSE) < 0) {
      return PAUSE;
    }
    return rest.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : rest;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
