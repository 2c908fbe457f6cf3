package trivium.cli;

import java.io.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import trivium.bank.Bank;
import trivium.bank.Entry;
import trivium.bank.Problem;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.UnusableEntry;

/**
 * The output of {@code trivium bank} for a terminal: counts, problems, all entries with line, shape
 * and number of questions, and some of the questions.
 */
final class BankTable {
  /** Width where the terminal does not give one. */
  static final int USUAL_WIDTH = 100;

  private static final int NARROWEST = 50;
  private static final int SAMPLES = 5;
  private static final String BOLD = "1";
  private static final String DIM = "2";
  private static final String GREEN = "32";
  private static final String YELLOW = "33";

  private final Bank bank;
  private final List<Question> asked;
  private final int width;
  private final boolean colour;
  private final List<String> lines = new ArrayList<>();

  private BankTable(Bank bank, boolean more, int width, boolean colour) {
    this.bank = bank;
    this.asked = asked(bank, more);
    this.width = Math.max(NARROWEST, width);
    this.colour = colour;
  }

  static List<String> of(Bank bank, boolean more, int width, boolean colour) {
    var table = new BankTable(bank, more, width, colour);
    table.head();
    table.problems();
    table.unasked();
    table.entries();
    table.samples();
    return table.lines;
  }

  /** Uses the width of the terminal, and colours unless NO_COLOR is set (no-color.org). */
  static List<String> forThisTerminal(Bank bank, boolean more) {
    int columns =
        Optional.ofNullable(System.getenv("COLUMNS"))
            .filter(text -> text.matches("\\d{1,4}"))
            .map(Integer::parseInt)
            .orElse(USUAL_WIDTH);
    // Without a terminal some JDKs return null, others a console that is no terminal.
    boolean terminal =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    return of(bank, more, columns, terminal && System.getenv("NO_COLOR") == null);
  }

  private void head() {
    lines.add(styled(BOLD, bank.title()) + "  " + styled(DIM, "(" + bank.name() + ")"));
    lines.add(
        counted(bank.entries().size(), "entry", "entries")
            + ", "
            + counted(asked.size(), "question", "questions")
            + (spare() == 0 ? "" : " and " + spare() + " spare")
            + ", "
            + (bank.problems().isEmpty()
                ? "no problems"
                : counted(bank.problems().size(), "problem", "problems")));
    lines.add("");
  }

  /** The questions that are asked, also spare ones if more are wanted. */
  private static List<Question> asked(Bank bank, boolean more) {
    return bank.questions().stream()
        .filter(question -> more || !question.settings().spare())
        .toList();
  }

  private int spare() {
    return bank.questions().size() - asked.size();
  }

  private void problems() {
    if (bank.problems().isEmpty()) {
      return;
    }
    lines.add(styled(BOLD, "Problems"));
    for (Problem problem : bank.problems()) {
      lines.add(styled(YELLOW, "  line " + problem.line()) + "  " + problem.message());
    }
    lines.add("");
  }

  private void unasked() {
    if (bank.unusable().isEmpty()) {
      return;
    }
    lines.add(styled(BOLD, "Not asked"));
    for (UnusableEntry unasked : bank.unusable()) {
      int line = bank.entries().get(unasked.entry()).line();
      lines.add(styled(YELLOW, "  line " + line) + "  " + unasked.reason());
    }
    lines.add("");
  }

  private void entries() {
    lines.add(
        styled(DIM, String.format("%5s  %-9s  %9s  %s", "line", "shape", "questions", "entry")));
    Map<Integer, Long> counts =
        asked.stream().collect(Collectors.groupingBy(Question::entry, Collectors.counting()));
    for (int i = 0; i < bank.entries().size(); i++) {
      Entry entry = bank.entries().get(i);
      long questions = counts.getOrDefault(i, 0L);
      String made = questions == 0 ? "-" : Long.toString(questions);
      String start =
          String.format("%5d  %-9s  %9s  ", entry.line(), entry.shape().wireName(), made);
      lines.add(start + truncated(entry.question(), width - start.length()));
    }
    lines.add("");
  }

  /** Takes samples from the whole file. */
  private void samples() {
    int all = asked.size();
    if (all == 0) {
      return;
    }
    int shown = Math.min(SAMPLES, all);
    lines.add(styled(BOLD, shown < all ? shown + " of the questions" : "The questions"));
    for (int i = 0; i < shown; i++) {
      Question question = asked.get(i * all / shown);
      lines.add("");
      wrapped(question.prompt());
      answer(question);
    }
    lines.add("");
  }

  private void answer(Question question) {
    switch (question.task()) {
      case Task.Choice task -> {
        for (int choice = 0; choice < task.choices().size(); choice++) {
          boolean right = task.correct().contains(choice);
          String mark = right ? "  * " : "    ";
          String text = mark + (char) ('A' + choice) + "  " + task.choices().get(choice);
          lines.add(right ? styled(GREEN, text) : text);
        }
      }
      case Task.Text _, Task.Numeric _, Task.Order _, Task.Match _ ->
          lines.add(styled(GREEN, "  * " + question.correctAnswer()));
    }
  }

  private void wrapped(String text) {
    var line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
  }

  private static String truncated(String text, int width) {
    return text.length() <= width
        ? text
        : text.substring(0, Math.max(1, width - 1)).stripTrailing() + "…";
  }

  private static String counted(int count, String singular, String plural) {
    return count + " " + (count == 1 ? singular : plural);
  }

  private String styled(String code, String text) {
    return colour ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
