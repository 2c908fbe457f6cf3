package trivium.bank.format.plaintext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
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

class Text2QtiFormatTest {
  private final ImportedBank bees;

  Text2QtiFormatTest() throws UnreadableFileException {
    bees = Fixtures.read("bees.text2qti.txt");
  }

  @Test
  void theTitleIsThatOfTheBankAndNoEntry() {
    assertThat(bees.format()).isEqualTo("text2qti");
    assertThat(bees.bank().title()).isEqualTo("Bees");
    assertThat(bees.bank().entries()).hasSize(7);
  }

  @Test
  void everyKindIsImported() {
    Question dances = asked(bees, "Which of these dances to show\nthe way to food?");
    assertThat(dances.task())
        .isEqualTo(new Task.Choice(List.of("The queen", "A worker", "A drone"), List.of(1), false));
    assertThat(dances.explanation()).isEqualTo("A waggle dance.\nShe hardly leaves.");
    assertThat(dances.settings().worth()).isEqualTo(2);
    assertThat(asked(bees, "Which are products").task())
        .isEqualTo(new Task.Choice(List.of("wax", "silk", "honey"), List.of(0, 2), true));
    assertThat(asked(bees, "How many legs").task()).isEqualTo(new Task.Numeric(6, 0, ""));
    assertThat(asked(bees, "How warm").task()).isEqualTo(new Task.Numeric(35, 1, ""));
    assertThat(asked(bees, "How long").task()).isEqualTo(new Task.Numeric(4, 1, ""));
    assertThat(asked(bees, "What is the home").task())
        .isEqualTo(new Task.Text(List.of("hive", "beehive")));
    assertThat(asked(bees, "Drones").task()).isEqualTo(TrueFalseChoices.task(false));
  }

  @Test
  void whatCannotBeAskedIsReportedWithItsLine() {
    assertThat(Fixtures.problems(bees))
        .satisfiesExactly(
            essay -> assertThat(essay).startsWith("40: is an essay"),
            file -> assertThat(file).startsWith("43: is answered with a file"),
            twice -> assertThat(twice).startsWith("46: marks more than one choice"),
            mixed -> assertThat(mixed).startsWith("50: mixes two kinds"),
            code -> assertThat(code).startsWith("56: is code that makes questions"));
    assertThat(Fixtures.lost(bees)).isEmpty();
  }

  @Test
  void numberedNotesStayNotes() throws UnreadableFileException {
    String notes = "1. What is a bee?\na) an insect\n*b) a bird\n\n2. What is wax?\nA: a product\n";
    assertThat(Formats.read("n.txt", notes.getBytes(UTF_8)).format()).isEqualTo("Notes");
  }
}
