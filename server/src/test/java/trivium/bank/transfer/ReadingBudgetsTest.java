package trivium.bank.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import trivium.bank.budget.ReadingBudget;
import trivium.bank.format.ImportOptions;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.UnreadableFileException;

/**
 * Every reader checks its budget repeatedly. The clock of these tests advances by one with each
 * check, so that time is the number of checks on any machine.
 */
class ReadingBudgetsTest {
  private static final int FEW = 40;
  private static final int MANY = 400;

  /** A file of each format with this number of questions. */
  private static final Map<String, IntFunction<String>> FILES =
      Map.ofEntries(
          Map.entry("notes.txt", many("Q: What is thing %1$d?\nA: Answer %1$d\n\n")),
          Map.entry(
              "bank.gift", many("::t%1$d:: What is thing %1$d? {=right %1$d ~wrong %1$d}\n\n")),
          Map.entry("aiken.txt", many("What is thing %1$d?\nA. one\nB. two\nANSWER: A\n\n")),
          Map.entry("sky.otqa", many("#Q What is thing %1$d?\n^ one\nA one\nB two\n\n")),
          Map.entry(
              "trivia.json",
              count ->
                  within(
                      "{\"results\":[",
                      count,
                      "{\"question\":\"What is thing %1$d?\",\"correct_answer\":\"a\",\"incorrect_answers\":[\"b\"]}",
                      ",",
                      "]}")),
          Map.entry(
              "moodle.xml",
              count ->
                  within(
                      "<quiz>",
                      count,
                      "<question type='shortanswer'><questiontext><text>Thing %1$d?</text></questiontext><answer fraction='100'><text>a%1$d</text></answer></question>",
                      "\n",
                      "</quiz>")),
          Map.entry(
              "qti.xml",
              count ->
                  within(
                      "<questestinterop><section>",
                      count,
                      "<item ident='i%1$d'><presentation><material><mattext>Thing %1$d?</mattext></material><response_lid ident='r'><render_choice><response_label ident='a'><material><mattext>one</mattext></material></response_label><response_label ident='b'><material><mattext>two</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><respcondition><conditionvar><varequal respident='r'>a</varequal></conditionvar><setvar>100</setvar></respcondition></resprocessing></item>",
                      "\n",
                      "</section></questestinterop>")),
          Map.entry(
              "table.csv",
              count ->
                  "Question,Answer\n" + many("What is thing %1$d?,answer %1$d\n").apply(count)),
          Map.entry(
              "d2l.csv",
              many(
                  "NewQuestion,SA,,,\nQuestionText,What is thing %1$d?,,,\nAnswer,100,right%1$d,,\n,,,,\n")),
          Map.entry("cards.txt", many("thing %1$d,answer %1$d;")),
          Map.entry("blackboard.txt", many("TF\tThing %1$d is a thing.\ttrue\n")),
          Map.entry("text2qti.txt", many("%1$d. What is thing %1$d?\n*a) one\nb) two\n\n")),
          Map.entry(
              "anki.txt",
              count ->
                  "#separator:tab\n" + many("What is thing %1$d?\tanswer %1$d\n").apply(count)));

  private static IntFunction<String> many(String piece) {
    return count ->
        IntStream.rangeClosed(1, count).mapToObj(piece::formatted).collect(Collectors.joining());
  }

  private static String within(String head, int count, String piece, String between, String foot) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(piece::formatted)
        .collect(Collectors.joining(between, head, foot));
  }

  private static byte[] workbook(int count) {
    String rows =
        many("<row r='%1$d'><c r='A%1$d' t='str'><v>What is thing %1$d?</v></c><c r='B%1$d' t='str'><v>answer %1$d</v></c></row>")
            .apply(count);
    return zip(
        Map.of(
            "xl/workbook.xml",
            "<workbook xmlns:r='r'><sheets><sheet name='S' r:id='a'/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='a' Type='x/worksheet' Target='s.xml'/></Relationships>",
            "xl/s.xml",
            "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
  }

  private static byte[] zip(Map<String, String> files) {
    try {
      return Fixtures.zip(files);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] file(String name, int count) {
    return switch (name) {
      case "book.xlsx" -> workbook(count);
      case "package.zip" ->
          zip(
              Map.of(
                  "imsmanifest.xml",
                  "<manifest/>",
                  "a.xml",
                  FILES.getOrDefault("qti.xml", many("")).apply(count)));
      default -> FILES.getOrDefault(name, many("")).apply(count).getBytes(UTF_8);
    };
  }

  @TestFactory
  Stream<DynamicTest> everyReaderChecksItsBudgetForEachQuestion() {
    return Stream.concat(FILES.keySet().stream().sorted(), Stream.of("book.xlsx", "package.zip"))
        .map(name -> DynamicTest.dynamicTest(name, () -> looks(name)));
  }

  private static void looks(String name) throws UnreadableFileException {
    long few = looks(name, FEW);
    long many = looks(name, MANY);
    assertThat(many - few).as("looks at the clock").isGreaterThanOrEqualTo(MANY - FEW);
    // And wherever its time is over, the reading ends with a sentence.
    for (long time : new long[] {0, 1, few / 2, few, many / 2, many - 1}) {
      UnreadableFileException told =
          catchThrowableOfType(
              UnreadableFileException.class,
              () -> read(name, MANY, time, Long.MAX_VALUE, new AtomicLong()));
      assertThat(told).as("after " + time + " looks").isNotNull();
      assertThat(told.message()).contains("to read; split it into smaller files");
    }
  }

  private static long looks(String name, int count) throws UnreadableFileException {
    var clock = new AtomicLong();
    ImportedBank read = read(name, count, Long.MAX_VALUE, Long.MAX_VALUE, clock);
    assertThat(read.bank().entries()).hasSize(count);
    return clock.get() - 1;
  }

  private static ImportedBank read(String name, int count, long time, long memory, AtomicLong clock)
      throws UnreadableFileException {
    var budget = new ReadingBudget(Duration.ofNanos(time), memory, clock::getAndIncrement);
    return Formats.read(name, file(name, count), ImportOptions.NONE, budget);
  }

  @TestFactory
  Stream<DynamicTest> everyReaderStopsAtItsMemoryLimit() {
    return Stream.concat(FILES.keySet().stream().sorted(), Stream.of("book.xlsx", "package.zip"))
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () -> {
                  int bytes = file(name, MANY).length;
                  UnreadableFileException told =
                      catchThrowableOfType(
                          UnreadableFileException.class,
                          () -> read(name, MANY, Long.MAX_VALUE, bytes, new AtomicLong()));
                  assertThat(told).isNotNull();
                  assertThat(told.message()).contains("more than a bank can have");
                }));
  }
}
