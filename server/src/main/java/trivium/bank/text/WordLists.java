package trivium.bank.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Reads word lists from resources: one entry a line, comments after a #. */
public final class WordLists {
  private WordLists() {}

  /** The lines of a list in the package of a class, without comments and empty lines. */
  public static List<String> lines(Class<?> owner, String name) {
    try (var in = owner.getResourceAsStream(name)) {
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
