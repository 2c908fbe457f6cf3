package trivium.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.library.BankFileReader;
import trivium.bank.transfer.Formats;

/**
 * The banks that come with the program, and the original notes where they lie beside a checkout.
 */
public final class SeedBanks {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private SeedBanks() {}

  public static Path folder() {
    return ROOT.resolve("seeds");
  }

  public static String text(String file) {
    return read(folder().resolve(file));
  }

  public static Bank bank(String file) {
    return read(BankFileReader.name(Path.of(file)), text(file));
  }

  /**
   * The notes that the django seed retells. They are no part of the repository, so a public clone
   * goes without.
   */
  public static String original() {
    Path folder = ROOT.resolveSibling("shared").resolve("seeds");
    Assumptions.assumeTrue(
        Files.isDirectory(folder), "the original notes lie beside no public clone");
    try (var files = Files.list(folder)) {
      List<Path> notes = files.filter(file -> file.toString().endsWith(".txt")).toList();
      assertThat(notes).hasSize(1);
      return read(notes.getFirst());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The bank in a text that has come as a file of this name. */
  public static Bank read(String name, String text) {
    try {
      return Formats.read(name + ".txt", text.getBytes(StandardCharsets.UTF_8)).bank();
    } catch (UnreadableFileException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
