package trivium.bank.format.anki;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trivium.bank.Question;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.transfer.Fixtures;
import trivium.bank.transfer.Formats;

class AnkiClozeTest {
  private static List<String> asked(String field) {
    return AnkiCloze.questions(field, "", text -> text).stream()
        .map(question ->
            question.prompt() + " = " + ((trivium.bank.Task.Text) question.task().get()).accepted())
        .toList();
  }

  @Test
  void aHoleInsideAnotherIsAskedWithTheOthersShown() {
    assertThat(asked("The {{c1::nucleus::organelle}} holds the {{c2::DNA {{c3::molecule}}}}."))
        .containsExactly(
            "The ____ (organelle) holds the DNA molecule. = [nucleus]",
            "The nucleus holds the ____. = [DNA molecule]",
            "The nucleus holds the DNA ____. = [molecule]");
  }

  @Test
  void holesOfOneNumberAreAskedOneByOneAndTheSameTextTogether() {
    assertThat(asked("{{c1::Paris}} is in {{c1::France}}."))
        .containsExactly("____ is in France. = [Paris]", "Paris is in ____. = [France]");
    assertThat(asked("{{c1::DNA}} is {{c1::DNA}}.")).containsExactly("____ is ____. = [DNA]");
  }

  @Test
  void aGapIsClosedByTheEndThatBelongsToIt() {
    assertThat(asked("}} {{c1::a {{c2::b}} c")).containsExactly("}} {{c1::a ____ c = [b]");
    assertThat(AnkiCloze.hasUnclosedGap("}} {{c1::a {{c2::b}} c")).isTrue();
    assertThat(AnkiCloze.hasUnclosedGap("{{c1::a {{c2::b}} c}}")).isFalse();
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void manyGapsWithoutAnEndAreReadOnce() {
    String open = "{{c1::".repeat(200_000);
    assertThat(AnkiCloze.hasGaps(open)).isFalse();
    assertThat(AnkiCloze.hasUnclosedGap(open)).isTrue();
    assertThat(AnkiCloze.hasUnclosedGap(open + "a" + "}}".repeat(200_000))).isTrue();
  }

  @Test
  void unclosedClozesAndHiddenPicturesAreReported() throws UnreadableFileException {
    String file =
        """
        #separator:tab
        #html:true
        A {{c1::b	x
        {{c1::image-occlusion:rect:left=.1:top=.2}}	<img src="x.png">
        The {{c1::\\(\\frac{1}{2}\\)}} of it	x
        What is it? <img src="a.jpg">	a thing
        """;
    ImportedBank read = Formats.read("x.txt", file.getBytes(UTF_8));
    assertThat(Fixtures.problems(read))
        .satisfiesExactly(
            open -> assertThat(open).startsWith("3: has a hole that does not close"),
            occlusion -> assertThat(occlusion).startsWith("4: hides parts of a picture"),
            formula ->
                assertThat(formula).startsWith("5: cannot be asked, its answer is a formula"),
            picture -> assertThat(picture).startsWith("6: names a picture (a.jpg)"));
    assertThat(read.bank().questions())
        .extracting(Question::prompt)
        .allMatch(prompt -> prompt.contains("What is it"));
  }
}
