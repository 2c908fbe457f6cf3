package trivium.bank.format.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import trivium.bank.Entry;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.transfer.Fixtures;
import trivium.bank.transfer.Formats;

/** Keys of tables that name their choices in unusual ways, or that can be read in two ways. */
class KeyCellsTest {
  private static final String THREE = "Question,Option 1,Option 2,Option 3,Correct\n";
  private static final String FOUR = "Question,Option 1,Option 2,Option 3,Option 4,Correct\n";
  private static final String LIST = "Question,Options,Answer\n";
  private static final String ARABIC =
      "السؤال,الخيار 1,الخيار 2,الخيار 3,الخيار 4,الخيار 5,الإجابة الصحيحة\n";

  private static String rows(String... rows) {
    return String.join("\n", rows) + "\n";
  }

  private static ImportedBank read(String table) throws UnreadableFileException {
    return Formats.read("table.csv", table.getBytes(UTF_8));
  }

  private static List<String> rights(ImportedBank read) {
    return read.bank().entries().stream().map(Entry::answer).toList();
  }

  static Stream<Arguments> certain() {
    return Stream.of(
        Arguments.of(THREE + "Co?,Cobalt,cobalt,Copper,cobalt\n", List.of("cobalt")),
        Arguments.of(THREE + "Say?,Yes,No,Yes,3\n", List.of("Yes")),
        Arguments.of(THREE + "Say?,Yes,No,Yes,\"2,3\"\n", List.of("Yes / No")),
        Arguments.of(
            THREE + "x?,a,b,c,2)\ny?,a,b,c,(C)\nz?,a,b,c,Option 1\n", List.of("b", "c", "a")),
        Arguments.of(
            THREE + "x?,1.30,1.50,2.70,1.5\ny?,Ice,Fire,Snow,Fire\n", List.of("1.50", "Fire")),
        Arguments.of(
            THREE + "x?,3.00,2.00,1.00,3\ny?,Ice,Fire,Snow,Fire\n", List.of("3.00", "Fire")),
        Arguments.of(THREE + "x?,3 kg,2 kg,1 kg,3\ny?,Ice,Fire,Snow,2\n", List.of("1 kg", "Fire")),
        Arguments.of(
            THREE + "x?,Paris,Rome,Oslo,B. Rome\ny?,Paris,Rome,Oslo,A) Paris\n",
            List.of("Rome", "Paris")),
        Arguments.of(
            "Question,Option I,Option II,Option III,Answer\nx?,a,b,c,III\ny?,a,b,c,II\n",
            List.of("c", "b")),
        Arguments.of(
            LIST + "x?,\"1,5, 2,5, 3,5\",\"2,5\"\ny?,\"1, 2, 3\",3\n", List.of("2,5", "3")),
        Arguments.of(
            LIST + "x?,\"A) Paris\nB) Rome\",A) Paris\ny?,\"A) Ice\nB) Fire\",B\n",
            List.of("Paris", "Fire")),
        Arguments.of(
            ARABIC + "س1؟,a,b,c,d,e,ت\nس2؟,a,b,c,d,e,ج\nس3؟,a,b,c,d,e,ث\n", List.of("c", "e", "d")),
        Arguments.of(
            rows(
                "سوال,گزینه 1,گزینه 2,گزینه 3,گزینه 4,پاسخ صحیح",
                "س1؟,a,b,c,d,ب",
                "س2؟,a,b,c,d,پ",
                "س3؟,a,b,c,d,ت",
                "س4؟,a,b,c,d,الف"),
            List.of("b", "c", "d", "a")),
        Arguments.of(
            rows(
                "Вопрос,Вариант 1,Вариант 2,Вариант 3,Вариант 4,Вариант 5,Правильный ответ",
                "х?,a,b,c,d,e,Д",
                "у?,a,b,c,d,e,В"),
            List.of("e", "c")));
  }

  @ParameterizedTest
  @MethodSource("certain")
  void aKeyNamesOneChoiceInOneWay(String table, List<String> rights)
      throws UnreadableFileException {
    assertThat(rights(read(table))).isEqualTo(rights);
  }

  static Stream<String> uncertain() {
    return Stream.of(
        THREE + "x?,1.30,1.50,2.70,1.3\ny?,1.20,1.40,2.70,1.2\n",
        THREE + "x?,3.00,2.00,1.00,3\ny?,4.00,1.00,2.00,2\n",
        THREE + "x?,3 kg,2 kg,1 kg,3\ny?,2 kg,3 kg,1 kg,2\n",
        THREE + "x?,Vitamin A,Vitamin C,Vitamin B,B\ny?,Vitamin D,Vitamin A,Vitamin C,C\n",
        THREE + "x?,B) Paris,A) Rome,C) Oslo,B\ny?,A) Paris,C) Rome,B) Oslo,C\n",
        FOUR + "x?,BAD,GOOD,FINE,OK,BAD\ny?,CAR,CAB,BUS,VAN,CAB\n",
        FOUR + "x?,a,b,c,d,А\ny?,a,b,c,d,В\nz?,a,b,c,d,C\n",
        ARABIC + "س1؟,a,b,c,d,e,ج\nس2؟,a,b,c,d,e,ب\n",
        rows(
            "Question,Option 1,Option 2,Option 3,Correct 1,Correct 2,Correct 3",
            "x?,Ice,Fire,Snow,,1,",
            "y?,Ice,Fire,Lava,1,,1",
            "z?,Ice,Sun,Lava,,,1"));
  }

