package trivium.bank.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import trivium.bank.budget.ReadingProgress;
import trivium.bank.format.ImportOptions;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.UnreadableFileException;

class WatchedReadingTest {
  private static final byte[] NOTES =
      "Q: Who painted it?\nA: Goya\n\nQ: Who wrote it?\nA: Cervantes\n".getBytes(UTF_8);

  private final ReadingProgress progress = new ReadingProgress();

  @Test
  void reportsLinesEntriesAndQuestions() throws Exception {
    assertThat(progress.state()).isEqualTo(new ReadingProgress.State(0, 0, 0, 0, 0));
    ImportedBank read = Formats.read("notes.txt", NOTES, ImportOptions.NONE, progress);
    int questions = read.bank().questions().size();
    assertThat(progress.state()).isEqualTo(new ReadingProgress.State(5, 5, 2, 2, questions));
    assertThat(questions).isPositive();
  }

  @Test
  void doesNotGoBackWhereThePageIsReadAgain() {
    progress.read(5, 9);
    progress.read(3, 9);
    assertThat(progress.state().line()).isEqualTo(5);
  }

  @Test
  void endsWhenItIsCancelled() {
    progress.cancel();
    assertThatThrownBy(() -> Formats.read("notes.txt", NOTES, ImportOptions.NONE, progress))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("was cancelled");
  }
}
