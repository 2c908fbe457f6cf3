package trivium.bank.format.opentrivia;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.Option;
import trivium.bank.QuestionSettings;
import trivium.bank.budget.ReadingBudget;
import trivium.bank.format.Format;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.Source;
import trivium.bank.format.builder.BankBuilder;
import trivium.bank.format.builder.SourceLocation;

/**
 * Reader of the text format of OpenTriviaQA: {@code #Q} and the question, {@code ^} and the right
 * answer, then choices that begin with {@code A} to {@code D}.
 */
public final class OpenTriviaQaFormat implements Format {
  private static final int SURE = 95;
  private static final Pattern QUESTION = Pattern.compile("^\\uFEFF?#Q\\b:?\\s*(.*)$");
  private static final Pattern RIGHT = Pattern.compile("^\\^\\s*(.*)$");
  private static final Pattern CHOICE = Pattern.compile("^([A-H])(?:[.)])?\\s+(\\S.*)$");

  @Override
  public String name() {
    return "OpenTriviaQA";
  }

  @Override
  public int evidence(Source source) {
    if (source.isBinary()) {
      return 0;
    }
    long questions = source.text().lines().filter(line -> line.startsWith("#Q ")).count();
    long answers = source.text().lines().filter(line -> line.startsWith("^ ")).count();
    return questions > 0 && answers * 2 >= questions ? SURE : 0;
  }

  @Override
  public ImportedBank read(Source source) {
    var builder = new BankBuilder(name(), source);
    List<String> lines = source.text().lines().toList();
    ReadingBudget budget = ReadingBudget.current();
    var item = new Item(0, "");
    for (int i = 0; i < lines.size(); i++) {
      budget.check();
      Matcher question = QUESTION.matcher(lines.get(i));
      if (question.matches()) {
        item.addTo(builder);
        item = new Item(i + 1, String.valueOf(question.group(1)).strip());
      } else if (!lines.get(i).isBlank()) {
        item.addLine(lines.get(i).strip(), i + 1);
      }
    }
    item.addTo(builder);
    return builder.build("");
  }

  /** A question that is being read, or the lines before the first. */
  private static final class Item {
    private final StringBuilder question;
    private final StringBuilder right = new StringBuilder();
    private final List<StringBuilder> choices = new ArrayList<>();
    private final int first;
    private int last;
    private boolean answered;

    Item(int first, String question) {
      this.first = first;
      this.last = first;
      this.question = new StringBuilder(question);
    }

    void addLine(String line, int number) {
      last = number;
      Matcher answer = RIGHT.matcher(line);
      Matcher choice = CHOICE.matcher(line);
      if (answer.matches() && !answered) {
        right.append(String.valueOf(answer.group(1)).strip());
        answered = true;
      } else if (answered && choice.matches() && isNext(choice)) {
        choices.add(new StringBuilder(String.valueOf(choice.group(2)).strip()));
      } else if (!answered) {
        question.append('\n').append(line);
      } else if (choices.isEmpty()) {
        right.append(' ').append(line);
      } else {
        choices.getLast().append(' ').append(line);
      }
    }

    private boolean isNext(Matcher choice) {
      return String.valueOf(choice.group(1)).charAt(0) == 'A' + choices.size();
    }

    void addTo(BankBuilder builder) {
      String prompt = question.toString().strip();
      String answer = right.toString().strip();
      SourceLocation location = new SourceLocation(first, last, "");
      if (first == 0) {
        if (last > 0) {
          builder.reject(new SourceLocation(1, last, ""), "stands before the first #Q");
        }
      } else if (!answered || answer.isEmpty()) {
        builder.reject(location, "has no line that begins with ^", prompt);
      } else if (choices.isEmpty()) {
        builder.addCard(location, prompt, answer);
      } else {
        List<Option> options =
            choices.stream()
                .map(StringBuilder::toString)
                .map(text -> new Option(text, same(text, answer)))
                .toList();
        boolean among = options.stream().anyMatch(Option::right);
        if (among) {
          builder.addChoices(location, prompt, options, false, "", QuestionSettings.NONE);
        } else {
          builder.reject(location, "has a right answer that is none of its choices", prompt);
        }
      }
    }

    private static boolean same(String one, String other) {
      return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
      return text.toLowerCase(Locale.ROOT).replaceAll("[\\s.]+", " ").strip();
    }
  }
}
