package trivium.bank.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.Extras;
import trivium.bank.Option;
import trivium.bank.Task;
import trivium.bank.TrueFalse;
import trivium.bank.text.Tidy;

/**
 * The plain text of text2qti: numbered questions, {@code a)} and {@code *b)}, {@code [ ]} and
 * {@code [*]}, {@code = 8 +- 1}, {@code * accepted answer}, {@code ... feedback}. Further lines of
 * a paragraph are indented.
 */
final class Text2QtiFormat implements Format {
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
  public Understood read(Source source) {
    return new Reading(source).understood();
  }

  /** A file while its lines are read. */
  private static final class Reading {
    private final Source source;
    private final Gathered gathered;
    private String title = "";
    private String points = "";
    private Item item = new Item(0, "", "");
    private String fence = "";
    private boolean comment;
    private boolean text;

    Reading(Source source) {
      this.source = source;
      this.gathered = new Gathered("text2qti", source);
    }

    Understood understood() {
      List<String> lines = source.text().lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        take(lines.get(i), i + 1);
      }
      finish();
      return gathered.understood(title);
    }

    private void take(String line, int number) {
      if (!fence.isEmpty()) {
        fence = line.startsWith(fence) ? "" : fence;
      } else if (comment || line.startsWith("COMMENT")) {
        comment = !line.startsWith("END_COMMENT");
      } else if (line.isBlank()) {
        item.space();
      } else if (Character.isWhitespace(line.charAt(0))) {
        if (!text && item.isOpen()) {
          item.goOn(line.strip(), number);
        }
      } else if (FENCE.matcher(line).matches()) {
        finish();
        fence = line.substring(0, 3);
        if (line.contains(".run")) {
          gathered.problem(
              Place.at(number), "is code that makes questions, which is not run: " + line.strip());
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
        item.space();
      } else if (GROUP.matcher(line).matches()) {
        finish();
      } else if (item.answer(line, number)) {
        text = false;
      } else if (property.matches() && !item.isAsking()) {
        finish();
        property(
            String.valueOf(property.group(1)),
            property.group(2) == null ? "" : String.valueOf(property.group(2)));
      } else if (item.isOpen()) {
        item.stray(line.strip(), number);
      } else {
        gathered.problem(Place.at(number), "belongs to no question: " + Tidy.excerpt(line));
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
      item.into(gathered);
      item = new Item(0, "", "");
    }
  }

  /** A question while its lines come in. */
  private static final class Item {
    private final int first;
    private final String points;
    private int last;
    private final List<StringBuilder> prompt = new ArrayList<>();
    private final List<StringBuilder> choices = new ArrayList<>();
    private final List<Boolean> marks = new ArrayList<>();
    private final List<StringBuilder> said = new ArrayList<>();
    private final List<String> kinds = new ArrayList<>();

    /** What an indented line goes on with. */
    private Optional<StringBuilder> open;

    private boolean spaced;
    private boolean strays;

    Item(int first, String text, String points) {
      this.first = first;
      this.last = first;
      this.points = points;
      prompt.add(new StringBuilder(text));
      this.open = first > 0 ? Optional.of(prompt.getFirst()) : Optional.empty();
    }

    boolean isOpen() {
      return open.isPresent();
    }

    /** Whether it has no answer yet, so that a line of words belongs to its text. */
    boolean isAsking() {
      return isOpen() && kinds.isEmpty() && !spaced;
    }

    void space() {
      spaced = true;
    }

    void goOn(String line, int number) {
      open.ifPresent(text -> text.append(spaced ? "\n\n" : "\n").append(line));
      last = number;
      spaced = false;
    }

    /** A line that begins with no mark: more of the question's text, but never an answer. */
    void stray(String line, int number) {
      strays |= !kinds.isEmpty() || line.startsWith("[");
      goOn(line, number);
    }

    /** Takes the line if it is an answer or what is said of one. */
    boolean answer(String line, int number) {
      if (!isOpen()) {
        return false;
      }
      Matcher choice = CHOICE.matcher(line);
      Matcher tick = TICK.matcher(line);
      Matcher value = NUMBER.matcher(line);
      Matcher typed = TYPED.matcher(line);
      Matcher feedback = FEEDBACK.matcher(line);
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
      } else if (feedback.matches()) {
        said.add(new StringBuilder(String.valueOf(feedback.group(1))));
        open = Optional.of(said.getLast());
      } else {
        return false;
      }
      last = number;
      spaced = false;
      return true;
    }

    private void add(String kind, boolean right, String text) {
      kinds.add(kind);
      marks.add(right);
      choices.add(new StringBuilder(text));
      open = Optional.of(choices.getLast());
    }

    void into(Gathered gathered) {
      if (first == 0) {
        return;
      }
      Place place = new Place(first, last, "");
      String asked = prompt.getFirst().toString();
      String excerpt = Tidy.excerpt(asked);
      if (strays) {
        gathered.problem(
            place, "has a line among its answers that begins with no mark: " + excerpt);
        return;
      }
      if (kinds.stream().distinct().count() > 1) {
        gathered.problem(place, "mixes two kinds of answers: " + excerpt);
        return;
      }
      String explanation =
          said.stream().map(StringBuilder::toString).distinct().reduce("", Weighed::joined);
      Extras extras = new Worth(List.of(points, "1")).of(points, Optional.empty(), true);
      switch (kinds.isEmpty() ? "" : kinds.getFirst()) {
        case "choice" -> choice(asked, explanation, extras, place, gathered);
        case "tick" -> gathered.choices(place, asked, options(), true, explanation, extras);
        case "number" ->
            gathered.ask(place, new Asking(asked, () -> number(texts()), explanation, extras));
        case "typed" ->
            gathered.ask(place, new Asking(asked, () -> Asking.text(texts()), explanation, extras));
        case "essay" ->
            gathered.problem(
                place, "is an essay, which nobody can mark while a room waits: " + excerpt);
        case "file" ->
            gathered.problem(
                place,
                "is answered with a file, which nobody can mark while a room waits: " + excerpt);
        default -> gathered.problem(place, "has no answer: " + excerpt);
      }
    }

    private void choice(
        String asked, String explanation, Extras extras, Place place, Gathered gathered) {
      List<Option> options = options();
      if (options.stream().filter(Option::right).count() > 1) {
        gathered.problem(
            place,
            "marks more than one choice as right; write [*] for them: " + Tidy.excerpt(asked));
        return;
      }
      boolean statement =
          options.size() == 2
              && options.get(0).text().equalsIgnoreCase("true")
              && options.get(1).text().equalsIgnoreCase("false")
              && options.get(0).right() != options.get(1).right();
      if (statement) {
        gathered.ask(
            place,
            new Asking(
                asked, () -> TrueFalse.task(options.getFirst().right()), explanation, extras));
      } else {
        gathered.choices(place, asked, options, false, explanation, extras);
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
        return Asking.between(
            Decimals.read(String.valueOf(range.group(1)).strip()),
            Decimals.read(String.valueOf(range.group(2)).strip()));
      }
      Matcher margin = MARGIN.matcher(answer);
      if (!margin.matches()) {
        return new Task.Numeric(Decimals.read(answer), 0, "");
      }
      double value = Decimals.read(String.valueOf(margin.group(1)));
      double off = Math.abs(Decimals.read(String.valueOf(margin.group(2))));
      boolean percent = !String.valueOf(margin.group(3)).isEmpty();
      return new Task.Numeric(value, percent ? Math.abs(value) * off / 100 : off, "");
    }
  }
}
