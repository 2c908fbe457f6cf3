package trivium.bank.format.lms;

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

class BrightspaceFormatTest {
  private final ImportedBank oven;

  BrightspaceFormatTest() throws UnreadableFileException {
    oven = Fixtures.read("oven.d2l.csv");
  }

  @Test
  void everyKindIsImported() {
    assertThat(oven.format()).isEqualTo("Brightspace CSV");
    assertThat(asked(oven, "What makes dough rise, in one word?").task())
        .isEqualTo(new Task.Text(List.of("yeast", "baker's yeast")));
    assertThat(asked(oven, "Rye").task()).isEqualTo(TrueFalseChoices.task(true));
    assertThat(asked(oven, "Which are kinds").task())
        .isEqualTo(new Task.Choice(List.of("Spelt", "Whey", "Rye"), List.of(0, 2), true));
    assertThat(asked(oven, "Match the bread").task())
        .isEqualTo(
            new Task.Match(
                List.of("baguette", "pitta"), List.of("France", "Greece"), List.of(0, 1)));
    assertThat(asked(oven, "In which order").task())
        .isEqualTo(new Task.Order(List.of("knead", "prove", "bake"), List.of(0, 1, 2)));
  }

  @Test
  void sharesFeedbackAndPointsArePreserved() {
    Question crust = asked(oven, "What browns the **crust**?");
    assertThat(crust.task())
        .isEqualTo(
            new Task.Choice(
                List.of("Heat on sugar and protein", "Steam", "Salt"), List.of(0), false));
    assertThat(crust.explanation())
        .isEqualTo("It is called Maillard.\nRight.\nSteam: Only a little.\nSteam: 25 % right");
    assertThat(asked(oven, "What makes dough").settings().worth()).isEqualTo(2);
    assertThat(crust.settings().worth()).isEqualTo(1);
  }

  @Test
  void whatCannotBeAskedIsReportedWithItsLine() {
    assertThat(Fixtures.problems(oven))
        .satisfiesExactly(
            essay -> assertThat(essay).startsWith("2: is an essay"),
            image -> assertThat(image).startsWith("16: names a picture"),
            percent -> assertThat(percent).startsWith("53: has an option without the percent"),
            pattern -> assertThat(pattern).startsWith("58: is answered by a pattern"));
    assertThat(Fixtures.lost(oven)).isEmpty();
  }

  @Test
  void aTypedAnswerEarnsAllPoints() {
    String half = "NewQuestion,SA\nQuestionText,Which?\nAnswer,50,flour\nAnswer,50,water\n";
    assertThatThrownBy(() -> Formats.read("x.csv", half.getBytes(UTF_8)))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("has no answer that earns 100 percent");
  }

  @Test
  void aSpreadsheetMayHaveWrittenItInAnotherCountry() throws UnreadableFileException {
    String text = new String(Fixtures.bytes("oven.d2l.csv"), UTF_8).replace(',', ';');
    ImportedBank read = Formats.read("x.csv", ("\uFEFF" + text).getBytes(UTF_8));
    assertThat(read.format()).isEqualTo("Brightspace CSV");
    assertThat(read.bank().questions()).hasSameSizeAs(oven.bank().questions());
  }
}
