package trivium.bank.format.opentrivia;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static trivium.bank.transfer.Fixtures.asked;

import java.util.List;
import org.junit.jupiter.api.Test;
import trivium.bank.Task;
import trivium.bank.TrueFalseChoices;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.transfer.Fixtures;
import trivium.bank.transfer.Formats;

class OpenTriviaDbFormatTest {
  @Test
  void entitiesAreLettersAndCategoriesTopics() throws UnreadableFileException {
    ImportedBank read = Fixtures.read("trivia-entities.json");
    assertThat(read.format()).isEqualTo("Open Trivia DB");
    assertThat(asked(read, "What is \"crème\" in English, as in <b>?").task())
        .isEqualTo(
            new Task.Choice(
                List.of("Cream & more", "Milk", "It's cheese", "Butter"), List.of(0), false));
    assertThat(asked(read, "A viola").task()).isEqualTo(TrueFalseChoices.task(true));
    assertThat(read.bank().entries().getFirst().topic()).isEqualTo("Food & Drink");
    assertThat(read.bank().entries().getFirst().line()).isEqualTo(4);
    assertThat(read.bank().entries().getFirst().lastLine()).isEqualTo(11);
  }

  @Test
  void itemsWithoutAnAnswerAreReportedOneByOne() throws UnreadableFileException {
    ImportedBank read = Fixtures.read("trivia-entities.json");
    assertThat(Fixtures.problems(read))
        .containsExactly(
            "13: has no correct_answer: \"Who wrote nothing?\"",
            "14: has no correct_answer: \"Broken\"");
    assertThat(Fixtures.lost(read)).isEmpty();
  }

  @Test
  void percentEncodingIsDetected() throws UnreadableFileException {
    ImportedBank read = Fixtures.read("trivia-percent.json");
    assertThat(asked(read, "Which film has \"rain\" in it?").task().shown())
        .containsExactly("Singin' in the Rain", "Snow", "Hail + Wind", "Fog");
  }

  @Test
  void base64IsDetected() throws UnreadableFileException {
    ImportedBank read = Fixtures.read("trivia-base64.json");
    assertThat(asked(read, "Which river flows through Köln?").task().shown())
        .containsExactly("Rhein", "Elbe", "Donau", "Main");
    assertThat(read.bank().entries().getFirst().topic()).isEqualTo("Geography");
  }

  @Test
  void aListWithoutItsFrameIsReadToo() throws UnreadableFileException {
    String bare =
        "[{\"question\": {\"text\": \"Why?\"}, \"correctAnswer\": \"so\", \"incorrectAnswers\": [\"no\"]}]";
    assertThat(asked(Formats.read("x.json", bare.getBytes(UTF_8)), "Why?").correctAnswer())
        .isEqualTo("so");
  }

  @Test
  void questionsBeforeASyntaxErrorInTheJsonArePreserved() throws UnreadableFileException {
    String whole = new String(Fixtures.bytes("trivia-entities.json"), UTF_8);
    String cut = whole.substring(0, whole.indexOf("Who wrote"));
    ImportedBank read = Formats.read("x.json", cut.getBytes(UTF_8));
    assertThat(read.bank().questions()).hasSize(2);
    assertThat(Fixtures.problems(read))
        .singleElement()
        .asString()
        .contains("is no JSON from here on");
  }
}
