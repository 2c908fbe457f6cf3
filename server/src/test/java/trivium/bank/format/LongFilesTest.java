package trivium.bank.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trivium.bank.Bank;
import trivium.bank.Question;
import trivium.bank.format.opentrivia.OpenTriviaQaFormat;
import trivium.bank.format.plaintext.AikenFormat;
import trivium.bank.format.plaintext.Text2QtiFormat;
import trivium.bank.format.table.MarkdownTableFormat;

/** Files in which one text has very many lines, beside a usual question. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LongFilesTest {
  private static final int MANY = 200_000;

  /** Reads without a budget, so that only the time counts. */
  private static Bank read(Format format, String text) throws UnreadableFileException {
    return format.read(new Source("a.txt", text.getBytes(UTF_8))).bank();
  }

  private static String lines(String line, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> line.replace("#", Integer.toString(i)) + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void anAikenChoiceMayHaveManyLines() throws UnreadableFileException {
    Bank bank =
        read(
            new AikenFormat(),
            "What floats?\nA. cork\nB. lead\nANSWER: A\n\nWhat sinks?\nA. cork\n"
                + lines("a", MANY)
                + "B. lead\nANSWER: B\n");
    assertThat(bank.questions()).extracting(Question::correctAnswer).containsExactly("cork");
    assertThat(bank.problems()).hasSize(1);
  }

  @Test
  void aChoiceOfOpenTriviaQaMayHaveManyLines() throws UnreadableFileException {
    Bank bank =
        read(
            new OpenTriviaQaFormat(),
            "#Q What floats?\n^ cork\nA cork\nB lead\n\n#Q What sinks?\n^ lead\nA lead\nB cork\n"
                + lines("a", MANY));
    assertThat(bank.questions()).extracting(Question::correctAnswer).containsExactly("cork");
    assertThat(bank.problems()).hasSize(1);
  }

  @Test
  void aQuestionOfText2QtiHasManyLinesOfFeedback() throws UnreadableFileException {
    Bank bank =
        read(
            new Text2QtiFormat(),
            "1. What floats?\n*a) cork\nb) lead\n\n2. What sinks?\n"
                + lines("... #", MANY)
                + "a) cork\n*b) lead\n");
    assertThat(bank.questions()).extracting(Question::correctAnswer).contains("cork", "lead");
  }

  @Test
  void aTableOfMarkdownHasManyColumns() {
    String table = "|a".repeat(50_000) + "\n" + "|-".repeat(50_000) + "|\n|1|2|\n";
    var source = new Source("a.md", table.getBytes(UTF_8));
    assertThat(new MarkdownTableFormat().evidence(source)).isNotNegative();
  }
}
