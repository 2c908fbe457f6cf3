package trivium.bank.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Reads word lists from resources of this package: one entry a line, comments after a #. */
final class WordLists {
  private WordLists() {}

  /** The lines of a list without comments and empty lines. */
  static List<String> lines(String name) {
    try (var in = WordLists.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
