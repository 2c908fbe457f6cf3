package trivium.bank.format.qti;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import trivium.bank.Entry;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.transfer.Fixtures;
import trivium.bank.transfer.Formats;

/** Response processing of QTI 1.2, as platforms write it and as they could. */
class Qti1ScoringTest {
  private static final String A = equal("a");
  private static final String B = equal("b");
  private static final String C = equal("c");
  private static final String NOT_B = "<not>" + B + "</not>";

  private static String equal(String value) {
    return "<varequal respident='r'>" + value + "</varequal>";
  }

  private static String and(String... tests) {
    return "<and>" + String.join("", tests) + "</and>";
  }

  private static String or(String... tests) {
    return "<or>" + String.join("", tests) + "</or>";
  }

  /** A condition that changes a variable. */
  private static String when(String test, String action, String variable, int points) {
    return "<respcondition><conditionvar>%s</conditionvar><setvar action='%s' varname='%s'>%d</setvar></respcondition>"
        .formatted(test, action, variable, points);
  }

  private static String set(String test, int points) {
    return when(test, "Set", "SCORE", points);
  }

  private static String add(String test, int points) {
    return when(test, "Add", "SCORE", points);
  }

  private static ImportedBank read(String response, String processing)
      throws UnreadableFileException {
    String item =
        ("<questestinterop><item ident='i' title='t'><presentation><material><mattext>Which?"
                + "</mattext></material>%s</presentation><resprocessing>%s</resprocessing></item>"
                + "</questestinterop>")
            .formatted(response, processing);
    return Formats.read("item.xml", item.getBytes(UTF_8));
  }

  private static String choices(String cardinality) {
    return Stream.of("a", "b", "c")
        .map(choice ->
            "<response_label ident='%s'><material><mattext>%s</mattext></material></response_label>"
                .formatted(choice, choice.toUpperCase(Locale.ROOT)))
        .collect(
            Collectors.joining(
                "",
                "<response_lid ident='r' rcardinality='" + cardinality + "'><render_choice>",
                "</render_choice></response_lid>"));
  }

  private static List<String> rights(ImportedBank read) {
    return read.bank().entries().stream().map(Entry::answer).toList();
  }

  private static List<Task> tasks(ImportedBank read) {
    return read.bank().questions().stream().map(Question::task).toList();
  }

  static Stream<Arguments> certain() {
    return Stream.of(
        Arguments.of("Single", set(A, 50) + set(B, 100), "B"),
        Arguments.of("Single", when(A, "Subtract", "SCORE", 50) + add(B, 5), "B"),
        Arguments.of("Single", when(A, "Set", "TRIES", 1) + set(B, 1), "B"),
        Arguments.of(
            "Multiple",
            when(A, "Add", "D2L_Correct", 1)
                + when(NOT_B, "Add", "D2L_Correct", 1)
                + when(B, "Add", "D2L_Incorrect", 1)
                + when(C, "Add", "D2L_Correct", 1),
            "A / C"),
        Arguments.of("Multiple", set(and(A, NOT_B, C), 100), "A / C"),
        Arguments.of(
            "Multiple", add(A, 50) + when(B, "Subtract", "SCORE", 50) + add(C, 50), "A / C"),
        Arguments.of("Multiple", set(and(A, B), 100) + set(and(A, C), 20), "A / B"),
        Arguments.of(
            "Ordered",
            set(
                "<varequal respident='r' index='3'>a</varequal>"
                    + "<varequal respident='r' index='1'>b</varequal>"
                    + "<varequal respident='r' index='2'>c</varequal>",
                100),
            "B → C → A"));
  }

  @ParameterizedTest
  @MethodSource("certain")
  void whatEarnsMostIsRight(String cardinality, String processing, String right)
      throws UnreadableFileException {
    assertThat(rights(read(choices(cardinality), processing))).containsExactly(right);
  }

  static Stream<Arguments> uncertain() {
    return Stream.of(
        Arguments.of("Single", set(NOT_B, 100)),
        Arguments.of("Single", set(and(A, B), 100)),
        Arguments.of("Single", set(A, 10) + set("<other/>", 100)),
        Arguments.of("Single", set(A, 100) + set(A, 0) + set(B, 100)),
        Arguments.of("Single", when(A, "Multiply", "SCORE", 2) + set(B, 1)),
        Arguments.of("Single", when(A, "Set", "ONE", 1) + when(B, "Set", "TWO", 1)),
        Arguments.of(
            "Single", "<outcomes><decvar defaultval='100'/></outcomes>" + set(A, 0) + add(B, 1)),
        Arguments.of("Multiple", set(or(A, B), 100)),
        Arguments.of("Multiple", set(A, 100) + set(B, 30)),
        Arguments.of("Multiple", set(and(A, B), 100) + set(and(A, C), 100)),
        Arguments.of("Ordered", set(A + B, 100)));
  }

  @ParameterizedTest
  @MethodSource("uncertain")
  void whatConditionsDoNotAgreeOnIsReported(String cardinality, String processing) {
    assertThatThrownBy(() -> read(choices(cardinality), processing))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("does not say for certain what is right");
  }

  private static String between(int least, int most) {
    return and(
        "<vargte respident='r'>" + least + "</vargte>",
        "<varlte respident='r'>" + most + "</varlte>");
  }

  @Test
  void theNumberThatEarnsMostIsRight() throws UnreadableFileException {
    String number = "<response_num ident='r'><render_fib fibtype='Decimal'/></response_num>";
    assertThat(tasks(read(number, set(between(20, 30), 50) + set(between(4, 6), 100))))
        .containsExactly(new Task.Numeric(5, 1, ""));
    assertThat(rights(read(number, set(equal("20"), 50) + set(equal("30"), 100))))
        .containsExactly("30");
    assertThat(tasks(read(number, set(or(equal("5"), between(4, 6)), 100))))
        .containsExactly(new Task.Numeric(5, 1, ""));
    ImportedBank two = read(number, set(or(equal("5"), equal("7")), 100));
    assertThat(Fixtures.problems(two))
        .singleElement()
        .asString()
        .contains("has several numbers that are right; the first is asked");
    assertThatThrownBy(() -> read(number, set("<vargte respident='r'>4</vargte>", 100)))
        .isInstanceOf(UnreadableFileException.class);
  }

  @Test
  void thePartnerThatEarnsMostIsRight() throws UnreadableFileException {
    String pairs =
        choices("Single")
                .replace("ident='r'", "ident='r1'")
                .replace(
                    "<render_choice>", "<material><mattext>x</mattext></material><render_choice>")
            + choices("Single")
                .replace("ident='r'", "ident='r2'")
                .replace(
                    "<render_choice>", "<material><mattext>y</mattext></material><render_choice>");
    String processing =
        add(B.replace("'r'", "'r1'"), 10)
            + add(A.replace("'r'", "'r1'"), 50)
            + add(C.replace("'r'", "'r2'"), 50);
    assertThat(rights(read(pairs, processing))).containsExactly("x = A, y = C");
  }
}
