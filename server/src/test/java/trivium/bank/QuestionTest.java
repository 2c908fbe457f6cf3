package trivium.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTest {
  private static final List<String> CHOICES = List.of("Ada", "Grace", "Mary", "Hedy");

  @Test
  void theCorrectAnswerIsTheTextOfTheCorrectChoice() {
    assertThat(question("Who?", new Task.Choice(CHOICES, List.of(2), false)).correctAnswer())
        .isEqualTo("Mary");
  }

  @Test
  void promptHasOneToOneThousandCharacters() {
    var task = new Task.Text(List.of("Ada"));
    question("x".repeat(1_000), task);
    refused(() -> question("x".repeat(1_001), task));
    refused(() -> question(" ", task));
  }

  @Test
  void choicesAreTwoToEightAndDifferent() {
    refused(() -> new Task.Choice(List.of("Ada"), List.of(0), false));
    refused(() -> new Task.Choice(List.of("Ada", "Ada "), List.of(0), false));
    refused(() -> new Task.Choice(List.of("Ada", ""), List.of(0), false));
    refused(() -> new Task.Choice(List.of("Ada", "x".repeat(251)), List.of(0), false));
    refused(() ->
        new Task.Choice(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i"), List.of(0), false));
  }

  @Test
  void someChoiceIsRight() {
    refused(() -> new Task.Choice(CHOICES, List.of(), false));
    refused(() -> new Task.Choice(CHOICES, List.of(4), false));
    refused(() -> new Task.Choice(CHOICES, List.of(1, 1), true));
  }

  @Test
  void orderNamesEachItemOnce() {
    refused(() -> new Task.Order(CHOICES, List.of(0, 1, 2)));
    refused(() -> new Task.Order(CHOICES, List.of(0, 1, 2, 2)));
    assertThat(question("First?", new Task.Order(CHOICES, List.of(3, 2, 1, 0))).correctAnswer())
        .isEqualTo("Hedy → Mary → Grace → Ada");
  }

  @Test
  void everyPartnerIsThere() {
    refused(() -> new Task.Match(CHOICES, List.of("1", "2"), List.of(0, 1, 2, 3)));
    refused(() -> new Task.Match(List.of("a", "b"), List.of("1", "2"), List.of(0, 0)));
    assertThat(
            question("Pairs?", new Task.Match(List.of("a", "b"), List.of("1", "2"), List.of(1, 0)))
                .correctAnswer())
        .isEqualTo("a = 2, b = 1");
  }

  @Test
  void numbersAreFiniteAndReadWithoutExponent() {
    refused(() -> new Task.Numeric(Double.NaN, 0, ""));
    refused(() -> new Task.Numeric(1, -1, ""));
    assertThat(question("How far?", new Task.Numeric(3.0e8, 0, "m/s")).correctAnswer())
        .isEqualTo("300000000 m/s");
  }

  @Test
  void theKindIsDetectedFromTheFields() {
    assertThat(question("Who?", new Task.Choice(CHOICES, List.of(0), false)).kind())
        .isEqualTo(Kind.CHOICE);
    assertThat(question("____ wrote it.", new Task.Choice(CHOICES, List.of(0), false)).kind())
        .isEqualTo(Kind.GAP);
    assertThat(question("Who?", new Task.Choice(CHOICES, List.of(0, 1), true)).kind())
        .isEqualTo(Kind.SEVERAL);
    assertThat(question("It is.", TrueFalseChoices.task(true)).kind()).isEqualTo(Kind.TRUEFALSE);
    assertThat(
            question("Es ist.", new Task.Choice(List.of("Falsch", "Wahr"), List.of(0), false))
                .kind())
        .isEqualTo(Kind.TRUEFALSE);
  }

  @Test
  void bankRefusesAQuestionAboutAnEntryItHasNot() {
    List<Question> questions =
        Collections.singletonList(question("Who?", TrueFalseChoices.task(true)));
    refused(() -> new Bank("a", "A", List.of(), questions, List.of(), List.of()));
  }

  private static Question question(String prompt, Task task) {
    return new Question(prompt, task, "because", 0);
  }

  private static void refused(Runnable making) {
    assertThatIllegalArgumentException().isThrownBy(making::run);
  }
}
