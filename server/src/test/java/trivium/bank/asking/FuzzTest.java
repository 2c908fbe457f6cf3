package trivium.bank.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trivium.bank.SeedBanks;
import trivium.bank.notes.Note;
import trivium.bank.notes.NotesReader;
import trivium.bank.notes.Reading;
import trivium.bank.text.SeededRandom;

/**
 * Whatever people paste: nothing throws, and every line is in an entry, is a mark, or is reported.
 */
class FuzzTest {
  private static final List<String> PIECES =
      List.of(
          "*",
          "**",
          "->",
          "→",
          "?",
          "Q1.",
          "A:",
          "Q:",
          ":",
          "::",
          " - ",
          "|",
          "| a | b |",
          "| --- |",
          "\"",
          "#",
          "## ",
          "```",
          "1.",
          "2) ",
          "\n",
          "\n",
          "\n\n",
          "\t",
          " ",
          "word",
          "What is it?",
          "key: value",
          "____",
          "(",
          ")",
          "`",
          "é",
          "😀",
          "\u0000",
          "\r\n",
          "123",
          "1999",
          "A, B, and C.",
          "because",
          "\\E",
          "$1",
          "---",
          "%s");

  @Test
  void garbageNeverThrowsAndLosesNoLine() {
    for (int seed = 0; seed < 800; seed++) {
      var mix = new SeededRandom(seed);
      var text = new StringBuilder();
      for (int i = mix.nextInt(60); i > 0; i--) {
        text.append(PIECES.get(mix.nextInt(PIECES.size())));
      }
      holds(text.toString());
    }
  }

  @Test
  void mutatedNotesNeverThrowAndLoseNoLine() {
    String notes = SeedBanks.text("django.txt");
    for (int seed = 0; seed < 25; seed++) {
      var mix = new SeededRandom(seed);
      var text = new StringBuilder(notes);
      for (int i = 1 + mix.nextInt(30); i > 0; i--) {
        int at = mix.nextInt(text.length());
        switch (mix.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, PIECES.get(mix.nextInt(PIECES.size())));
          default -> text.setCharAt(at, (char) (32 + mix.nextInt(95)));
        }
      }
      holds(text.toString());
    }
  }

  @Test
  void hugeBlocksAndLinesEnd() {
    holds("*a?\n-> " + "word ".repeat(50_000));
    holds("key: value\n".repeat(2_000));
    holds("*Question?\n-> an answer of some words\n\n".repeat(300));
    holds("\"".repeat(20_000) + "\n" + "*".repeat(20_000) + "\n" + "|".repeat(20_000));
    holds("(".repeat(5_000) + "a, ".repeat(5_000) + "->" + ")".repeat(5_000));
  }

  private static void holds(String text) {
    Reading reading = NotesReader.read(text);
    assertThat(QuestionMaker.questions(reading.notes()).questions())
        .allSatisfy(question -> assertThat(question.entry()).isLessThan(reading.notes().size()));
    Set<Integer> known = new HashSet<>(reading.marks());
    for (Note note : reading.notes()) {
      span(note.entry().line(), note.entry().lastLine(), known);
    }
    for (Reading.Stray stray : reading.strays()) {
      span(stray.first(), stray.last(), known);
    }
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      assertThat(lines.get(i).isBlank() || known.contains(i + 1))
          .as("line %d of %s", i + 1, text)
          .isTrue();
    }
  }

  private static void span(int first, int last, Set<Integer> known) {
    for (int line = first; line <= last; line++) {
      known.add(line);
    }
  }
}
