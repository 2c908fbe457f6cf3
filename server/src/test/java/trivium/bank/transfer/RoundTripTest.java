package trivium.bank.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.bank.AnswerShape;
import trivium.bank.Bank;
import trivium.bank.Entry;
import trivium.bank.Question;
import trivium.bank.QuestionSettings;
import trivium.bank.Task;
import trivium.bank.format.Export;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.format.anki.AnkiExport;
import trivium.bank.format.builder.ImportedTasks;
import trivium.bank.format.gift.GiftExport;
import trivium.bank.format.own.TriviumExport;
import trivium.bank.format.table.CsvExport;

/** Out and in again loses nothing that a format can hold; what it can't hold is named here. */
class RoundTripTest {
  private static Bank awkward(long seed) {
    return new AwkwardBanks(new SplittableRandom(seed)).bank(60);
  }

  private static void comesBack(Export export, Bank bank, UnaryOperator<Question> held)
      throws UnreadableFileException {
    ImportedBank back = Formats.read("awkward." + export.extension(), export.write(bank));
    assertThat(back.format()).isEqualTo(export.name());
    assertThat(Fixtures.problems(back)).isEmpty();
    var sent = bank.questions().stream().filter(export::holds).toList();
    assertThat(back.bank().questions()).hasSameSizeAs(sent);
    for (int i = 0; i < sent.size(); i++) {
      Question got = back.bank().questions().get(i);
      Question expected = held.apply(sent.get(i));
      assertThat(got.prompt()).isEqualTo(expected.prompt());
      assertThat(got.task()).as(got.prompt()).isEqualTo(expected.task());
      assertThat(got.explanation()).as(got.prompt()).isEqualTo(expected.explanation());
      assertThat(got.settings()).as(got.prompt()).isEqualTo(expected.settings());
      assertThat(back.bank().entries().get(got.entry()).topic())
          .isEqualTo(bank.entries().get(sent.get(i).entry()).topic());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void ourOwnFormatPreservesEverything(long seed) throws UnreadableFileException {
    Bank bank = awkward(seed);
    comesBack(new TriviumExport(), bank, question -> question);
    ImportedBank back = Formats.read("awkward.json", new TriviumExport().write(bank));
    assertThat(back.bank()).isEqualTo(bank);
  }

  @Test
  void ankiExportsCorrectedAnswers() throws UnreadableFileException {
    String question = "Which is the longest river?";
    var bank =
        new Bank(
            "rivers",
            "Rivers",
            List.of(Entry.of(question, "The Rhine", 1, 2, AnswerShape.PHRASE)),
            List.of(Question.choice(question, List.of("Rhine", "Nile", "Po"), 1, "6,650 km", 0)),
            List.of(),
            List.of());
    ImportedBank back = Formats.read("rivers.txt", new AnkiExport().write(bank));
    assertThat(back.bank().entries()).extracting(Entry::answer).containsExactly("Nile\n6,650 km");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9})
  void giftPreservesAllButSettingsUnitsOrdersAndArrows(long seed) throws UnreadableFileException {
    comesBack(new GiftExport(), awkward(seed), RoundTripTest::inGift);
  }

  /** Moodle and Anki treat text between single dollar signs as money. */
  @Test
  void otherProgramsGetFormulasInBrackets() {
    var bank =
        new Bank(
            "sums",
            "Sums",
            List.of(Entry.of("What is $x^2$?", "$9$", 1, 2, AnswerShape.PHRASE)),
            List.of(Question.choice("What is $x^2$?", List.of("$9$", "$5 or $6"), 0, "", 0)),
            List.of(),
            List.of());
    assertThat(new String(new GiftExport().write(bank), UTF_8))
        .contains("What is \\\\(x^2\\\\)?", "=\\\\(9\\\\)", "~$5 or $6");
    assertThat(new String(new AnkiExport().write(bank), UTF_8)).contains("\\(x^2\\)?", "\\(9\\)");
  }

  @Test
  void giftLeavesOutWhatIsSwitchedOff() throws UnreadableFileException {
    Bank bank = awkward(1);
    long on = bank.questions().stream().filter(question -> question.settings().enabled()).count();
    ImportedBank back = Formats.read("awkward.gift", new GiftExport().write(bank));
    assertThat(on).isLessThan(bank.questions().size());
    assertThat(back.bank().questions()).hasSize((int) on);
  }

  private static Question inGift(Question question) {
    Question ordered = AwkwardBanks.ordered(question);
    Question plain =
        new Question(
            ordered.prompt(),
            ordered.task(),
            ordered.explanation(),
            ordered.entry(),
            QuestionSettings.NONE);
    return switch (plain.task()) {
      case Task.Order order ->
          plain.withTask(
              ImportedTasks.match(
                  IntStream.rangeClosed(1, order.items().size()).mapToObj(i -> i + ".").toList(),
                  order.items(),
                  List.of()));
      case Task.Match match ->
          plain.withTask(
              new Task.Match(
                  match.left().stream().map(text -> text.replace("->", "→")).toList(),
                  match.right(),
                  match.correct()));
      case Task.Numeric number ->
          plain.withTask(new Task.Numeric(number.value(), number.tolerance(), ""));
      case Task.Choice _, Task.Text _ -> plain;
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9})
  void csvPreservesEverythingOfAQuestion(long seed) throws UnreadableFileException {
    comesBack(new CsvExport(), awkward(seed), question -> question);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void ankiPreservesEntriesWithoutTabs(long seed) throws UnreadableFileException {
    Bank bank = awkward(seed);
    ImportedBank back = Formats.read("awkward.txt", new AnkiExport().write(bank));
    assertThat(back.format()).isEqualTo("Anki");
    assertThat(back.bank().title()).isEqualTo(bank.title());
    assertThat(back.bank().entries()).hasSameSizeAs(bank.entries());
    for (int i = 0; i < bank.entries().size(); i++) {
      Entry sent = bank.entries().get(i);
      Entry got = back.bank().entries().get(i);
      assertThat(got.question()).isEqualTo(sent.question().replace('\t', ' '));
      assertThat(got.answer()).isEqualTo(sent.answer().replace('\t', ' '));
      assertThat(got.topic()).isEqualTo(sent.topic());
    }
  }
}
