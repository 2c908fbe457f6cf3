package trivium.bank.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import trivium.bank.format.DecodedText;

/**
 * Notes of every dialect and trap we know, in our own words, each with what a person reads in it.
 * They lie in {@code src/test/resources/corpus}; its README says how the expectations are written.
 */
final class Corpus {
  private static final Path FOLDER = Path.of("src", "test", "resources", "corpus");
  private static final String EXPECTED = ".expected";

  /** One file of notes, and what is expected of it. */
  record Notes(String name, Path file, Expectation expected) {
    /** As a bank is read: bytes to text to entries. */
    Reading read() {
      return NotesReader.read(decoded().text());
    }

    DecodedText decoded() {
      return DecodedText.of(bytes());
    }

    byte[] bytes() {
      try {
        return Files.readAllBytes(file);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    /** For the name of a test. */
    @Override
    public String toString() {
      return name;
    }
  }

  private Corpus() {}

  static Stream<Notes> all() {
    try (var files = Files.list(folder())) {
      List<Path> expectations =
          files.filter(file -> file.toString().endsWith(EXPECTED)).sorted().toList();
      assertThat(expectations).hasSizeGreaterThanOrEqualTo(45);
      return expectations.stream().map(Corpus::notes);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The fuzz test runs one folder further down. */
  private static Path folder() {
    return Files.isDirectory(FOLDER) ? FOLDER : Path.of("..").resolve(FOLDER);
  }

  private static Notes notes(Path expectation) {
    try {
      String file = expectation.getFileName().toString();
      String name = file.substring(0, file.length() - EXPECTED.length());
      return new Notes(
          name,
          expectation.resolveSibling(name),
          Expectation.parse(Files.readString(expectation, StandardCharsets.UTF_8)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
