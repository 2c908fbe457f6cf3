package trivium.bank.format.gift;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static trivium.bank.transfer.Fixtures.asked;

import java.util.List;
import org.junit.jupiter.api.Test;
import trivium.bank.Entry;
import trivium.bank.Kind;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.TrueFalseChoices;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.transfer.Fixtures;
import trivium.bank.transfer.Formats;

class GiftFormatTest {
  private final ImportedBank harbour;

  GiftFormatTest() throws UnreadableFileException {
    harbour = Fixtures.read("harbour.gift");
  }

  @Test
  void isDetectedByItsContent() throws UnreadableFileException {
    ImportedBank renamed = Formats.read("notes.txt", Fixtures.bytes("harbour.gift"));
    assertThat(renamed.format()).isEqualTo("GIFT");
    assertThat(renamed.bank().questions()).isEqualTo(harbour.bank().questions());
  }

  @Test
  void notesWithBracesInThemStayNotes() throws UnreadableFileException {
    String notes = "What is a CSS rule?\na { color: red }\n\nWhat is JSON?\n{\"a\": 1}\n";
    assertThat(Formats.read("css.txt", notes.getBytes(UTF_8)).format()).isEqualTo("Notes");
  }

  @Test
  void choicesKeepTheirOrderAndFeedback() {
    Question rope = asked(harbour, "Which of these is a rope");
    assertThat(rope.task())
        .isEqualTo(
            new Task.Choice(
                List.of("a mooring line", "a plumb line", "a tow line"), List.of(0), false));
    assertThat(rope.explanation())
        .isEqualTo(
            """
            Ropes have names by what they are for.
            Right, it moors.
            a plumb line: That one only hangs.
            a tow line: Sometimes it has to.
            a tow line: 50 % right\
            """);
  }

  @Test
  void rangesAreReckonedInDecimals() throws UnreadableFileException {
    String pi = "How much is pi? {#3.141..3.142}\n";
    ImportedBank read = Formats.read("pi.gift", pi.getBytes(UTF_8));
    assertThat(asked(read, "How much").task()).isEqualTo(new Task.Numeric(3.1415, 0.0005, ""));
  }

  @Test
  void statementsAreTrueOrFalse() {
    assertThat(asked(harbour, "Port is").task()).isEqualTo(TrueFalseChoices.task(true));
    Question starboard = asked(harbour, "Starboard is");
    assertThat(starboard.task()).isEqualTo(TrueFalseChoices.task(false));
    assertThat(starboard.explanation()).isEqualTo("Well seen.\nNo, the right one.");
  }

  @Test
  void sharesOfThePointsMeanSeveralAreRight() {
    Question floats = asked(harbour, "Which of these **float**?\nPick all.");
    assertThat(floats.task())
        .isEqualTo(new Task.Choice(List.of("cork", "ice", "lead"), List.of(0, 1), true));
  }

  @Test
  void numbersHaveTolerancesAndRanges() {
    assertThat(asked(harbour, "How many metres").task()).isEqualTo(new Task.Numeric(1852, 2, ""));
    assertThat(asked(harbour, "How many knots").task()).isEqualTo(new Task.Numeric(20, 5, ""));
    Question built = asked(harbour, "When was");
    assertThat(built.task()).isEqualTo(new Task.Numeric(1871, 0, ""));
    assertThat(built.explanation()).isEqualTo("To the year.\n1871:5: 50 % right");
  }

  @Test
  void onlyAnswersWorthAllPointsAreAccepted() {
    Question keeper = asked(harbour, "Name the keeper");
    assertThat(keeper.task()).isEqualTo(new Task.Text(List.of("Ada Brook", "A. Brook")));
    assertThat(keeper.explanation()).isEqualTo("Brook: 30 % right");
  }

