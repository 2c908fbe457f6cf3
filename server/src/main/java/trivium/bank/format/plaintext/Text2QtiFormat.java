package trivium.bank.format.plaintext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import trivium.bank.Option;
import trivium.bank.QuestionSettings;
import trivium.bank.Task;
import trivium.bank.budget.ReadingBudget;
import trivium.bank.format.Format;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.Source;
import trivium.bank.format.builder.BankBuilder;
import trivium.bank.format.builder.Decimals;
import trivium.bank.format.builder.ImportedQuestion;
import trivium.bank.format.builder.ImportedTasks;
import trivium.bank.format.builder.PointScale;
import trivium.bank.format.builder.RejectionReason;
import trivium.bank.format.builder.SourceLocation;

/**
 * Reader of the text format of text2qti: numbered questions, {@code a)} and {@code *b)}, {@code [
 * ]} and {@code [*]}, {@code = 8 +- 1}, {@code * accepted answer}, {@code ... feedback}.
 * Continuation lines are indented.
 */
public final class Text2QtiFormat implements Format {
  private static final int SURE = 88;

  private static final Pattern QUIZ =
      Pattern.compile(
          "^(?:quiz title|quiz description|text_title)\\s*:.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern PROPERTY =
      Pattern.compile("^([A-Za-z][A-Za-z'_ ]{2,40}):(?:\\s+(.*))?$");
  private static final Pattern GROUP = Pattern.compile("^(?:END_)?GROUP\\s*$");
  private static final Pattern QUESTION = Pattern.compile("^\\d{1,4}\\.[ \\t]+(\\S.*)$");
  private static final Pattern CHOICE = Pattern.compile("^(\\*?)[A-Za-z]\\)[ \\t]+(\\S.*)$");
  private static final Pattern TICK = Pattern.compile("^\\[([ *])][ \\t]+(\\S.*)$");
  private static final Pattern NUMBER = Pattern.compile("^=[ \\t]+(\\S.*)$");
  private static final Pattern TYPED = Pattern.compile("^\\*[ \\t]+(\\S.*)$");
  private static final Pattern FREE = Pattern.compile("^(?:_{3,}|\\^{3,})\\s*$");
  private static final Pattern FEEDBACK = Pattern.compile("^(?:\\.\\.\\.|\\+|-|!)[ \\t]+(\\S.*)$");
  private static final Pattern COMMENT = Pattern.compile("^%.*$");
  private static final Pattern FENCE = Pattern.compile("^(`{3,}).*$");
  private static final Pattern MARGIN =
      Pattern.compile("^(\\S+)\\s*(?:\\+-|\\+/-|±)\\s*(\\S+?)\\s*(%?)$");
  private static final Pattern RANGE = Pattern.compile("^\\[\\s*([^,\\]]+),\\s*([^,\\]]+)]$");

  @Override
  public String name() {
    return "text2qti";
  }

  @Override
  public int evidence(Source source) {
    if (source.isBinary()) {
      return 0;
    }
    List<String> lines = source.text().lines().toList();
    boolean named =
        lines.stream()
            .anyMatch(line -> QUIZ.matcher(line).matches() || GROUP.matcher(line).matches());
    boolean told =
        lines.stream()
            .anyMatch(line ->
                (NUMBER.matcher(line).matches() && !line.startsWith("=="))
                    || line.startsWith("^^^"));
    boolean asks = lines.stream().anyMatch(line -> QUESTION.matcher(line).matches());
    boolean marks = lines.stream().anyMatch(Text2QtiFormat::isAnswer);
    return asks && marks && (named || (told && lines.stream().allMatch(Text2QtiFormat::isKnown)))
        ? SURE
        : 0;
  }

  private static boolean isAnswer(String line) {
    return CHOICE.matcher(line).matches()
        || TICK.matcher(line).matches()
        || NUMBER.matcher(line).matches()
        || TYPED.matcher(line).matches()
        || FREE.matcher(line).matches();
  }

  private static boolean isKnown(String line) {
    return line.isBlank()
        || Character.isWhitespace(line.charAt(0))
        || isAnswer(line)
        || QUESTION.matcher(line).matches()
        || PROPERTY.matcher(line).matches()
        || FEEDBACK.matcher(line).matches()
        || COMMENT.matcher(line).matches()
        || GROUP.matcher(line).matches();
  }

  @Override
  public ImportedBank read(Source source) {
    return new LineReader(source).read();
  }

  /** The state of the reader between lines. */
  private static final class LineReader {
    private final Source source;
    private final BankBuilder builder;
    private String title = "";
    private String points = "";
    private Item item = new Item(0, "", "");
    private String fence = "";
    private boolean comment;
    private boolean text;

    LineReader(Source source) {
      this.source = source;
      this.builder = new BankBuilder("text2qti", source);
    }

    ImportedBank read() {
      List<String> lines = source.text().lines().toList();
      ReadingBudget budget = ReadingBudget.current();
      for (int i = 0; i < lines.size(); i++) {
        budget.check();
        accept(lines.get(i), i + 1);
      }
      finish();
      return builder.build(title);
    }

    private void accept(String line, int number) {
      if (!fence.isEmpty()) {
        fence = line.startsWith(fence) ? "" : fence;
      } else if (comment || line.startsWith("COMMENT")) {
        comment = !line.startsWith("END_COMMENT");
      } else if (line.isBlank()) {
        item.addBlankLine();
      } else if (Character.isWhitespace(line.charAt(0))) {
        if (!text && item.isOpen()) {
          item.addContinuation(line.strip(), number);
        }
      } else if (FENCE.matcher(line).matches()) {
        finish();
        fence = line.substring(0, 3);
        if (line.contains(".run")) {
          builder.reject(
              SourceLocation.at(number),
              "is code that makes questions, which is not run: " + line.strip());
        }
      } else {
        syntax(line, number);
      }
    }

    private void syntax(String line, int number) {
      Matcher question = QUESTION.matcher(line);
      Matcher property = PROPERTY.matcher(line);
      if (question.matches()) {
        finish();
        item = new Item(number, String.valueOf(question.group(1)), points);
        points = "";
        text = false;
      } else if (COMMENT.matcher(line).matches()) {
        item.addBlankLine();
      } else if (GROUP.matcher(line).matches()) {
        finish();
      } else if (item.addAnswer(line, number)) {
        text = false;
      } else if (property.matches() && !item.isPromptOpen()) {
        finish();
        property(
            String.valueOf(property.group(1)),
            property.group(2) == null ? "" : String.valueOf(property.group(2)));
      } else if (item.isOpen()) {
        item.addUnmarked(line.strip(), number);
      } else {
        builder.reject(SourceLocation.at(number), "belongs to no question", line);
      }
    }

    private void property(String name, String value) {
      switch (name.toLowerCase(Locale.ROOT)) {
        case "quiz title" -> title = value.strip();
        case "points" -> points = value.strip();
        default ->
            text = name.startsWith("text") || name.toLowerCase(Locale.ROOT).contains("description");
      }
    }

    private void finish() {
      item.addTo(builder);
      item = new Item(0, "", "");
    }
  }

  /** A question that is being read. */
  private static final class Item {
    private final int first;
    private final String points;
    private int last;
    private final StringBuilder prompt;
    private final List<StringBuilder> choices = new ArrayList<>();
    private final List<Boolean> marks = new ArrayList<>();
    private final List<StringBuilder> feedback = new ArrayList<>();
    private final List<String> kinds = new ArrayList<>();

    /** The text that an indented line continues. */
    private Optional<StringBuilder> open;

    private boolean afterBlankLine;
    private boolean unmarkedAnswer;

    Item(int first, String text, String points) {
      this.first = first;
      this.last = first;
      this.points = points;
      this.prompt = new StringBuilder(text);
      this.open = first > 0 ? Optional.of(prompt) : Optional.empty();
    }

    boolean isOpen() {
      return open.isPresent();
    }

    /** Whether a line without a mark belongs to its text, because it has no answer yet. */
    boolean isPromptOpen() {
      return isOpen() && kinds.isEmpty() && !afterBlankLine;
    }

    void addBlankLine() {
      afterBlankLine = true;
    }

    void addContinuation(String line, int number) {
      open.ifPresent(text -> text.append(afterBlankLine ? "\n\n" : "\n").append(line));
      last = number;
      afterBlankLine = false;
    }

    /** Adds a line that begins with no mark, which continues the prompt but never an answer. */
    void addUnmarked(String line, int number) {
      unmarkedAnswer |= !kinds.isEmpty() || line.startsWith("[");
      addContinuation(line, number);
    }

    /** Adds a line if it is an answer or feedback, and returns whether it is. */
    boolean addAnswer(String line, int number) {
      if (!isOpen()) {
        return false;
      }
      Matcher choice = CHOICE.matcher(line);
      Matcher tick = TICK.matcher(line);
      Matcher value = NUMBER.matcher(line);
      Matcher typed = TYPED.matcher(line);
      Matcher comment = FEEDBACK.matcher(line);
      if (choice.matches()) {
        add("choice", !String.valueOf(choice.group(1)).isEmpty(), String.valueOf(choice.group(2)));
      } else if (tick.matches()) {
        add("tick", String.valueOf(tick.group(1)).equals("*"), String.valueOf(tick.group(2)));
      } else if (value.matches()) {
        add("number", true, String.valueOf(value.group(1)));
      } else if (typed.matches()) {
        add("typed", true, String.valueOf(typed.group(1)));
      } else if (FREE.matcher(line).matches()) {
        add(line.startsWith("_") ? "essay" : "file", true, line);
      } else if (comment.matches()) {
        feedback.add(new StringBuilder(String.valueOf(comment.group(1))));
        open = Optional.of(feedback.getLast());
      } else {
        return false;
      }
      last = number;
      afterBlankLine = false;
      return true;
    }

    private void add(String kind, boolean right, String text) {
      kinds.add(kind);
      marks.add(right);
      choices.add(new StringBuilder(text));
      open = Optional.of(choices.getLast());
    }

    void addTo(BankBuilder builder) {
      if (first == 0) {
        return;
      }
      var location = new SourceLocation(first, last, "");
      String text = prompt.toString();
      String explanation =
          feedback.stream()
              .map(StringBuilder::toString)
              .filter(told -> !told.isBlank())
              .distinct()
              .collect(Collectors.joining("\n"));
      QuestionSettings extras =
          new PointScale(List.of(points, "1")).extras(points, Optional.empty(), true);
      String kind = kinds.isEmpty() ? "" : kinds.getFirst();
      if (unmarkedAnswer) {
        builder.reject(location, "has a line among its answers that begins with no mark", text);
      } else if (kinds.stream().distinct().count() > 1) {
        builder.reject(location, "mixes two kinds of answers", text);
      } else if (kind.equals("choice") && options().stream().filter(Option::right).count() > 1) {
        builder.reject(location, "marks more than one choice as right; write [*] for them", text);
      } else {
        switch (kind) {
          case "choice" ->
              builder.addStatementOrChoices(location, text, options(), false, explanation, extras);
          case "tick" -> builder.addChoices(location, text, options(), true, explanation, extras);
          case "number" ->
              builder.add(
                  location, new ImportedQuestion(text, () -> number(texts()), explanation, extras));
          case "typed" ->
              builder.add(
                  location,
                  new ImportedQuestion(
                      text, () -> ImportedTasks.text(texts()), explanation, extras));
          case "essay" -> builder.reject(location, RejectionReason.ESSAY, text);
          case "file" -> builder.reject(location, RejectionReason.FILE, text);
          default -> builder.reject(location, "has no answer", text);
        }
      }
    }

    private List<String> texts() {
      return choices.stream().map(StringBuilder::toString).toList();
    }

    private List<Option> options() {
      var options = new ArrayList<Option>();
      for (int i = 0; i < choices.size(); i++) {
        options.add(new Option(choices.get(i).toString(), marks.get(i)));
      }
      return options;
    }

    private static Task number(List<String> answers) {
      if (answers.size() > 1) {
        throw new IllegalArgumentException("it has more than one number");
      }
      String answer = answers.getFirst().strip().replaceAll("(?<=\\d)_(?=\\d)", "");
      Matcher range = RANGE.matcher(answer);
      if (range.matches()) {
        return ImportedTasks.range(
            Decimals.parse(String.valueOf(range.group(1)).strip()),
            Decimals.parse(String.valueOf(range.group(2)).strip()));
      }
      Matcher margin = MARGIN.matcher(answer);
      if (!margin.matches()) {
        return new Task.Numeric(Decimals.parse(answer), 0, "");
      }
      double value = Decimals.parse(String.valueOf(margin.group(1)));
      double off = Math.abs(Decimals.parse(String.valueOf(margin.group(2))));
      boolean percent = !String.valueOf(margin.group(3)).isEmpty();
      return new Task.Numeric(value, percent ? Math.abs(value) * off / 100 : off, "");
    }
  }
}
