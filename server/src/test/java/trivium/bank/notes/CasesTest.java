package trivium.bank.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import tools.jackson.databind.ObjectMapper;
import trivium.bank.Entry;
import trivium.bank.Option;

/** Pages that others could not have read, with the entries that a person reads in them. */
@EnabledIf("areThere")
class CasesTest {
  private static final Path FOLDER = Path.of("..", "shared", "cases", "notes");

  /** An entry of the expectations; with choices or an answer. */
  private record Expected(String q, String a, List<String> options, List<String> right) {
    String told() {
      if (options == null) {
        return q + " = " + a;
      }
      return q
          + " "
          + options.stream().map(one -> (right.contains(one) ? "+" : "-") + one).toList();
    }
  }

  static boolean areThere() {
    return Files.isDirectory(FOLDER);
  }

  @Test
  void everyPageIsReadAsAPersonReadsIt() throws IOException {
    for (Path expected : expectations()) {
      String name = expected.getFileName().toString().replace(".json", "");
      String text = Files.readString(expected.resolveSibling(name));
      List<String> read =
          NotesReader.read(text).notes().stream().map(note -> told(note.entry())).toList();
      assertThat(read).as(name).containsExactlyElementsOf(told(expected));
    }
  }

  private static List<Path> expectations() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static List<String> told(Path expected) throws IOException {
    var told = new ArrayList<String>();
    Expected[] entries = new ObjectMapper().readValue(Files.readString(expected), Expected[].class);
    for (Expected entry : entries) {
      told.add(entry.told());
    }
    return told;
  }

  private static String told(Entry entry) {
    List<Option> options = entry.options().isEmpty() ? verdict(entry.answer()) : entry.options();
    return options.isEmpty()
        ? entry.question() + " = " + entry.answer()
        : entry.question()
            + " "
            + options.stream().map(one -> (one.right() ? "+" : "-") + one.text()).toList();
  }

  /** An answer that says first whether it is true is asked with these two choices. */
  private static List<Option> verdict(String answer) {
    String plain = answer.toLowerCase(Locale.ROOT);
    boolean isTrue = plain.startsWith("true");
    return isTrue || plain.startsWith("false")
        ? List.of(new Option("True", isTrue), new Option("False", !isTrue))
        : List.of();
  }
}
