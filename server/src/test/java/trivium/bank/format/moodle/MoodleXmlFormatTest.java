package trivium.bank.format.moodle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trivium.bank.transfer.Fixtures.asked;

import java.util.List;
import org.junit.jupiter.api.Test;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.TrueFalseChoices;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.transfer.Fixtures;
import trivium.bank.transfer.Formats;

class MoodleXmlFormatTest {
  private final ImportedBank garden;

  MoodleXmlFormatTest() throws UnreadableFileException {
    garden = Fixtures.read("garden.moodle.xml");
  }

  @Test
  void htmlBecomesLightMarkdown() {
    Question bulb = asked(garden, "Which of these grows");
    assertThat(bulb.prompt()).isEqualTo("Which of these grows from a **bulb**?\nThink of H₂O too.");
    assertThat(bulb.task())
        .isEqualTo(new Task.Choice(List.of("tulip", "rose", "garlic <clove>"), List.of(0), false));
    assertThat(bulb.explanation())
        .isEqualTo("A bulb is a short stem.\nYes.\ngarlic <clove>: 50 % right");
    assertThat(garden.bank().entries().getFirst().topic()).isEqualTo("Beds & borders");
  }

  @Test
  void everyKindIsImported() {
    assertThat(asked(garden, "Which need shade").task())
        .isEqualTo(new Task.Choice(List.of("fern", "hosta", "cactus"), List.of(0, 1), true));
    assertThat(asked(garden, "Moss").task()).isEqualTo(TrueFalseChoices.task(false));
    assertThat(asked(garden, "What is *Tar").task())
        .isEqualTo(new Task.Text(List.of("dandelion", "blowball")));
    assertThat(asked(garden, "How deep").task()).isEqualTo(new Task.Numeric(25, 2.5, "cm"));
    assertThat(asked(garden, "What becomes").task())
        .isEqualTo(
            new Task.Match(
                List.of("egg", "pupa"),
                List.of("caterpillar", "butterfly", "spider"),
                List.of(0, 1)));
    assertThat(asked(garden, "In which order").task())
        .isEqualTo(new Task.Order(List.of("seed", "sprout", "pod"), List.of(0, 1, 2)));
  }

  @Test
  void eachGapIsAQuestionOfTheSameEntry() {
    Question honey = asked(garden, "Bees make ____ and wasps make paper.");
    Question paper = asked(garden, "Bees make honey and wasps make ____.");
    assertThat(honey.task())
        .isEqualTo(new Task.Choice(List.of("honey", "paper", "milk"), List.of(0), false));
    assertThat(paper.entry()).isEqualTo(honey.entry());
    assertThat(asked(garden, "A worm has ____ hearts and lives in soil; it eats leaves.").task())
        .isEqualTo(new Task.Numeric(5, 0, ""));
    assertThat(asked(garden, "A worm has 5 hearts and lives in soil; it eats ____.").task())
        .isEqualTo(new Task.Text(List.of("leaves", "leaf")));
  }

  private static ImportedBank read(String type, String parts) throws UnreadableFileException {
    String quiz =
        "<quiz><question type='%s'><questiontext><text>Which?</text></questiontext>%s</question></quiz>"
            .formatted(type, parts);
    return Formats.read("quiz.xml", quiz.getBytes(UTF_8));
  }

  private static String answer(String fraction, String text) {
    return "<answer fraction='%s'><text>%s</text></answer>".formatted(fraction, text);
  }

  @Test
  void fractionsDetermineTheOrderOfItems() throws UnreadableFileException {
    ImportedBank placed =
        read("ordering", answer("3.0", "pod") + answer("1.0", "seed") + answer("2.0", "sprout"));
    assertThat(asked(placed, "Which?").correctAnswer()).isEqualTo("seed → sprout → pod");
    ImportedBank unplaced = read("ordering", answer("0", "seed") + answer("0", "pod"));
    assertThat(asked(unplaced, "Which?").correctAnswer()).isEqualTo("seed → pod");
  }

  @Test
  void theUnitIsThatOfTheRightNumber() throws UnreadableFileException {
    String units =
        "<units><unit><multiplier>0.01</multiplier><unit_name>m</unit_name></unit>"
            + "<unit><multiplier>1</multiplier><unit_name>cm</unit_name></unit></units>";
    assertThat(asked(read("numerical", answer("100", "30") + units), "Which?").task())
        .isEqualTo(new Task.Numeric(30, 0, "cm"));
  }

  @Test
  void severalRightNumbersAreReported() throws UnreadableFileException {
    assertThat(Fixtures.problems(read("numerical", answer("100", "3") + answer("100", "-3"))))
        .containsExactly("1: has several numbers that are right; the first is asked: \"Which?\"");
  }

  @Test
  void answersThatDifferInCaseOnlyAreNotTyped() {
    assertThatThrownBy(() -> read("shortanswer", answer("100", "Co") + answer("0", "CO")))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("only in upper and lower case");
  }

  @Test
  void whatCannotBeAskedIsReportedWithItsLine() {
    assertThat(Fixtures.problems(garden))
        .satisfiesExactly(
            essay -> assertThat(essay).startsWith("63: is an essay"),
            marker -> assertThat(marker).startsWith("66: is answered on a picture"),
            leaf -> assertThat(leaf).startsWith("69: shows a picture, which is not taken over"),
            lots -> assertThat(lots).startsWith("74: cannot be asked, there is no number"));
    assertThat(Fixtures.lost(garden)).isEmpty();
  }

  @Test
  void entitiesAreNeverExpanded() {
    String bomb =
        "<!DOCTYPE quiz [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>\n"
            + "<quiz><question type=\"essay\"><questiontext><text>&a;</text></questiontext></question></quiz>";
    assertThatThrownBy(() -> Formats.read("bomb.xml", bomb.getBytes(UTF_8)))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("DOCTYPE");
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "<quiz>" + "<question>".repeat(5_000) + "</question>".repeat(5_000) + "</quiz>";
    assertThatThrownBy(() -> Formats.read("deep.xml", deep.getBytes(UTF_8)))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("nested deeper");
  }

  @Test
  void questionsBeforeASyntaxErrorArePreserved() throws UnreadableFileException {
    String whole = new String(Fixtures.bytes("garden.moodle.xml"), UTF_8);
    String cut = whole.substring(0, whole.indexOf("Moss has")) + "</wrong>";
    ImportedBank read = Formats.read("cut.xml", cut.getBytes(UTF_8));
    assertThat(read.bank().questions()).hasSize(2);
    assertThat(Fixtures.problems(read))
        .anySatisfy(problem ->
            assertThat(problem).contains("is no well-formed XML from here on").doesNotEndWith("."));
  }
}
