package trivium.bank.format.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trivium.bank.transfer.Fixtures.asked;

import org.junit.jupiter.api.Test;
import trivium.bank.format.ColumnChoice;
import trivium.bank.format.ImportOptions;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.transfer.Fixtures;
import trivium.bank.transfer.Formats;

class MarkdownTableFormatTest {
  private static final String QUIZ =
      """
      Here is your quiz:

      | # | Question | A | B | C | Answer |
      |:-:|----------|---|---|---|--------|
      | 1 | **Is it red?** | Sky | Blood | Grass | **B** |
      | 2 | Is it 1 \\| 2? | Sky | Blood | Grass | C) Grass |

      Would you like more?
      """;

  private static ImportedBank read(String text) throws UnreadableFileException {
    return Formats.read("quiz.md", text.getBytes(UTF_8));
  }

  @Test
  void aMarkdownTableWithChoicesIsRead() throws UnreadableFileException {
    ImportedBank quiz = read(QUIZ);
    assertThat(quiz.format()).isEqualTo("Table");
    assertThat(asked(quiz, "Is it red?").correctAnswer()).isEqualTo("Blood");
    assertThat(asked(quiz, "Is it 1 | 2?").correctAnswer()).isEqualTo("Grass");
    assertThat(Fixtures.problems(quiz))
        .containsExactly("8: is not in the table: \"Would you like more?\"");
    assertThat(Fixtures.lost(quiz)).isEmpty();
  }

  @Test
  void rowsNeedNoOuterBars() throws UnreadableFileException {
    ImportedBank quiz =
        read("Question | Options | Answer\n--- | --- | ---\nIs it red? | a) Sky<br>b) Blood | b\n");
    assertThat(asked(quiz, "Is it red?").correctAnswer()).isEqualTo("Blood");
  }

  @Test
  void anUncertainTableIsAskedForAndReadAsChosen() throws UnreadableFileException {
    String unnamed = QUIZ.replace("| Answer |", "| Result? |");
    assertThatThrownBy(() -> read(unnamed))
        .isInstanceOfSatisfying(
            UnreadableFileException.class, told -> assertThat(told.columns()).isPresent());
    ImportedBank chosen =
        Formats.read(
            "quiz.md",
            unnamed.getBytes(UTF_8),
            ImportOptions.of(ColumnChoice.parse("-,question,choice,choice,choice,key", 0)));
    assertThat(asked(chosen, "Is it red?").correctAnswer()).isEqualTo("Blood");
  }

  @Test
  void tablesOfTwoShapesAreNotReadAlike() {
    assertThatThrownBy(() ->
            read(
                """
                | Question | Right answer | Wrong answer |
                |---|---|---|
                | Is it red? | Blood | Sky |
                | Question | Wrong answer | Right answer |
                |---|---|---|
                | Is it blue? | Blood | Sky |
                """))
        .isInstanceOf(UnreadableFileException.class);
  }

  @Test
  void aTableOfChoicesWithinNotesIsRefused() {
    assertThatThrownBy(() -> read(QUIZ + "\nA line of text.\n".repeat(20)))
        .isInstanceOf(UnreadableFileException.class);
  }
}
