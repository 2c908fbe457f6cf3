package trivium.bank.transfer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import trivium.bank.AnswerShape;
import trivium.bank.Bank;
import trivium.bank.Entry;
import trivium.bank.Question;
import trivium.bank.QuestionSettings;
import trivium.bank.Task;
import trivium.bank.TrueFalseChoices;
import trivium.bank.format.builder.ImportedTasks;

/** Banks full of texts that formats stumble over, drawn from a seed. */
public final class AwkwardBanks {
  private static final List<String> PIECES =
      List.of(
          "a = b",
          "~tilde",
          "#hash",
          "{brace}",
          "::colons::",
          "back\\slash",
          "\\n",
          "->",
          "%50%",
          "[html]",
          "// no comment",
          "$CATEGORY: x",
          "line one\nline two",
          "a;b",
          "a,b",
          "tab\there",
          "\"quoted\"",
          "it's",
          "=1+1",
          "+49",
          "-5",
          "@cmd",
          "'=x",
          "<b>bold</b>",
          "&amp;",
          "&nbsp;",
          "**bold**",
          "`code <x>`",
          "\\(\\frac{a}{b}\\)",
          "😀🏳️‍🌈",
          "日本語",
          "שלום",
          "1.",
          "A)",
          "^",
          "|",
          "{{c1::x}}",
          "____",
          "  two  blanks",
          "http://a.example/?q=1&r=2",
          "*star*",
          "100%",
          "____",
          "ANSWER: B",
          "### heading",
          "x;=1",
          "TRUE",
          "[sound:x.mp3]");

  private static final List<String> UNITS = List.of("", "", "km/h", "°C", "%", "=m");

  private final RandomGenerator random;

  public AwkwardBanks(RandomGenerator random) {
    this.random = random;
  }

  /** A bank of questions of all kinds, each with an entry of its own. */
  public Bank bank(int size) {
    var entries = new ArrayList<Entry>();
    var questions = new ArrayList<Question>();
    for (int i = 0; i < size; i++) {
      Question question =
          new Question(
              "Q" + i + " " + text(), task(), random.nextBoolean() ? text() : "", i, extras());
      questions.add(question);
      entries.add(
          new Entry(
              question.prompt(),
              question.correctAnswer(),
              i + 1,
              i + 1,
              AnswerShape.PHRASE,
              i % 3 == 0 ? "" : "Topic " + i % 3 + "/" + " of A&B",
              List.of()));
    }
    return new Bank("awkward", "Awkward = \"bank\"", entries, questions, List.of(), List.of());
  }

  private QuestionSettings extras() {
    return new QuestionSettings(
        random.nextBoolean() ? Optional.of(3_000 + 1_000 * random.nextInt(100)) : Optional.empty(),
        random.nextInt(6),
        random.nextInt(4) == 0 ? Optional.of("a b.png") : Optional.empty(),
        random.nextInt(5) > 0);
  }

  private Task task() {
    List<String> parts = texts(2 + random.nextInt(7));
    List<Integer> numbers = IntStream.range(0, parts.size()).boxed().toList();
    return switch (random.nextInt(8)) {
      case 0 -> TrueFalseChoices.task(random.nextBoolean());
      case 1 -> new Task.Text(parts);
      case 2 -> number();
      case 3 -> new Task.Order(parts, numbers.reversed());
      case 4 -> matched(parts, numbers.reversed());
      case 5 -> new Task.Choice(parts, numbers.subList(0, 1 + random.nextInt(parts.size())), true);
      case 6 -> new Task.Choice(parts, numbers.subList(0, 1 + random.nextInt(parts.size())), false);
      default -> new Task.Choice(parts, List.of(parts.size() - 1), false);
    };
  }

  /** Large numbers too, whose thousands separators must not be taken for decimals. */
  private Task number() {
    double value = random.nextInt(-999, 999) / 8.0 * (random.nextInt(3) == 0 ? 1_000 : 1);
    return new Task.Numeric(
        value, random.nextInt(3) / 4.0, UNITS.get(random.nextInt(UNITS.size())));
  }

  /** With a partner to spare now and then. */
  private Task matched(List<String> left, List<Integer> numbers) {
    int spare = left.size() < Task.MOST_PARTS ? random.nextInt(2) : 0;
    return new Task.Match(left, texts(left.size() + spare), numbers);
  }

  private List<String> texts(int count) {
    var texts = new ArrayList<String>();
    var seen = new HashSet<String>();
    while (texts.size() < count) {
      String text = text();
      if (seen.add(text.strip())) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** A text of a few parts that begins and ends with a visible character. */
  private String text() {
    var text = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size()))).append(i > 0 ? " " : "");
    }
    return text.toString().strip();
  }

  /** The same question with what is shown in the order of its answer, which formats may change. */
  public static Question ordered(Question question) {
    return switch (question.task()) {
      case Task.Order order ->
          question.withTask(
              ImportedTasks.order(order.correct().stream().map(order.items()::get).toList()));
      case Task.Match match ->
          question.withTask(
              ImportedTasks.match(
                  match.left(),
                  match.correct().stream().map(match.right()::get).toList(),
                  IntStream.range(0, match.right().size())
                      .filter(i -> !match.correct().contains(i))
                      .mapToObj(match.right()::get)
                      .toList()));
      case Task.Choice _, Task.Text _, Task.Numeric _ -> question;
    };
  }
}
