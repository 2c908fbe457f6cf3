package trivium.bank.format.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.bank.Entry;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.TableColumns;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.transfer.Fixtures;
import trivium.bank.transfer.Formats;

/** Tables of other programs, one for each kind. */
class TableCasesTest {
  private static List<String> rights(ImportedBank read) {
    return read.bank().entries().stream().map(Entry::answer).toList();
  }

  static Stream<Arguments> tables() {
    return Stream.of(
        Arguments.of("blooket.csv", List.of("Carbon dioxide", "Whale / Bat", "Yes")),
        Arguments.of("blooket_x.xlsx", List.of("Carbon dioxide", "Whale / Bat", "Yes")),
        Arguments.of("gimkit.csv", List.of("Santiago", "8", "Nile")),
        Arguments.of("titled.csv", List.of("Lima", "Santiago")),
        Arguments.of("heads_pt.csv", List.of("Brasília", "Lisboa")),
        Arguments.of("heads_zh.csv", List.of("北京", "巴黎")),
        Arguments.of("mcqcsv.csv", List.of("2 / 4", "Apple")),
        Arguments.of("holein.csv", List.of("Fire", "Ice")),
        Arguments.of("optscell.csv", List.of("Nairobi")),
        Arguments.of("quizizz.csv", List.of("Saturn")),
        Arguments.of("unicodetext.txt", List.of("acute", "Hugo")),
        Arguments.of("socrative.xlsx", List.of("Seine", "Elbe / Rhine", "True", "Nile")),
        Arguments.of("pub.xlsx", List.of("Lima", "1969", "1969-07-20", "71%")),
        Arguments.of(
            "kahoot_numfmt.xlsx",
            List.of("50%", "5/8/1945", "8:15", "$5.00", "1,250", "1/4", "2 / 4", "TRUE", "0.3")),
        Arguments.of(
            "quizlet_commasemi.txt",
            List.of("produces energy", "makes proteins", "holds DNA", "stores water")));
  }

  @MethodSource("tables")
  @ParameterizedTest
  void theRightAnswersAreThoseOfTheTable(String name, List<String> rights)
      throws UnreadableFileException {
    ImportedBank read = Fixtures.read("tables/" + name);
    assertThat(rights(read)).isEqualTo(rights);
    assertThat(Fixtures.problems(read)).isEmpty();
  }

  @Test
  void theRolesOfColumnsAreReported() throws UnreadableFileException {
    assertThat(Fixtures.read("tables/blooket.csv").columns().map(TableColumns::roles))
        .contains("ignore,question,choice,choice,choice,choice,time,key");
  }

  @Test
  void aTableWithoutAHeaderIsAskedAbout() {
    assertThatThrownBy(() -> Fixtures.read("tables/realms.csv"))
        .isInstanceOfSatisfying(
            UnreadableFileException.class,
            told ->
                assertThat(told.columns().map(TableColumns::roles))
                    .contains("question,time,ignore,ignore,answer,wrong,wrong,wrong"))
        .hasMessageContaining("write a header such as");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rank,Name,Points,Right,Wrong,Unanswered,Mean time (s),Q1\n1,Ada,9,1,0,0,3,1\n",
        "Player,Question,Prompt,Answer,Right,Points,Time (s)\nAda,1,Who?,Ada,yes,9,2\n",
        "Question Number,Question,Answer 1,Answer 2,Correct Answers,Player,Answer\n1,Who?,A,B,A,x,A\n",
        "ID,Start time,Completion time,Email,Name,Capital of Peru?\n1,x,y,a@b,Ada,Lima\n",
        "Zeitstempel,Punkte,E-Mail-Adresse,Was ist rot?\nx,1,a@b,Blut\n"
      })
  void aTableOfResponsesIsNoBank(String table) {
    assertThatThrownBy(() -> Formats.read("t.csv", table.getBytes(UTF_8)))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("holds what people answered");
  }

  @Test
  void theAnswersOfAFormAreNoBank() {
    assertThatThrownBy(() -> Fixtures.read("tables/forms_responses.csv"))
        .hasMessageContaining("holds what people answered");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | Lima",
        "B | Lima",
        "b) | Lima",
        "Option 2 | Lima",
        "Lima | Lima",
        "1,3 | Quito / Cusco",
        "A;C | Quito / Cusco",
        "Quito; Cusco | Quito / Cusco",
        "AC | Quito / Cusco"
      })
  void keysAreNumbersLettersOrTexts(String key, String right) throws UnreadableFileException {
    String table =
        "Question;Option A;Option B;Option C;Correct answer\nWho?;Quito;Lima;Cusco;\""
            + key
            + "\"\n";
    assertThat(rights(Formats.read("t.csv", table.getBytes(UTF_8)))).containsExactly(right);
  }

  @Test
  void numbersAmongNumbersAreAskedAbout() {
    String table =
        "Question,Option 1,Option 2,Option 3,Answer\nWhich is even?,1,2,3,2\nWhich is odd?,2,3,4,2\n";
    assertThatThrownBy(() -> Formats.read("t.csv", table.getBytes(UTF_8)))
        .hasMessageContaining("may name them in two ways");
  }

  @Test
  void keysCountFromZeroIfHeaderAndCellsSaySo() throws UnreadableFileException {
    String table = "Question,Option 1,Option 2,%s\nWho?,Lima,Quito,0\nWhere?,Lima,Quito,1\n";
    assertThat(
            rights(
                Formats.read(
                    "t.csv", String.format(table, "Correct Answer Index").getBytes(UTF_8))))
        .containsExactly("Lima", "Quito");
    assertThatThrownBy(
            () -> Formats.read("t.csv", String.format(table, "Correct Answer").getBytes(UTF_8)))
        .hasMessageContaining("from 0 or from 1");
  }
}
