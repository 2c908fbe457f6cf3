package trivium.bank.format.lms;

import static java.nio.charset.StandardCharsets.UTF_16LE;
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

class BlackboardFormatTest {
  private final ImportedBank rigging;

  BlackboardFormatTest() throws UnreadableFileException {
    rigging = Fixtures.read("rigging.blackboard.txt");
  }

  @Test
  void everyKindIsImported() {
    assertThat(rigging.format()).isEqualTo("Blackboard");
    assertThat(asked(rigging, "Which sail").task())
        .isEqualTo(new Task.Choice(List.of("jib", "spanker", "mizzen"), List.of(0), false));
    assertThat(asked(rigging, "Which are knots").task())
        .isEqualTo(new Task.Choice(List.of("bowline", "sheet bend", "bilge"), List.of(0, 1), true));
    assertThat(asked(rigging, "A sheet").task()).isEqualTo(TrueFalseChoices.task(false));
    assertThat(asked(rigging, "From bow").task())
        .isEqualTo(new Task.Order(List.of("stem", "mast", "transom"), List.of(0, 1, 2)));
    assertThat(asked(rigging, "Match colour").task())
        .isEqualTo(
            new Task.Match(List.of("red", "green"), List.of("port", "starboard"), List.of(0, 1)));
    assertThat(asked(rigging, "The back of a ship is its ____").task())
        .isEqualTo(new Task.Text(List.of("stern", "aft")));
    assertThat(asked(rigging, "How many feet").task()).isEqualTo(new Task.Numeric(6, 0, ""));
    assertThat(asked(rigging, "Name one rope").task()).isEqualTo(new Task.Text(List.of("sheet")));
  }

  @Test
  void gapsAreAskedOneByOne() {
    assertThat(asked(rigging, "The ____ steers and the anchor holds.").task())
        .isEqualTo(new Task.Text(List.of("rudder", "helm")));
    assertThat(asked(rigging, "The keel is low and the ____ is high.").task())
        .isEqualTo(new Task.Choice(List.of("keel", "deck", "mast"), List.of(2), false));
  }

  @Test
  void whatCannotBeAskedIsReportedWithItsLine() {
    assertThat(Fixtures.problems(rigging))
        .satisfiesExactly(
            essay -> assertThat(essay).startsWith("8: is an essay"),
            opinion -> assertThat(opinion).startsWith("12: asks for an opinion"),
            bowl -> assertThat(bowl).startsWith("13: is answered with a question"),
            file -> assertThat(file).startsWith("14: is answered with a file"),
            mark -> assertThat(mark).startsWith("15: does not say of each choice"),
            two -> assertThat(two).startsWith("16: has more than one correct choice"),
            maybe -> assertThat(maybe).startsWith("17: is neither true nor false"));
    assertThat(Fixtures.lost(rigging)).isEmpty();
  }

  @Test
  void theEncodingOfASpreadsheetDoesNotMatter() throws UnreadableFileException {
    String text = new String(Fixtures.bytes("rigging.blackboard.txt"), UTF_8);
    for (byte[] bytes :
        List.of(("\uFEFF" + text).getBytes(UTF_16LE), ("\uFEFF" + text).getBytes(UTF_8))) {
      ImportedBank read = Formats.read("x.txt", bytes);
      assertThat(read.format()).isEqualTo("Blackboard");
      assertThat(read.bank().questions()).isEqualTo(rigging.bank().questions());
    }
  }
}
