package trivium.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTest {
  private static final List<String> CHOICES = List.of("Ada", "Grace", "Mary", "Hedy");

  @Test
  void rightChoiceIsTheOneItSays() {
    assertThat(question("Who?", CHOICES, List.of(2)).right()).isEqualTo("Mary");
  }

  @Test
  void promptHasOneToOneHundredAndTwentyCharacters() {
    question("x".repeat(120), CHOICES, List.of(0));
    refused(() -> question("x".repeat(121), CHOICES, List.of(0)));
    refused(() -> question(" ", CHOICES, List.of(0)));
  }

  @Test
  void choicesAreFourAndDifferentWhateverTheirCase() {
    refused(() -> question("Who?", List.of("Ada", "Grace", "Mary"), List.of(0)));
    refused(() -> question("Who?", List.of("Ada", "Grace", "Mary", " ada "), List.of(0)));
    refused(() -> question("Who?", List.of("Ada", "Grace", "Mary", ""), List.of(0)));
    refused(() -> question("Who?", List.of("Ada", "Grace", "Mary", "x".repeat(76)), List.of(0)));
  }

  @Test
  void exactlyOneChoiceIsRight() {
    refused(() -> question("Who?", CHOICES, List.of()));
    refused(() -> question("Who?", CHOICES, List.of(4)));
    refused(() -> question("Who?", CHOICES, List.of(0, 1)));
  }

  @Test
  void bankRefusesAQuestionAboutAnEntryItHasNot() {
    refused(() ->
        new Bank("a", "A", List.of(), List.of(question("Who?", CHOICES, List.of(0))), List.of()));
  }

  private static Question question(String prompt, List<String> choices, List<Integer> correct) {
    return new Question(Kind.CHOICE, prompt, choices, correct, List.of(), "because", 0);
  }

  private static void refused(Runnable making) {
    assertThatIllegalArgumentException().isThrownBy(making::run);
  }
}
