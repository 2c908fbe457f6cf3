package trivium.bank.format.plaintext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static trivium.bank.transfer.Fixtures.asked;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.transfer.Fixtures;
import trivium.bank.transfer.Formats;

class AikenFormatTest {
  private final ImportedBank kitchen;

  AikenFormatTest() throws UnreadableFileException {
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
  void wrappedLinesBelongToTheItemAbove() {
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
  void notesWithOneAnswerLineStayNotes() throws UnreadableFileException {
    String notes = "What is a fjord?\nANSWER: A\n\n* What is a bay?\n-> water\n";
    assertThat(Formats.read("n.txt", notes.getBytes(UTF_8)).format()).isEqualTo("Notes");
  }

  /** A question with its choices and the answer's label, each in another language. */
  static Stream<String> alphabets() {
    return Stream.of(
        "ما عاصمة مصر؟\nأ) no\nب) yes\nج) never\nالإجابة: ب",
        "عاصمة مصر؟\nأ- no\nب- yes\nت- never\nالإجابة الصحيحة: ب",
        "پایتخت؟\nالف) no\nب) yes\nج) never\nپاسخ: ب",
        "מהי?\nא. no\nב. yes\nג. never\nתשובה: ב",
        "Что?\nА) no\nБ) yes\nВ) never\nОтвет: Б",
        "Що?\nА) no\nБ) yes\nВ) never\nВІДПОВІДЬ: Б",
        "Τι;\nΑ) no\nΒ) yes\nΓ) never\nΑΠΑΝΤΗΣΗ: Β",
        "Was?\nA) no\nB) yes\nC) never\nAntwort: B",
        "Quoi ?\nA. no\nB. yes\nC. never\nRÉPONSE : B",
        "อะไร\nก. no\nข. yes\nค. never\nคำตอบ: ข",
        "क्या?\nक) no\nख) yes\nग) never\nउत्तर: ख",
        "কী?\nক) no\nখ) yes\nগ) never\nউত্তর: খ",
        "什么？\n甲、no\n乙、yes\n丙、never\n答案：乙",
        "什么？\nＡ．no\nＢ．yes\nＣ．never\n正确答案：Ｂ",
        "何ですか。\nア．no\nイ．yes\nウ．never\n正解：イ",
        "무엇?\n가) no\n나) yes\n다) never\n정답: 나",
        "რა?\nა) no\nბ) yes\nგ) never\nპასუხი: ბ");
  }

  @ParameterizedTest
  @MethodSource("alphabets")
  void everyAlphabetAndLanguageIsRead(String text) throws UnreadableFileException {
    ImportedBank read = Formats.read("a.txt", text.getBytes(UTF_8));
    assertThat(read.format()).isEqualTo("Aiken");
    assertThat(read.bank().questions()).hasSize(1);
    assertThat(read.bank().questions().getFirst().task())
        .isEqualTo(new Task.Choice(List.of("no", "yes", "never"), List.of(1), false));
  }

  @Test
  void aKeyInAnotherAlphabetIsReported() throws UnreadableFileException {
    String text = "Что?\nА) no\nБ) yes\nВ) never\nОтвет: B\n\nКто?\nА) no\nБ) yes\nОтвет: Б\n";
    ImportedBank read = Formats.read("a.txt", text.getBytes(UTF_8));
    assertThat(read.bank().questions()).hasSize(1);
    assertThat(Fixtures.problems(read))
        .satisfiesExactly(
            problem -> assertThat(problem).startsWith("1: names a right choice that is not there"));
  }

  @Test
  void aVeryLongAnswerLineDoesNotFail() {
    for (String endless : List.of("A".repeat(200_000), "A" + " ".repeat(100_000) + "!")) {
      String file = "What?\nA. x\nB. y\nANSWER: A\n\nWho?\nA. x\nB. y\nANSWER: " + endless + "\n";
      assertThatCode(() -> Formats.read("a.txt", file.getBytes(UTF_8))).doesNotThrowAnyException();
    }
  }
}
