package trivium.bank.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trivium.bank.AnswerShape;
import trivium.bank.SeedBanks;
import trivium.bank.notes.NotesReader;
import trivium.bank.notes.Reading;

/**
 * The notes that Trivium was made for, in our own words and as they were first written: both must
 * be read whole.
 */
class DjangoNotesTest {
  /** Text that may be missing from an entry: the markers of question and answer. */
  private static final String MARKS = "[\\s*\":]|->";

  @Test
  void ownFileIsReadWhole() {
    readsWhole(SeedBanks.text("django.txt"));
  }

  @Test
  void originalIsReadWhole() {
    readsWhole(SeedBanks.original());
  }

  @Test
  void bothFilesHaveTheSameShapesInTheSamePlaces() {
    assertThat(shapes(SeedBanks.text("django.txt"))).isEqualTo(shapes(SeedBanks.original()));
  }

  @Test
  void bothHaveEnoughQuestionsForAGame() {
    assertThat(SeedBanks.bank("django.txt").questions()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(SeedBanks.read("original", SeedBanks.original()).questions())
        .hasSizeGreaterThanOrEqualTo(40);
  }

  private static void readsWhole(String text) {
    Reading reading = NotesReader.read(text);
    List<String> lines = text.lines().toList();
    assertThat(reading.notes()).hasSize(26);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.notes())
        .allSatisfy(note -> {
          int from = note.entry().line() - 1;
          String source = String.join("\n", lines.subList(from, note.entry().lastLine()));
          String kept = note.entry().question() + note.entry().answer();
          assertThat(bare(kept)).isEqualTo(bare(source));
        });
    var covered =
        reading.notes().stream()
            .flatMap(
                note -> IntStream.rangeClosed(note.entry().line(), note.entry().lastLine()).boxed())
            .toList();
    var written =
        IntStream.rangeClosed(1, lines.size())
            .filter(line -> !lines.get(line - 1).isBlank())
            .boxed()
            .toList();
    assertThat(covered).doesNotHaveDuplicates().containsAll(written);
  }

  private static String bare(String text) {
    return text.replaceAll(MARKS, "");
  }

  private static List<AnswerShape> shapes(String text) {
    return NotesReader.read(text).notes().stream().map(note -> note.entry().shape()).toList();
  }
}
