package trivium.bank.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.Source;
import trivium.bank.format.UnreadableFileException;

/**
 * Spoils the marks of every fixture by one sign. What is asked then has the key that it had before,
 * or it is not asked: no spoilt mark makes another answer right, or only a part of one. The build
 * takes one place of seven; with {@code -Dtrivium.mutations=true} it is every place.
 */
class KeyMutationTest {
  /** The files and what marks a key in them. */
  private static final Map<String, String> MARKS =
      Map.of(
          "harbour.gift", "(?<!\\\\)[=~](?:%-?[\\d.]+%)?|TRUE|FALSE|->",
          "kitchen.aiken.txt", "ANSWERS?: [A-Z, ]+|^[A-Z][.)]",
          "garden.moodle.xml", "fraction=\"[-\\d.]+\"|<single>\\w+</single>",
          "harbour-town.moodle.xml", "fraction=\"[-\\d.]+\"",
          "oven.d2l.csv", "^(?:Option|Answer|TRUE|FALSE|Choice|Match|Item),[\\d]*",
          "rigging.blackboard.txt", "\\t(?:in)?correct|\\t(?:true|false)$|^[A-Z_]+\\t",
          "bees.text2qti.txt", "^\\*?[a-z]\\)|^\\[[ *]]|^= |^\\* ",
          "rivers.qti12.xml", "<varequal[^>]*>[^<]*</varequal>|<setvar[^>]*>[^<]*</setvar>|</?not>",
          "stars.qti21.xml", "<value>[^<]*</value>|cardinality=\"\\w+\"");

  private static final int STRIDE = Boolean.getBoolean("trivium.mutations") ? 1 : 7;

  private static final List<String> SPOILS = List.of("?", "x", "0", " ");

  @TestFactory
  Stream<DynamicTest> noSpoiltMarkMakesAWrongKey() {
    return MARKS.entrySet().stream()
        .map(file ->
            DynamicTest.dynamicTest(file.getKey(), () -> spoil(file.getKey(), file.getValue())));
  }

  private static void spoil(String name, String marks) throws UnreadableFileException {
    String whole = new String(Fixtures.bytes(name), UTF_8);
    Map<String, Question> known = new HashMap<>();
    Fixtures.read(name)
        .bank()
        .questions()
        .forEach(question -> known.put(question.prompt(), question));
    var wrong = new ArrayList<String>();
    int spoilt = 0;
    int places = 0;
    for (MatchResult mark :
        Pattern.compile(marks, Pattern.MULTILINE).matcher(whole).results().toList()) {
      for (int at = mark.start(); at < mark.end(); at++) {
        if (places++ % STRIDE != 0) {
          continue;
        }
        // Another spoil at each place: all of them everywhere would take minutes.
        for (String spoil : List.of("", SPOILS.get(spoilt % SPOILS.size()))) {
          String file = whole.substring(0, at) + spoil + whole.substring(at + 1);
          spoilt++;
          wrong.addAll(wrongly(name, file, known, mark.group() + " at " + at + " -> " + spoil));
        }
      }
    }
    assertThat(spoilt).isPositive();
    assertThat(wrong).isEmpty();
  }

  private static List<String> wrongly(
      String name, String file, Map<String, Question> known, String change) {
    try {
      ImportedBank read = Formats.readUnbudgeted(new Source(name, file.getBytes(UTF_8)));
      return read.bank().questions().stream()
          .filter(question -> {
            Question original = known.get(question.prompt());
            return original != null && isWrong(question.task(), original.task());
          })
          .map(question -> change + ": " + question.prompt() + " " + question.task())
          .toList();
    } catch (UnreadableFileException told) {
      return List.of();
    }
  }

  /** Another answer is right, or of the same choices not the same ones. */
  private static boolean isWrong(Task task, Task was) {
    if (task instanceof Task.Choice now && was instanceof Task.Choice before) {
      Set<String> shown = new HashSet<>(now.choices());
      Set<String> right = right(now);
      return shown.equals(new HashSet<>(before.choices()))
          ? !right.equals(right(before)) || now.several() != before.several()
          : !right(before).containsAll(right) && before.choices().containsAll(right);
    }
    if (task instanceof Task.Match now && was instanceof Task.Match before) {
      return now.left().stream()
          .anyMatch(left ->
              before.left().contains(left) && !partner(now, left).equals(partner(before, left)));
    }
    return false;
  }

  private static Set<String> right(Task.Choice choice) {
    return choice.correct().stream().map(choice.choices()::get).collect(Collectors.toSet());
  }

  private static String partner(Task.Match match, String left) {
    return match.right().get(match.correct().get(match.left().indexOf(left)));
  }
}
