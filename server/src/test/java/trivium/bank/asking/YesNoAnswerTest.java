package trivium.bank.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.bank.AnswerShape;
import trivium.bank.Entry;

class YesNoAnswerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "True or false: whales are fish.    | True or false? Whales are fish.",
        "T/F whales are fish                | T/F? Whales are fish.",
        "Richtig oder falsch? Wale sind … . | Richtig oder falsch? Wale sind ….",
        "VRAI OU FAUX - Il pleut            | VRAI OU FAUX? Il pleut.",
        "verdadero o falso, llueve          | Verdadero o falso? Llueve.",
      })
  void aRequestForTrueOrFalseIsParsedInEveryLanguage(String question, String prompt) {
    assertThat(prompt(question, "False")).contains(prompt);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Should it rain?",
        "isn't it late?",
        "Können Fische hören?",
        "DÜRFEN wir?",
        "Est-ce vrai?",
        "¿Hay vida?",
      })
  void aQuestionThatBeginsWithAVerbMayHaveAReasonInItsAnswer(String question) {
    assertThat(prompt(question, "No, because of this")).isPresent();
  }

  @Test
  void otherQuestionsAndRequestsWithoutStatementAreNotForYesOrNo() {
    assertThat(prompt("Isle of Wight?", "No, because of this")).isEmpty();
    assertThat(prompt("Which planets?", "No, because of this")).isEmpty();
    assertThat(prompt("True or false?", "False")).isEmpty();
    assertThat(prompt("verb: is", "No, because of this")).isEmpty();
  }

  private static Optional<String> prompt(String question, String answer) {
    return YesNoAnswer.of(Entry.of(question, answer, 1, 1, AnswerShape.PHRASE))
        .map(YesNoAnswer::prompt);
  }
}
