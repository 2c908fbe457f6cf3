package trivium.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedQuestionsTest {
  private static final QuestionSettings EXTRAS =
      new QuestionSettings(Optional.of(30_000), 2, Optional.of("moon.jpg"), true);

  @Test
  void aShortAnswerIsTypedAndEverythingElseIsPreserved() {
    Question question = new Question("Which planet?", choice("Jupiter"), "Because.", 3, EXTRAS);
    assertThat(typed(question))
        .isEqualTo(
            new Question(
                "Which planet?", new Task.Text(List.of("Jupiter")), "Because.", 3, EXTRAS));
  }

  static Stream<Task> others() {
    List<String> choices = List.of("Mars", "Venus", "Earth");
    return Stream.of(
        new Task.Choice(choices, List.of(0), true),
        new Task.Choice(choices, List.of(0, 1), true),
        new Task.Choice(choices, List.of(0, 1), false),
        TrueFalseChoices.task(true),
        new Task.Choice(List.of("Falsch", "Richtig"), List.of(0), false),
        new Task.Text(List.of("Mars", "the red one")),
        new Task.Numeric(9.9, 0.5, "hours"),
        new Task.Order(choices, List.of(2, 0, 1)),
        new Task.Match(choices, List.of("x", "y", "z"), List.of(1, 0, 2)));
  }

  @ParameterizedTest
  @MethodSource("others")
  void otherTasksStayUnchanged(Task task) {
    Question question = new Question("Which planet?", task, "", 0, EXTRAS);
    assertThat(typed(question)).isEqualTo(question);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a far too long answer to type", "one of four words", "f(x)", "{ }", "a + b"})
  void answersWithoutOneObviousSpellingKeepTheirChoices(String right) {
    Question question = new Question("Which planet?", choice(right), "", 0);
    assertThat(typed(question)).isEqualTo(question);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Which of these is red?", "Which one is red?", "What is not red?"})
  void aPromptThatRefersToChoicesKeepsThem(String prompt) {
    Question question = new Question(prompt, choice("Mars"), "", 0);
    assertThat(typed(question)).isEqualTo(question);
  }

  private static Task choice(String right) {
    return new Task.Choice(List.of("Saturn", right, "Uranus"), List.of(1), false);
  }

  private static Question typed(Question question) {
    return TypedQuestions.wherePossible(List.of(question)).getFirst();
  }
}
