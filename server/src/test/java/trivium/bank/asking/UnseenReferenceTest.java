package trivium.bank.asking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.bank.Question;
import trivium.bank.notes.NotesReader;

/** Questions about a picture or code that players do not see are spare. */
class UnseenReferenceTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "What does this sign mean?",
        "What is the output of the following program?",
        "In the graph above, where is consumer surplus?",
        "Look at the picture. Which technique was used?",
        "Was zeigt das Bild oben?",
        "Que montre l'image ci-dessus ?"
      })
  void aReferenceToWhatIsNotShownIsRecognised(String prompt) {
    assertThat(UnseenReference.isIn(prompt)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who painted the Mona Lisa?",
        "What does this query return: SELECT 1?",
        "What does the following code print? `print(1)`",
        "What is a symbol table?",
        "What is the formula of water?"
      })
  void aPromptThatShowsItOrRefersToNothingIsNone(String prompt) {
    assertThat(UnseenReference.isIn(prompt)).isFalse();
  }

  @Test
  void itsQuestionsAreSpare() {
    String notes = "Q: What does this sign mean?\nA: Stop\n\nQ: Who wrote Faust?\nA: Goethe\n";
    assertThat(QuestionMaker.questions(NotesReader.read(notes).notes()).questions())
        .filteredOn(question -> question.settings().spare())
        .extracting(Question::prompt)
        .containsOnly("What does this sign mean?");
  }
}
