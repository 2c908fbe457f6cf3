package trivium.bank.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static trivium.bank.format.Fixtures.asked;

import java.util.List;
import org.junit.jupiter.api.Test;
import trivium.bank.Question;
import trivium.bank.Task;

class AikenFormatTest {
  private final Understood kitchen;

  AikenFormatTest() throws Unreadable {
    kitchen = Fixtures.read("kitchen.aiken.txt");
  }

  @Test
  void aTextFileIsKnownByItsAnswerLines() {
    assertThat(kitchen.format()).isEqualTo("Aiken");
    assertThat(kitchen.bank().questions()).hasSize(3);
  }

  @Test
  void choicesKeepTheirOrder() {
    assertThat(asked(kitchen, "Which of these").task())
        .isEqualTo(new Task.Choice(List.of("a whisk", "a spatula", "a sieve"), List.of(1), false));
  }

  @Test
  void severalLettersMeanSeveralAreRight() {
    Question knives = asked(kitchen, "Which two");
    assertThat(knives.task())
        .isEqualTo(new Task.Choice(List.of("cleaver", "ladle", "santoku"), List.of(0, 2), true));
    assertThat(knives.explanation()).isEqualTo("Both have a blade.");
  }

  @Test
  void wrappedLinesBelongToWhatStandsAbove() {
    Question pasta = asked(kitchen, "What does \"al dente\" mean\nwhen a cook");
    assertThat(pasta.task().shown())
        .containsExactly("soft", "firm to the bite, so that it resists a little", "raw");
  }

  @Test
  void whatIsMissingIsReportedWithItsLine() {
    assertThat(Fixtures.problems(kitchen))
        .satisfiesExactly(
            spice -> assertThat(spice).startsWith("22: names a right choice that is not there"),
            bare -> assertThat(bare).startsWith("27: has no choices"),
            roux -> assertThat(roux).startsWith("30: has no line such as ANSWER: B"));
    assertThat(Fixtures.lost(kitchen)).isEmpty();
  }

  @Test
  void notesWithOneAnswerLineStayNotes() throws Unreadable {
    String notes = "What is a fjord?\nANSWER: A\n\n* What is a bay?\n-> water\n";
    assertThat(Formats.read("n.txt", notes.getBytes(UTF_8)).format()).isEqualTo("Notes");
  }

  @Test
  void anEndlessAnswerLineIsAProblemAndNoEndOfEverything() {
    for (String endless : List.of("A".repeat(200_000), "A" + " ".repeat(100_000) + "!")) {
      String file = "What?\nA. x\nB. y\nANSWER: A\n\nWho?\nA. x\nB. y\nANSWER: " + endless + "\n";
      assertThatCode(() -> Formats.read("a.txt", file.getBytes(UTF_8))).doesNotThrowAnyException();
    }
  }
}
