package trivium.bank.format.opentrivia;

import static org.assertj.core.api.Assertions.assertThat;
import static trivium.bank.transfer.Fixtures.asked;

import java.util.List;
import org.junit.jupiter.api.Test;
import trivium.bank.Kind;
import trivium.bank.Task;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.transfer.Fixtures;

class OpenTriviaQaFormatTest {
  private final ImportedBank sky;

  OpenTriviaQaFormatTest() throws UnreadableFileException {
    sky = Fixtures.read("sky.otqa");
  }

  @Test
  void theAnswerBehindTheCaretIsRight() {
    assertThat(sky.format()).isEqualTo("OpenTriviaQA");
    assertThat(asked(sky, "Which planet has the most moons\nthat we know of?").task())
        .isEqualTo(
            new Task.Choice(List.of("Mars", "Saturn", "Venus", "Mercury"), List.of(1), false));
    assertThat(asked(sky, "A comet").kind()).isEqualTo(Kind.TRUEFALSE);
  }

  @Test
  void whatCannotBeAskedIsReportedBesideTheOldLetters() {
    assertThat(Fixtures.problems(sky))
        .satisfiesExactly(
            letters -> assertThat(letters).startsWith("14: is not UTF-8"),
            dome ->
                assertThat(dome).startsWith("14: has a right answer that is none of its choices"),
            year -> assertThat(year).startsWith("19: has no line that begins with ^"));
    assertThat(Fixtures.lost(sky)).isEmpty();
  }
}
