package trivium.bank.library;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trivium.bank.Bank;
import trivium.bank.format.Unreadable;

/**
 * The banks of a folder. Safe for any thread; every call may read files, so none belongs on an
 * event loop.
 *
 * <p>A file that changed is read again when it is next asked for. If the change broke it, the last
 * good state of it stays playable and the failure is told beside it.
 */
public final class BankLibrary {
  /**
   * Parsed banks kept at a time. A folder of more is fine: those not asked for are read again when
   * they are.
   */
  private static final int MOST_IN_MEMORY = 256;

  /**
   * What a name may be: no path can be written with it, and it starts with neither a dot nor a
   * dash.
   */
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_ .()+-]{0,79}");

  private static final List<String> EXTENSIONS = List.of(".txt", ".md");

  /** One bank as a list shows it. */
  public record Summary(String name, String title, int entries, int questions, int problems) {}

  /** A bank that could not be read: where and why, in one sentence. */
  public record Failure(String name, int line, String reason) {}

  /** A file at one moment. Another time or size is another file. */
  private record Version(Path file, long modified, long size) {}

  private final Path folder;
  private final Cache<Version, Bank> parsed =
      Caffeine.newBuilder().maximumSize(MOST_IN_MEMORY).build();
  private final Map<String, Bank> lastGood = new ConcurrentHashMap<>();
  private final Map<String, Failure> failures = new ConcurrentHashMap<>();

  public BankLibrary(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /**
   * Reads every bank of the folder and returns this. A folder that cannot be listed is a failure of
   * its own.
   */
  public BankLibrary load() {
    failures.clear();
    List<Path> files = files();
    lastGood.keySet().retainAll(files.stream().map(BankFile::name).toList());
    files.parallelStream().forEach(this::read);
    return this;
  }

  /**
   * The bank of this name, read again if its file changed; empty if there is none or it never was
   * readable.
   */
  public Optional<Bank> find(String name) {
    if (!NAME.matcher(name).matches() || name.endsWith(".")) {
      return Optional.empty();
    }
    return EXTENSIONS.stream()
        .map(extension -> folder.resolve(name + extension))
        .filter(Files::isRegularFile)
        .findFirst()
        .flatMap(this::read);
  }

  /** Every bank that can be played, by name. */
  public List<Summary> summaries() {
    return files().stream().flatMap(file -> read(file).stream()).map(BankLibrary::summary).toList();
  }

  public List<String> names() {
    return summaries().stream().map(Summary::name).toList();
  }

  /** What could not be read at the last attempt, by name. */
  public List<Failure> failures() {
    return failures.values().stream().sorted(Comparator.comparing(Failure::name)).toList();
  }

  private Optional<Bank> read(Path file) {
    String name = BankFile.name(file);
    try {
      Bank bank = bank(file);
      failures.remove(name);
      lastGood.put(name, bank);
      return Optional.of(bank);
    } catch (Unreadable unreadable) {
      failures.put(name, new Failure(name, unreadable.line(), unreadable.message()));
      return Optional.ofNullable(lastGood.get(name));
    }
  }

  private Bank bank(Path file) throws Unreadable {
    Version version = version(file);
    Bank known = parsed.getIfPresent(version);
    if (known != null) {
      return known;
    }
    Bank bank = BankFile.read(file).bank();
    parsed.put(version, bank);
    return bank;
  }

  private static Version version(Path file) {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Version(file, attributes.lastModifiedTime().toMillis(), attributes.size());
    } catch (IOException gone) {
      // Reading it says why in a better sentence.
      return new Version(file, -1, -1);
    }
  }

  /**
   * The notes of the folder by name; of two with the same name only the one that {@link #find}
   * finds.
   */
  private List<Path> files() {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(BankLibrary::isNotes).filter(file -> !shadowed(file)).sorted().toList();
    } catch (IOException unlisted) {
      String name = String.valueOf(folder.getFileName());
      failures.put(name, new Failure(name, 1, "is no folder that can be listed"));
      return List.of();
    }
  }

  private boolean shadowed(Path file) {
    String name = BankFile.name(file);
    Path first = folder.resolve(name + EXTENSIONS.getFirst());
    boolean shadowed = !file.endsWith(first.getFileName()) && Files.isRegularFile(first);
    if (shadowed) {
      String reason = "is not read, because " + first.getFileName() + " has the same name";
      String shown = String.valueOf(file.getFileName());
      failures.put(shown, new Failure(shown, 1, reason));
    }
    return shadowed;
  }

  private static boolean isNotes(Path file) {
    String name = String.valueOf(file.getFileName());
    return EXTENSIONS.stream().anyMatch(name::endsWith)
        && NAME.matcher(BankFile.name(file)).matches();
  }

  private static Summary summary(Bank bank) {
    return new Summary(
        bank.name(),
        bank.title(),
        bank.entries().size(),
        bank.questions().size(),
        bank.problems().size());
  }
}
