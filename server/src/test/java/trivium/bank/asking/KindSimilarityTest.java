package trivium.bank.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.notes.NotesReader;

class KindSimilarityTest {
  private static final String NOTES =
      """
      # Metals

      What are the noble metals?
      - Gold
      - Silver
      - Platinum

      What are the alkali metals?
      - Sodium
      - Lithium
      - Caesium

      What are the chemical symbols?
      - Iron: Fe
      - Lead: Pb
      - Tin: Sn
      - Zinc: Zn

      # Music

      What are the woodwinds?
      - Flute
      - Oboe
      - Clarinet

      What are the strings?
      - Violin
      - Cello
      - Viola
      """;

  private final List<Question> questions =
      QuestionMaker.questions(NotesReader.read(NOTES).notes()).questions();

  @Test
  void membersOfAListStandBesideWhatIsUnderTheSameHeading() {
    assertThat(choices("noble metals"))
        .isNotEmpty()
        .doesNotContain("Flute", "Oboe", "Clarinet", "Violin", "Cello", "Viola");
    assertThat(choices("woodwinds"))
        .isNotEmpty()
        .contains("Violin")
        .doesNotContain("Sodium", "Iron", "Tin");
  }

  @Test
  void symbolsAreNotBesideWhatTheyStandFor() {
    assertThat(choices("noble metals")).doesNotContain("Fe", "Pb", "Sn", "Zn");
  }

  private List<String> choices(String list) {
    return questions.stream()
        .filter(question -> question.prompt().contains("one of the " + list))
        .filter(question -> question.task() instanceof Task.Choice)
        .flatMap(question -> ((Task.Choice) question.task()).choices().stream())
        .toList();
  }
}
