package trivium.bank.library;

import com.github.benmanes.caffeine.cache.Cache;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.bank.format.UnreadableFileException;

/**
 * One file of the folder, as it was last good. A change is read when the file has been the same at
 * two looks, so that none is read half written; one that breaks it leaves the last good state, and
 * a failure beside it. Any thread.
 */
final class WatchedFile {
  private static final Logger LOG = LoggerFactory.getLogger(WatchedFile.class);

  /** Understands what stood in a file, whatever it is. */
  interface Reader {
    LoadedBank read(BankName name, String fileName, byte[] bytes) throws UnreadableFileException;
  }

  private final BankName name;
  private final Path file;
  private final Reader reader;
  private final Cache<Path, LoadedBank> cache;

  private @Nullable FileStamp read;
  private @Nullable FileStamp arriving;
  private @Nullable BankSummary summary;
  private @Nullable UnreadableBank failure;
  // Not left to the memory, which may forget: a file that is broken by now can't give it again.
  private @Nullable CompressedText lastGood;
  private int misses;

  /**
   * @param memory of what was read, shared by all files; may forget
   */
  WatchedFile(BankName name, Path file, Reader reader, Cache<Path, LoadedBank> memory) {
    this.name = name;
    this.file = file;
    this.reader = reader;
    this.cache = memory;
  }

  Path file() {
    return file;
  }

  /** What is to be played; empty if it never was good. */
  synchronized Optional<LoadedBank> bank() {
    if (read == null) {
      read();
    }
    LoadedBank known = cache.getIfPresent(file);
    return known == null ? Optional.ofNullable(lastGood).flatMap(this::reread) : Optional.of(known);
  }

  private Optional<LoadedBank> reread(CompressedText kept) {
    try {
      LoadedBank bank = reader.read(name, String.valueOf(file.getFileName()), kept.bytes());
      cache.put(file, bank);
      return Optional.of(bank);
    } catch (UnreadableFileException slower) {
      // It was read in time before, so this machine is busy; the next look tries again.
      LOG.warn("{} {}, although it could be read before.", file, slower.message());
      return Optional.empty();
    }
  }

  synchronized Optional<BankSummary> summary() {
    if (read == null) {
      read();
    }
    return Optional.ofNullable(summary);
  }

  synchronized Optional<UnreadableBank> failure() {
    return Optional.ofNullable(failure);
  }

  /** The file is there. */
  synchronized void observe(FileStamp now) {
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
  synchronized int missed() {
    return ++misses;
  }

  private void read() {
    FileStamp before = FileStamp.of(file);
    try {
      byte[] bytes = BankFileReader.readBytes(file);
      LoadedBank bank = reader.read(name, String.valueOf(file.getFileName()), bytes);
      cache.put(file, bank);
      summary = BankSummary.ofFile(bank);
      failure = null;
      lastGood = CompressedText.of(bytes);
    } catch (UnreadableFileException unreadable) {
      failure = new UnreadableBank(name.text(), unreadable.line(), unreadable.message());
    }
    // What was changed while it was read differs from this at the next look.
    read = before;
  }

  private void report() {
    UnreadableBank broken = failure;
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
