package trivium.bank.asking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import trivium.bank.notes.NotesReader;

/** An answer that continues into the next question, because nothing separates them. */
class RunOnAnswerTest {
  private static final String NOTES =
      """
      Q: Who painted the Mona Lisa?
      A: Leonardo da Vinci
      What year did the Berlin Wall fall?
      1989

      Q: Which gas do plants take in?
      A: Carbon dioxide

      Q: Which planet is the largest?
      A: Jupiter
      """;

  @Test
  void anAnswerThatContainsAQuestionIsUnusableAndTheHostGetsAdvice() {
    GeneratedQuestions made = QuestionMaker.questions(NotesReader.read(NOTES).notes());
    assertThat(made.questions())
        .isNotEmpty()
        .noneMatch(question -> question.prompt().contains("Mona Lisa"));
    assertThat(made.unusable())
        .anySatisfy(unasked ->
            assertThat(unasked.reason()).startsWith("its answer holds another question"));
  }
}
