package trivium.bank.format.anki;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trivium.bank.transfer.Fixtures.asked;

import java.util.List;
import org.junit.jupiter.api.Test;
import trivium.bank.AnswerShape;
import trivium.bank.Entry;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.transfer.Fixtures;
import trivium.bank.transfer.Formats;

class AnkiFormatTest {
  private final ImportedBank woods;

  AnkiFormatTest() throws UnreadableFileException {
    woods = Fixtures.read("woods.anki.txt");
  }

  @Test
  void fieldsBesideSpecialColumnsAreCards() {
    assertThat(woods.format()).isEqualTo("Anki");
    assertThat(woods.bank().title()).isEqualTo("Woods");
    assertThat(woods.bank().entries().getFirst())
        .isEqualTo(
            new Entry(
                "What bears **acorns**?\nThink of \"Quercus\".",
                "oak tree",
                7,
                7,
                AnswerShape.PHRASE,
                "Trees",
                List.of()));
    assertThat(woods.bank().entries().get(3))
        .isEqualTo(
            new Entry(
                "Which bird drums?", "woodpecker", 10, 11, AnswerShape.PHRASE, "Birds", List.of()));
  }

  @Test
  void cardsGetTheirChoicesFromOneAnother() {
    Question cones = asked(woods, "What bears cones");
    assertThat(cones.task().shown()).hasSize(4).contains("Pine");
  }

  @Test
  void eachHoleIsTyped() {
    Question birch =
        asked(woods, "A ____ (white) has bark that peels, \\(x^2\\); a beech does not.");
    assertThat(birch.task()).isEqualTo(new Task.Text(List.of("birch")));
    assertThat(birch.explanation()).isEqualTo("Seen in spring.");
    assertThat(asked(woods, "A birch has bark").task()).isEqualTo(new Task.Text(List.of("beech")));
  }

  @Test
  void whatCannotBeAskedIsReported() {
    assertThat(Fixtures.problems(woods))
        .satisfiesExactly(
            leaf -> assertThat(leaf).startsWith("13: asks about a picture"),
            ash -> assertThat(ash).startsWith("15: has an answer but no question"));
    assertThat(Fixtures.lost(woods)).isEmpty();
  }

  @Test
  void withoutHtmlTagsAreText() throws UnreadableFileException {
    String plain = "#separator:Semicolon\n#html:false\n<b>?;a bold tag\n<i>?;an italic tag\n";
    ImportedBank read = Formats.read("x.txt", plain.getBytes(UTF_8));
    assertThat(read.bank().entries().getFirst().question()).isEqualTo("<b>?");
  }

  @Test
  void notesWithChoicesAreRowsOfATable() throws UnreadableFileException {
    String notes =
        """
        #separator:comma
        #html:false
        #tags column:6
        #columns:Question,A,B,C,Answer,Tags
        Capital of France?,Rome,Paris,Oslo,2,geo
        """;
    assertThat(
            asked(Formats.read("x.txt", notes.getBytes(UTF_8)), "Capital of France?")
                .correctAnswer())
        .isEqualTo("Paris");
  }

  @Test
  void aLaterFieldThatNamesTheRightOneIsNoCard() {
    for (String key : List.of("2", "B", "Paris", "0 1 0")) {
      String notes =
          "#separator:tab\n#html:false\nCapital of France?\tRome\tParis\tOslo\t" + key + "\n";
      assertThatThrownBy(() -> Formats.read("x.txt", notes.getBytes(UTF_8)))
          .isInstanceOf(UnreadableFileException.class)
          .hasMessageContaining("which is right is not certain");
    }
  }
}