  @Test
  void bracesInsideASentenceAreAGap() {
    Question lamp = asked(harbour, "The lamp");
    assertThat(lamp.prompt()).isEqualTo("The lamp is lit at ____ every day.");
    assertThat(lamp.kind()).isEqualTo(Kind.GAP);
    assertThat(lamp.task().shown()).containsExactly("dusk", "noon", "dawn");
  }

  @Test
  void pairsMayHaveSparePartners() {
    assertThat(asked(harbour, "Match each flag").task())
        .isEqualTo(
            new Task.Match(
                List.of("red swallowtail", "yellow", "white over blue"),
                List.of("B", "Q", "A", "Z"),
                List.of(0, 1, 2)));
  }

  @Test
  void escapedCharactersAreNoSyntax() {
    Question escapes =
        asked(harbour, "Escapes: what does {a=b} ~ # mean in line one\nand line two?");
    assertThat(escapes.task()).isEqualTo(new Task.Text(List.of("a = b", "\\n is no break")));
  }

  @Test
  void formulasKeepTheirBracesAndCommands() throws UnreadableFileException {
    String gift =
        """
        ::bare:: What is \\(\\frac{1}{2}+x\\) if \\(x=3\\)? {=\\(\\frac{7}{2}\\) ~\\(x=3\\) ~$\\neq 4$}

        ::escaped:: What is $$\\frac\\{1\\}\\{2\\}$$? {=\\\\(\\\\frac\\{a\\}\\{b\\}\\\\) ~\\(x\\=1\\)}

        ::money:: Is it $5 or $7? {=$5 ~$7 ~$$ ~$$$}
        """;
    ImportedBank read = Formats.read("sums.gift", gift.getBytes(UTF_8));
    assertThat(asked(read, "What is \\(\\frac{1}{2}+x\\) if \\(x=3\\)?").task())
        .isEqualTo(
            new Task.Choice(
                List.of("\\(\\frac{7}{2}\\)", "\\(x=3\\)", "$\\neq 4$"), List.of(0), false));
    assertThat(asked(read, "What is $$\\frac{1}{2}$$?").task().shown())
        .containsExactly("\\(\\frac{a}{b}\\)", "\\(x=1\\)");
    assertThat(asked(read, "Is it $5 or $7?").task().shown())
        .containsExactly("$5", "$7", "$$", "$$$");
  }

  @Test
  void categoriesBecomeTopicsAndTheTopOfACourseNone() {
    assertThat(harbour.bank().entries().stream().map(Entry::topic).distinct())
        .containsExactly("Ships", "Speeds");
    assertThat(GiftFormat.topic("$course$/top/Default for Harbour")).isEmpty();
    assertThat(GiftFormat.topic("$course$/top")).isEmpty();
    assertThat(GiftFormat.topic("AC//DC")).isEqualTo("AC/DC");
  }

  @Test
  void whatCannotBeAskedIsReportedWithItsLine() {
    assertThat(Fixtures.problems(harbour))
        .satisfiesExactly(
            essay -> assertThat(essay).startsWith("44: is an essay"),
            bare -> assertThat(bare).startsWith("46: has no answer in braces"),
            lost -> assertThat(lost).startsWith("48: has no closing brace"));
  }

  @Test
  void everyLineIsPartOfAQuestionOrMarked() {
    assertThat(Fixtures.lost(harbour)).isEmpty();
    assertThat(harbour.marks()).contains(new ImportedBank.Mark(1, 1), new ImportedBank.Mark(2, 2));
  }

  @Test
  void commonDeviationsFromTheFormatAreAccepted() throws UnreadableFileException {
    String loose = "Who? {=me ~you} #### Because\nof me.\n\nWhat is asked for? {bare words}\n";
    ImportedBank read = Formats.read("loose.gift", loose.getBytes(UTF_8));
    assertThat(asked(read, "Who?").explanation()).isEqualTo("Because\nof me.");
    assertThat(asked(read, "What is").task()).isEqualTo(new Task.Text(List.of("bare words")));
  }
}
