package trivium.bank.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.bank.notes.Note;
import trivium.bank.notes.NotesReader;
import trivium.bank.text.SeededRandom;

/** How long large notes take: {@code ./check -Dtest=AskingBenchmark -Dtrivium.bench=true}. */
@EnabledIfSystemProperty(named = "trivium.bench", matches = "true")
class AskingBenchmark {
  private static final Logger LOG = LoggerFactory.getLogger(AskingBenchmark.class);
  private static final int LARGEST = 2_000_000;
  private static final int ROUNDS = 3;

  private static final List<String> SYLLABLES =
      List.of("ka", "lo", "mi", "ten", "ra", "bor", "sil", "ver", "ne", "du", "pra", "sto");

  @Test
  void notesOfTheMaximumLength() {
    for (int size = LARGEST / 4; size <= LARGEST; size *= 2) {
      List<Note> notes = NotesReader.read(notes(size)).notes();
      for (int round = 0; round < ROUNDS; round++) {
        long before = System.nanoTime();
        GeneratedQuestions made = QuestionMaker.questions(notes);
        LOG.info(
            "{} kB, {} entries, {} questions in {} ms.",
            size / 1_000,
            notes.size(),
            made.questions().size(),
            (System.nanoTime() - before) / 1_000_000);
        assertThat(made.questions()).isNotEmpty();
      }
    }
  }

  private static String notes(int size) {
    var mix = new SeededRandom(1);
    var text = new StringBuilder();
    while (text.length() < size) {
      text.append("Q: What does the %s of %s do?%n".formatted(word(mix), word(mix)));
      text.append(
          "A: It %s the %s of a %s %s%n%n".formatted(word(mix), word(mix), word(mix), word(mix)));
      text.append("Q: Who built %s in %s?%n".formatted(word(mix), word(mix)));
      text.append("A: The %s %s%n%n".formatted(word(mix), word(mix)));
    }
    return text.toString();
  }

  private static String word(SeededRandom mix) {
    var word = new StringBuilder();
    for (int i = 2 + mix.nextInt(3); i > 0; i--) {
      word.append(SYLLABLES.get(mix.nextInt(SYLLABLES.size())));
    }
    return word.toString();
  }
}
