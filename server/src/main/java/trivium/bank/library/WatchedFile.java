package trivium.bank.library;

import com.github.benmanes.caffeine.cache.Cache;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.bank.format.UnreadableFileException;

/**
 * A file of the banks folder with its last readable state. A change is read when two consecutive
 * observations are equal, so that no file is read half written. If the new version cannot be read,
 * the last readable one stays in use beside the failure. Any thread.
 */
final class WatchedFile {
  private static final Logger LOG = LoggerFactory.getLogger(WatchedFile.class);

  /** Reads a bank from the content of a file. */
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
  // The cache may evict a bank, and a file that is broken by now cannot be read again.
  private @Nullable CompressedText lastGood;
  private int misses;

  /**
   * Creates the state of a file without reading it.
   *
   * @param cache of banks, shared by all files; may evict
   */
  WatchedFile(BankName name, Path file, Reader reader, Cache<Path, LoadedBank> cache) {
    this.name = name;
    this.file = file;
    this.reader = reader;
    this.cache = cache;
  }

  Path file() {
    return file;
  }

  /** The bank to be played; empty if no version could be read. */
  synchronized Optional<LoadedBank> bank() {
    if (read == null) {
      read();
    }
    LoadedBank known = cache.getIfPresent(file);
    return known == null ? Optional.ofNullable(lastGood).flatMap(this::reread) : Optional.of(known);
  }

  private Optional<LoadedBank> reread(CompressedText text) {
    try {
      LoadedBank bank = reader.read(name, String.valueOf(file.getFileName()), text.bytes());
      cache.put(file, bank);
      return Optional.of(bank);
    } catch (UnreadableFileException slower) {
      // It was read within the budget before, so the machine is busy; the next call tries again.
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

  /** Called when the file exists; reads it if it has changed. */
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
   * Called when the file is missing, perhaps because an editor is replacing it.
   *
   * @return the number of consecutive misses
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
    // A change during reading is noticed at the next observation.
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
