package trivium.bank.asking.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trivium.bank.text.ChoiceShape;

/** Sentences made from questions and answers, and questions that must not become sentences. */
class DeclarativeSentenceTest {
  @Test
  void aQuestionAndItsAnswerBecomeOneSentence() {
    assertThat(said("When was the Magna Carta sealed?", "1215"))
        .isEqualTo("The Magna Carta was sealed in 1215.");
    assertThat(said("When did the Berlin Wall fall?", "1989"))
        .isEqualTo("The Berlin Wall fell in 1989.");
    assertThat(said("How many chambers does the heart have?", "4"))
        .isEqualTo("The heart has 4 chambers.");
    assertThat(said("How many grams are in a pound?", "about 454 grams"))
        .isEqualTo("There are about 454 grams in a pound.");
    assertThat(said("How high is Mont Blanc?", "4,806 m")).isEqualTo("Mont Blanc is 4,806 m high.");
    assertThat(said("Who wrote Frankenstein?", "Mary Shelley"))
        .isEqualTo("Mary Shelley wrote Frankenstein.");
    assertThat(said("What is a serf?", "A farm worker bound to the land of a lord"))
        .isEqualTo("A serf is a farm worker bound to the land of a lord.");
    assertThat(said("What does AED stand for?", "Automated external defibrillator"))
        .isEqualTo("AED stands for automated external defibrillator.");
    assertThat(said("What does a red triangle mean?", "A warning"))
        .isEqualTo("A red triangle means a warning.");
  }

  @Test
  void anAnswerThatIsASentenceOrAVerbIsNoPredicate() {
    assertThat(said("What is the function of bile?", "Breakdown of fats"))
        .isEqualTo("The function of bile is breakdown of fats.");
    assertThat(claim("What is bile for?", "Absorbs fats well", "Carries oxygen around")).isEmpty();
    String sentence = "The tyres lose contact with the road because of water";
    assertThat(claim("What is aquaplaning?", sentence, sentence)).isEmpty();
  }

  @Test
  void rightAndWrongAnswersAgreeInNumberAndAreBothPersons() {
    assertThat(claim("What is the largest organ?", "Skin", "Kidneys")).isEmpty();
    assertThat(claim("Who orders the backlog?", "The product owner", "One month or less"))
        .isEmpty();
  }

  @Test
  void sentencesWithPossessivesOrBackReferencesAreNotUsed() {
    assertThat(claim("Who shared the prize with her husband?", "Marie Curie", "Niels Bohr"))
        .isEmpty();
    assertThat(claim("When did it end?", "1918", "1945")).isEmpty();
    assertThat(said("When did Kenya leave its empire?", "1963"))
        .isEqualTo("Kenya left its empire in 1963.");
  }

  @Test
  void textsThatAreNoSentencesAreNotUsed() {
    assertThat(claim("Why do ships carry ballast?", "A ship that floats too high rolls over", "No"))
        .isEmpty();
    assertThat(claim("How do you list branches?", "git branch", "git log")).isEmpty();
    assertThat(claim("Which of these is a river?", "Rhine", "Alps")).isEmpty();
  }

  @Test
  void aDistractorThatDoesNotFitTheSentenceMakesNoStatement() {
    assertThat(
            claim(
                "What is an isthmus?",
                "A narrow strip of land between two seas",
                "Cooked so that it still has some bite"))
        .isEmpty();
  }

  private static String said(String question, String answer) {
    return claim(question, answer, answer).orElseThrow().getFirst();
  }

  private static Optional<List<String>> claim(String question, String right, String wrong) {
    return DeclarativeSentence.of(question, right, ChoiceShape.of(right), wrong);
  }
}
