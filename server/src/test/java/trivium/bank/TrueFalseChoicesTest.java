package trivium.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrueFalseChoicesTest {
  @ParameterizedTest
  @CsvSource({
    "True, True, False",
    "no, Yes, No",
    "richtig, Richtig, Falsch",
    "falsch, Richtig, Falsch",
    "wahr, Wahr, Falsch",
    "nein, Ja, Nein",
    "falso, Verdadero, Falso",
    "non, Oui, Non"
  })
  void anAnswerBelongsToAPair(String word, String affirmative, String negative) {
    assertThat(TrueFalseChoices.pairOf(word)).contains(List.of(affirmative, negative));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SIM", "Vero", "Waar", "Nee", "maybe", ""})
  void namesAndOtherWordsAreNoAnswers(String word) {
    assertThat(TrueFalseChoices.pairOf(word)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Vero, Falso", "Onwaar, Waar", "Ja, Nee", "Não, Sim", "yes, NO"})
  void choicesOfEveryLanguageAreRecognised(String one, String other) {
    assertThat(TrueFalseChoices.isKnown(List.of(one, other))).isTrue();
  }
}
