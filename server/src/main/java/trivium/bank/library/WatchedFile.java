package trivium.bank.library;

import com.github.benmanes.caffeine.cache.Cache;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.bank.format.Unreadable;

/**
 * One file of the folder, as it was last good. A change is read when the file has been the same at
 * two looks, so that none is read half written; one that breaks it leaves the last good state, and
 * a failure beside it. Any thread.
 */
final class WatchedFile {
  private static final Logger LOG = LoggerFactory.getLogger(WatchedFile.class);

  /** Reads a file, whatever is in it. */
  interface Reader {
    HeldBank read(BankName name, Path file) throws Unreadable;
  }

  private final BankName name;
  private final Path file;
  private final Reader reader;
  private final Cache<Path, HeldBank> memory;

  private @Nullable Stamp read;
  private @Nullable Stamp arriving;
  private @Nullable Summary summary;
  private @Nullable Failure failure;
  // Not left to the memory, which might forget it: the file can't give it again.
  private @Nullable HeldBank lastGood;
  private int misses;

  /**
   * @param memory of what was read, shared by all files; may forget
   */
  WatchedFile(BankName name, Path file, Reader reader, Cache<Path, HeldBank> memory) {
    this.name = name;
    this.file = file;
    this.reader = reader;
    this.memory = memory;
  }

  Path file() {
    return file;
  }

  /** What is to be played; empty if it never was good. */
  synchronized Optional<HeldBank> bank() {
    if (read == null) {
      read();
    }
    if (lastGood != null || failure != null) {
      return Optional.ofNullable(lastGood);
    }
    HeldBank known = memory.getIfPresent(file);
    if (known == null) {
      read();
      known = memory.getIfPresent(file);
    }
    return Optional.ofNullable(known);
  }

  synchronized Optional<Summary> summary() {
    if (read == null) {
      read();
    }
    return Optional.ofNullable(summary);
  }

  synchronized Optional<Failure> failure() {
    return Optional.ofNullable(failure);
  }

  /** The file is there. */
  synchronized void look(Stamp now) {
    misses = 0;
    if (read == null || now.equals(read)) {
      arriving = null;
    } else if (!now.equals(arriving)) {
      arriving = now;
    } else {
      arriving = null;
      read();
      report();
    }
  }

  /**
   * The file is not there. An editor may be about to put the new one in its place.
   *
   * @return how often in a row
   */
  synchronized int miss() {
    return ++misses;
  }

  private void read() {
    Stamp before = Stamp.of(file);
    try {
      HeldBank bank = reader.read(name, file);
      // What was changed while it was read differs from this at the next look.
      read = before;
      memory.put(file, bank);
      summary = Summary.ofFile(bank);
      failure = null;
      lastGood = null;
    } catch (Unreadable unreadable) {
      read = before;
      failure = new Failure(name.text(), unreadable.line(), unreadable.message());
      if (lastGood == null) {
        lastGood = memory.getIfPresent(file);
      }
      if (lastGood == null) {
        summary = null;
      }
    }
  }

  private void report() {
    Failure broken = failure;
    if (broken != null) {
      LOG.warn(
          "{} has changed, and line {} of it {}.{}",
          file.getFileName(),
          broken.line(),
          broken.reason(),
          lastGood == null ? "" : " Its last good state is still played.");
    } else if (summary != null) {
      LOG.info(
          "{} has changed: {} entries, {} questions, {} problems.",
          file.getFileName(),
          summary.entries(),
          summary.questions(),
          summary.problems());
    }
  }
}
