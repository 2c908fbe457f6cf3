package trivium.bank.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import trivium.bank.Question;

/** The files of {@code formats/} in the test resources. */
final class Fixtures {
  private Fixtures() {}

  static byte[] bytes(String name) {
    try (var in = Fixtures.class.getResourceAsStream("/formats/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a host's file is read: the format is found by its evidence. */
  static Understood read(String name) throws Unreadable {
    return Formats.read(name, bytes(name));
  }

  static Question asked(Understood understood, String promptBegins) {
    return understood.bank().questions().stream()
        .filter(question -> question.prompt().startsWith(promptBegins))
        .findFirst()
        .orElseThrow(() ->
            new AssertionError(promptBegins + " is not among " + understood.bank().questions()));
  }

  static List<String> problems(Understood understood) {
    return understood.bank().problems().stream()
        .map(problem -> problem.line() + ": " + problem.message())
        .toList();
  }

  /** The lines that belong to no entry and no mark, and stand below no problem. */
  static List<Integer> lost(Understood understood) {
    var lines = new ArrayList<Integer>();
    boolean reported = false;
    for (int i = 1; i <= understood.source().size(); i++) {
      int line = i;
      boolean spoken =
          understood.source().get(i - 1).isBlank()
              || understood.marks().stream()
                  .anyMatch(mark -> mark.first() <= line && line <= mark.last())
              || understood.bank().entries().stream()
                  .anyMatch(entry -> entry.line() <= line && line <= entry.lastLine());
      boolean begins =
          understood.bank().problems().stream().anyMatch(problem -> problem.line() == line);
      boolean blank = understood.source().get(i - 1).isBlank();
      reported = begins || (reported && (blank || !spoken));
      if (!spoken && !reported) {
        lines.add(line);
      }
    }
    return lines;
  }
}
