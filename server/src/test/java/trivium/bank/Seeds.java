package trivium.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * The banks that come with the program, and the original notes where they lie beside a checkout.
 */
final class Seeds {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private Seeds() {}

  static Path folder() {
    return ROOT.resolve("seeds");
  }

  static String text(String file) {
    return read(folder().resolve(file));
  }

  static Bank bank(String file) {
    return Bank.read(BankFile.name(Path.of(file)), text(file));
  }

  /**
   * The notes that the django seed retells. They are no part of the repository, so a public clone
   * goes without.
   */
  static String original() {
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

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
