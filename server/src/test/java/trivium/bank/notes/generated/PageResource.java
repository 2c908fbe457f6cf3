package trivium.bank.notes.generated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of {@code src/test/resources/pages}. */
final class PageResource {
  private static final Path FOLDER = Path.of("src", "test", "resources", "pages");

  private PageResource() {}

  static Path path(String name) {
    return FOLDER.resolve(name);
  }

  static List<String> lines(String name) {
    try {
      return Files.readAllLines(path(name), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
