package trivium.bank.library;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.bank.format.ImportedBank;
import trivium.bank.picture.PictureStore;

/**
 * The banks of the banks folder: every file with a known extension, by name. Files are listed and
 * compared by {@link #refresh}; an unchanged file is read once. Any thread; every call may read
 * files.
 */
public final class BankFolder {
  private static final Logger LOG = LoggerFactory.getLogger(BankFolder.class);

  /**
   * The supported extensions; of two files with the same name the one whose extension comes first
   * is read.
   */
  private static final List<String> ENDINGS =
      List.of("txt", "md", "gift", "xml", "json", "csv", "tsv", "xlsx", "zip", "imscc");

  /** The limit of the cache, in bytes of files; a bank takes about ten times as much memory. */
  private static final long MOST_IN_MEMORY = 16L * 1024 * 1024;

  /** Some editors delete a file before they write the new one, so a single miss is ignored. */
  private static final int MISSES_BEFORE_REMOVAL = 2;

  private final Path folder;
  private final IllustratedFileReader reader;
  private final Map<BankName, WatchedFile> files = new ConcurrentHashMap<>();
  private final Map<Path, FileStamp> pendingStamps = new HashMap<>();
  private final Cache<Path, LoadedBank> cache =
      Caffeine.newBuilder()
          .maximumWeight(MOST_IN_MEMORY)
          .weigher((Path _, LoadedBank bank) -> bank.size())
          .build();
  private volatile List<UnreadableBank> skipped = List.of();
  private volatile boolean isListed;

  /**
   * Creates the folder without reading it.
   *
   * @param pictures stores the pictures that the files refer to
   */
  public BankFolder(Path folder, PictureStore pictures) {
    this.folder = folder.toAbsolutePath().normalize();
    this.reader = new IllustratedFileReader(this.folder, pictures);
  }

  /** Reads all files that have not been read yet. */
  public void load() {
    ensureListed();
    files.values().parallelStream().forEach(file -> file.summary());
  }

  /** The bank of this name; empty if there is no file or none of its versions could be read. */
  public Optional<LoadedBank> find(BankName name) {
    ensureListed();
    return Optional.ofNullable(files.get(name)).flatMap(WatchedFile::bank);
  }

  /** Stores the pictures of an imported bank. */
  ImportedBank withStoredPictures(ImportedBank imported) {
    return reader.withStoredPictures(imported);
  }

  /** Whether there is a file of this name, even an unreadable one. */
  boolean contains(BankName name) {
    ensureListed();
    return files.containsKey(name);
  }

  List<BankSummary> summaries() {
    load();
    return files.values().stream().flatMap(file -> file.summary().stream()).toList();
  }

  /** The files that could not be read at the last attempt, by name. */
  List<UnreadableBank> failures() {
    return Stream.concat(
            skipped.stream(), files.values().stream().flatMap(file -> file.failure().stream()))
        .sorted(Comparator.comparing(UnreadableBank::name))
        .toList();
  }

  private void ensureListed() {
    if (!isListed) {
      list();
    }
  }

  private synchronized void list() {
    if (!isListed) {
      scan().forEach((name, file) -> files.put(name, watched(name, file)));
      isListed = true;
    }
  }

  /**
   * Compares the folder with its last state. A change takes effect when two consecutive calls see
   * the same.
   */
  public synchronized void refresh() {
    if (!isListed) {
      list();
      return;
    }
    Map<BankName, Path> found = scan();
    files.forEach((name, watched) -> {
      if (watched.file().equals(found.get(name))) {
        watched.observe(FileStamp.of(watched.file()));
      } else if (watched.missed() >= MISSES_BEFORE_REMOVAL) {
        files.remove(name);
        LOG.info("{} is gone.", watched.file().getFileName());
      }
    });
    found.forEach(this::observeNew);
    pendingStamps.keySet().retainAll(found.values());
  }

  private void observeNew(BankName name, Path file) {
    if (files.containsKey(name)) {
      return;
    }
    FileStamp now = FileStamp.of(file);
    if (now.equals(pendingStamps.put(file, now))) {
      pendingStamps.remove(file);
      WatchedFile watched = watched(name, file);
      String read =
          watched
              .summary()
              .map(summary -> summary.questions() + " questions")
              .orElseGet(() -> watched.failure().map(UnreadableBank::reason).orElse("no bank"));
      files.put(name, watched);
      LOG.info("{} is new: {}.", file.getFileName(), read);
    }
  }

  private WatchedFile watched(BankName name, Path file) {
    return new WatchedFile(name, file, reader, cache);
  }

  /**
   * The files by name; the previous ones if the folder cannot be listed, which is reported as a
   * failure.
   */
  private Map<BankName, Path> scan() {
    var found = new TreeMap<BankName, Path>();
    var failures = new ArrayList<UnreadableBank>();
    for (Path file : listed(failures)) {
      Optional<BankName> name = BankName.parse(BankFileReader.name(file));
      Path first = name.isEmpty() ? null : found.putIfAbsent(name.get(), file);
      if (name.isEmpty()) {
        failures.add(skipped(file, "its name can't be that of a bank; rename it"));
      } else if (first != null) {
        failures.add(skipped(file, first.getFileName() + " has the same name"));
      }
    }
    skipped = List.copyOf(failures);
    return found;
  }

  private static UnreadableBank skipped(Path file, String reason) {
    return new UnreadableBank(
        String.valueOf(file.getFileName()), 1, "is not read, because " + reason);
  }

  private List<Path> listed(List<UnreadableBank> failures) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> rank(file) >= 0 && Files.isRegularFile(file))
          .sorted(Comparator.comparingInt(BankFolder::rank).thenComparing(Path::compareTo))
          .toList();
    } catch (IOException | RuntimeException unlisted) {
      String name = String.valueOf(folder.getFileName());
      failures.add(new UnreadableBank(name, 1, "is no folder that can be listed"));
      return files.values().stream().map(WatchedFile::file).toList();
    }
  }

  /**
   * The index of the extension; -1 for other files, and for temporary files of editors, which begin
   * with . or ~.
   */
  private static int rank(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.startsWith(".") || name.startsWith("~")) {
      return -1;
    }
    return ENDINGS.indexOf(name.substring(name.lastIndexOf('.') + 1));
  }
}
