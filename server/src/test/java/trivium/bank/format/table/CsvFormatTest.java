package trivium.bank.format.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trivium.bank.transfer.Fixtures.asked;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trivium.bank.AnswerShape;
import trivium.bank.Bank;
import trivium.bank.Entry;
import trivium.bank.Question;
import trivium.bank.QuestionSettings;
import trivium.bank.Task;
import trivium.bank.TrueFalseChoices;
import trivium.bank.format.ColumnChoice;
import trivium.bank.format.ImportOptions;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.TableColumns;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.transfer.Fixtures;
import trivium.bank.transfer.Formats;

class CsvFormatTest {
  @Test
  void theHeaderDeterminesTheColumns() throws UnreadableFileException {
    ImportedBank body = Fixtures.read("body.csv");
    assertThat(body.format()).isEqualTo("CSV");
    Question bone = asked(body, "What is the \"longest\" bone,\nin a person?");
    assertThat(bone.task())
        .isEqualTo(new Task.Choice(List.of("femur", "tibia", "rib", "skull"), List.of(0), false));
    assertThat(bone.explanation()).isEqualTo("It is in the thigh.");
    assertThat(bone.settings())
        .isEqualTo(new QuestionSettings(Optional.of(30_000), 2, Optional.empty(), true));
    assertThat(body.bank().entries().getFirst().topic()).isEqualTo("Body");
    assertThat(body.bank().entries().getFirst().line()).isEqualTo(2);
    assertThat(body.bank().entries().getFirst().lastLine()).isEqualTo(3);
  }

  @Test
  void rightOnesAreNamedByLetterOrText() throws UnreadableFileException {
    ImportedBank body = Fixtures.read("body.csv");
    assertThat(asked(body, "Which are in the ear?").task())
        .isEqualTo(new Task.Choice(List.of("anvil", "hammer", "patella"), List.of(0, 1), true));
    assertThat(asked(body, "How many ribs?").correctAnswer()).isEqualTo("24");
    assertThat(asked(body, "Is the tongue").task()).isEqualTo(TrueFalseChoices.task(true));
  }

  @Test
  void rowsThatCannotBeAskedAreReported() throws UnreadableFileException {
    ImportedBank body = Fixtures.read("body.csv");
    assertThat(Fixtures.problems(body))
        .satisfiesExactly(
            joint -> assertThat(joint).startsWith("6: names a right choice that is not there"),
            brain -> assertThat(brain).startsWith("9: has no question"));
    assertThat(Fixtures.lost(body)).isEmpty();
  }

  @Test
  void aLetterThatIsNoneOfTheOptionsIsNoOptionOfItsOwn() throws UnreadableFileException {
    String table =
        """
        question,option1,option2,option3,answer
        Which is a tree?,Oak,Iron,Chalk,A
        Which is a metal?,Oak,Iron,Chalk,B
        Which is a rock?,Oak,Iron,Chalk,Q
        """;
    ImportedBank imported = Formats.read("t.csv", table.getBytes(UTF_8));
    assertThat(imported.bank().questions()).hasSize(2);
    assertThat(Fixtures.problems(imported))
        .containsExactly("4: names a right choice that is not there: \"Which is a rock?\"");
  }

  @Test
  void givenColumnsBecomeCardsWithATopic() throws UnreadableFileException {
    assertThatThrownBy(() -> Fixtures.read("kapitel.csv"))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("has no header");
    ImportedBank cards = chosen("kapitel.csv", "question,answer,topic");
    assertThat(cards.bank().entries()).hasSize(6);
    assertThat(cards.bank().entries().get(2))
        .isEqualTo(
            new Entry(
                "Längster Fluss Europas", "Wolga", 3, 3, AnswerShape.PHRASE, "Fluss", List.of()));
    assertThat(cards.bank().questions())
        .anySatisfy(question -> assertThat(question.task().shown()).hasSize(4).contains("Lima"));
  }

  private static ImportedBank chosen(String name, String columns) throws UnreadableFileException {
    return Formats.read(
        name, Fixtures.bytes(name), ImportOptions.of(ColumnChoice.parse(columns, 0)));
  }

  @Test
  void withoutAHeaderTheRightOneIsNotGuessed() throws UnreadableFileException {
    assertThatThrownBy(() -> Fixtures.read("birds.tsv"))
        .isInstanceOfSatisfying(
            UnreadableFileException.class,
            told ->
                assertThat(told.columns().map(TableColumns::roles))
                    .contains("question,answer,wrong,wrong,wrong"));
    assertThat(asked(chosen("birds.tsv", "question,answer,wrong,wrong,wrong"), "Who feeds").task())
        .isEqualTo(
            new Task.Choice(List.of("hummingbird", "owl", "crow", "eagle"), List.of(0), false));
  }

  @Test
  void wrongAnswersMayShareACell() throws UnreadableFileException {
    assertThat(asked(Fixtures.read("metals.tsv"), "Which metal").task().shown())
        .containsExactly("mercury", "iron", "gold", "tin");
  }

  @Test
  void proseWithCommasIsNoTable() throws UnreadableFileException {
    String notes =
        "What is salt, chemically?\nSodium, chlorine\n\nWhat is rust, then?\nIron, oxygen\n";
    assertThat(Formats.read("notes.txt", notes.getBytes(UTF_8)).format()).isEqualTo("Notes");
  }

  @Test
  void tablesDrawnWithBarsAreNotes() throws UnreadableFileException {
    String drawn = "| Question | Answer |\n|---|---|\n| What is up? | the sky |\n";
    assertThat(Formats.read("notes.md", drawn.getBytes(UTF_8)).format()).isEqualTo("Notes");
  }

  @Test
  void aQuoteThatDoesNotCloseIsReported() throws UnreadableFileException {
    String open = "question,answer\nWhat is red?,blood\nWhat is \"x?,\"blue" + "\nline".repeat(500);
    ImportedBank read = Formats.read("x.csv", open.getBytes(UTF_8));
    assertThat(Fixtures.problems(read))
        .anySatisfy(
            problem -> assertThat(problem).startsWith("3: opens a quote that does not close"));
  }

  @Test
  void noCellBeginsAFormula() {
    Bank bank =
        new Bank(
            "x",
            "x",
            List.of(Entry.of("=HYPERLINK(1)", "@a", 1, 1, AnswerShape.PHRASE)),
            List.of(
                Question.choice("=HYPERLINK(1)", List.of("@a", "+1", "a;=b", "\t=c"), 0, "-1", 0)),
            List.of(),
            List.of());
    assertThat(new String(new CsvExport().write(bank), UTF_8).split("[,;\"\r\n\t]"))
        .noneMatch(cell -> cell.matches("\\s*[=+\\-@].*"));
  }
}