  @ParameterizedTest
  @MethodSource("uncertain")
  void aKeyThatCanBeReadInTwoWaysIsAskedFor(String table) {
    assertThatThrownBy(() -> read(table))
        .isInstanceOfSatisfying(
            UnreadableFileException.class, told -> assertThat(told.columns()).isPresent());
  }

  static Stream<String> uncertainHeaders() {
    String rows = "Is it red?,Sky,Blood,Sea,1\nIs it blue?,Sky,Blood,Lava,2\n";
    return Stream.concat(
        Stream.of(
                "Answer (0-based)",
                "Answer (starting from 0)",
                "correctAnswerIndex",
                "Answer (the wrong ones)",
                "Answer (which is false)",
                "Answer - not the correct one",
                "Number of correct answers",
                "Anzahl richtiger Antworten",
                "Nombre de bonnes réponses",
                "Número de respuestas correctas")
            .map(name -> "Question,A,B,C," + name + "\n" + rows),
        Stream.of(
            "Question,A,B,C,Correct answers\nx?,Sky,Blood,Sea,1\ny?,Sky,Sea,Sun,1\nz?,a,b,c,1\n",
            rows(
                "Question,Right answer,Wrong answer 1,Wrong answer 2",
                "Red?,Blood,Sky,Sea",
                "Question,Wrong answer 1,Right answer,Wrong answer 2",
                "Green?,Sky,Grass,Sea")));
  }

  @ParameterizedTest
  @MethodSource("uncertainHeaders")
  void aHeaderThatMayMeanSomethingElseIsAskedFor(String table) {
    assertThatThrownBy(() -> read(table))
        .isInstanceOfSatisfying(
            UnreadableFileException.class, told -> assertThat(told.columns()).isPresent());
  }

  @Test
  void aQuestionThatACommaHasCutIsReported() throws UnreadableFileException {
    ImportedBank read =
        read(
            rows(
                "Question,Right answer,Wrong answer 1,Wrong answer 2",
                "Who, if anyone is red?,Blood,Sky",
                "Green?,Grass,Sky,Sea"));
    assertThat(rights(read)).containsExactly("Grass");
    assertThat(Fixtures.problems(read))
        .singleElement()
        .asString()
        .startsWith("2: asks in the cell after its question");
  }

  static Stream<String> doubtfulRows() {
    String sure = "Is it hot?,\"Ice;Fire;Snow\",Fire\nIs it cold?,\"Ice;Fire;Sun\",Ice\n";
    return Stream.of(
        LIST + sure + "x?,Ice;;Fire;Snow,3\n",
        LIST + sure + "x?,\"Washington, D.C., New York\",\"Washington, D.C.\"\n",
        LIST + sure + "x?,B) Paris; A) Rome; C) Oslo,B\n",
        LIST + sure + "x?,A) Paris; B) Rome; C) Oslo,A) Rome\n",
        LIST + sure + "x?,three;four;five,3\n",
        LIST + sure + "x?,Pa;PA;hPa,pa\n",
        LIST + sure + "x?,Ice;Fire;Snow,not B\n",
        LIST + sure + "x?,Ice;Fire;Snow,B?\n",
        LIST + sure + "x?,Ice;Fire;Snow,≠ B\n",
        LIST + sure + "x?,Ice;Fire;Snow,-1\n");
  }

  @ParameterizedTest
  @MethodSource("doubtfulRows")
  void aRowWhoseKeyIsNotCertainIsReported(String table) throws UnreadableFileException {
    ImportedBank read = read(table);
    assertThat(rights(read)).containsExactly("Fire", "Ice");
    assertThat(Fixtures.problems(read)).hasSize(1);
  }

  @Test
  void aChoiceThatIsRightAndWrongIsReported() throws UnreadableFileException {
    ImportedBank read =
        Formats.read(
            "quiz.txt",
            "Which?\nA. x\nB. x\nC. z\nANSWER: B, C\n\nWhat?\nA. y\nB. z\nANSWER: B\n"
                .getBytes(UTF_8));
    assertThat(read.bank().questions()).hasSize(1);
    assertThat(Fixtures.problems(read))
        .containsExactly("1: has the same choice twice, once right and once wrong: \"Which?\"");
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void longCellsAreNoListsOfLettersOrTexts() throws UnreadableFileException {
    String marks = "\u0301".repeat(19_000);
    String texts = "b;".repeat(9_000) + "b";
    String letters = "B ".repeat(9_000);
    var table = new StringBuilder(THREE);
    IntStream.range(0, 200).forEach(i -> table.append("Good ").append(i).append("?,a,b,c,B\n"));
    for (int i = 0; i < 15; i++) {
      for (String key : List.of(marks, texts, letters)) {
        table
            .append(i)
            .append("?,a,b,")
            .append("c".repeat(20))
            .append(',')
            .append(key)
            .append('\n');
      }
    }
    ImportedBank read = read(table.toString());
    assertThat(rights(read)).hasSize(200).containsOnly("b");
    assertThat(read.bank().problems()).hasSizeGreaterThanOrEqualTo(45);
  }
}
