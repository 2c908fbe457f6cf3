package trivium.bank.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import trivium.bank.Bank;
import trivium.bank.Entry;
import trivium.bank.Extras;
import trivium.bank.Option;
import trivium.bank.Problem;
import trivium.bank.Question;
import trivium.bank.Shape;
import trivium.bank.Task;
import trivium.bank.Unasked;
import trivium.bank.asking.GeneratedQuestions;
import trivium.bank.asking.QuestionMaker;
import trivium.bank.budget.ReadingBudget;
import trivium.bank.notes.Note;
import trivium.bank.picture.InvalidPictureException;
import trivium.bank.picture.Picture;
import trivium.bank.text.ChoiceLetters;
import trivium.bank.text.Tidy;

/**
 * What a format has read so far. Questions are kept as their author wrote them; cards without
 * choices get theirs from the maker of questions, as notes do; what neither can be is a problem.
 */
final class Gathered {
  /** Longer than a screen of text; nobody reads it while a room waits. */
  private static final int LONGEST_EXPLANATION = 5_000;

  /** A cell of a sheet or a field of a file that is longer is no question but a mistake. */
  static final int LONGEST_FIELD = 20_000;

  private static final int LONGEST_TITLE = 100;

  private static final long BYTES_PER_PROBLEM = 80;
  private static final long BYTES_PER_QUESTION = 600;

  private final ReadingBudget budget = ReadingBudget.current();
  private final String format;
  private final Source source;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();
  private final List<Note> cards = new ArrayList<>();
  private final List<Integer> cardEntries = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Place> reported = new ArrayList<>();
  private final Map<String, Picture> pictures = new LinkedHashMap<>();

  Gathered(String format, Source source) {
    this.format = format;
    this.source = source;
  }

  int entries() {
    return entries.size();
  }

  void problem(Place place, String message) {
    reported.add(place);
    note(place, message);
  }

  /** Something to know about what was read all the same. */
  void note(Place place, String message) {
    note(new Problem(place.first(), message));
  }

  void note(Problem problem) {
    budget.check();
    budget.hold(BYTES_PER_PROBLEM + 2L * problem.message().length());
    problems.add(problem);
  }

  /**
   * Takes a picture that came with the file.
   *
   * @return the name under which a question may show it
   */
  String picture(byte[] bytes) throws InvalidPictureException {
    budget.check();
    Picture picture = Picture.of(bytes);
    if (pictures.putIfAbsent(picture.name(), picture) == null) {
      budget.hold(bytes.length);
    }
    return picture.name();
  }

  /** A question that its author wrote whole. */
  void ask(Place place, Asking asking) {
    askAll(place, List.of(asking));
  }

  /** Questions about one thing: of these never two are drawn unless that is wished for. */
  void askAll(Place place, List<Asking> askings) {
    int entry = -1;
    for (Asking asking : askings) {
      budget.check();
      budget.hold(BYTES_PER_QUESTION + 2L * asking.prompt().length());
      try {
        entry = entry < 0 ? add(place, asking) : again(asking, entry);
      } catch (IllegalArgumentException unfit) {
        problem(place, "cannot be asked, " + unfit.getMessage() + ": " + excerpt(asking.prompt()));
      }
    }
  }

  private int add(Place place, Asking asking) {
    Question question = question(asking, entries.size());
    entries.add(
        new Entry(
            question.prompt(),
            question.right(),
            place.first(),
            place.last(),
            shape(question.task()),
            place.topic(),
            options(question.task())));
    questions.add(question);
    return question.entry();
  }

  private int again(Asking asking, int entry) {
    questions.add(question(asking, entry));
    return entry;
  }

  private static Question question(Asking asking, int entry) {
    String prompt = asking.prompt().strip();
    if (prompt.isEmpty()) {
      throw new IllegalArgumentException("there is no text of a question");
    }
    if (prompt.length() > Question.LONGEST_PROMPT) {
      throw new IllegalArgumentException(
          "its text has " + prompt.length() + " characters of at most " + Question.LONGEST_PROMPT);
    }
    return new Question(
        prompt, asking.task().get(), clipped(asking.explanation()), entry, asking.extras());
  }

  /**
   * A question with choices. Letters in front of them go, because players see others; what is there
   * twice is there once; of more choices than a phone shows the last wrong ones go, and that is
   * told.
   */
  void choices(
      Place place,
      String prompt,
      List<Option> options,
      boolean several,
      String explanation,
      Extras extras) {
    budget.check();
    List<Option> kept = once(withoutLetters(options));
    int surplus = kept.size() - Task.MOST_PARTS;
    if (surplus > 0 && kept.stream().filter(option -> !option.right()).count() >= surplus) {
      note(
          place,
          "only "
              + Task.MOST_PARTS
              + " of its "
              + kept.size()
              + " choices are kept: "
              + excerpt(prompt));
      kept = withoutLastWrong(kept, surplus);
    }
    List<Option> shown = kept;
    ask(place, new Asking(prompt, () -> Asking.choice(shown, several), explanation, extras));
  }

  private static List<Option> withoutLetters(List<Option> options) {
    List<String> texts = ChoiceLetters.without(options.stream().map(Option::text).toList());
    return IntStream.range(0, options.size())
        .mapToObj(i -> new Option(texts.get(i), options.get(i).right()))
        .toList();
  }

  private static List<Option> once(List<Option> options) {
    var seen = new HashSet<String>();
    return options.stream().filter(option -> seen.add(option.text().strip())).toList();
  }

  private static List<Option> withoutLastWrong(List<Option> options, int surplus) {
    var kept = new ArrayList<>(options);
    for (int i = kept.size() - 1, left = surplus; i >= 0 && left > 0; i--) {
      if (!kept.get(i).right()) {
        kept.remove(i);
        left--;
      }
    }
    return kept;
  }

  /** A question and its answer without any choices. */
  void card(Place place, String question, String answer) {
    if (question.isBlank() || answer.isBlank()) {
      problem(
          place,
          question.isBlank()
              ? "has an answer but no question: " + excerpt(answer)
              : "has no answer: " + excerpt(question));
      return;
    }
    budget.check();
    Note note = Cards.note(place, question.strip(), answer.strip());
    cards.add(note);
    cardEntries.add(entries.size());
    entries.add(note.entry());
  }

  /** All of it. Lines of a text that nobody spoke for are its syntax. */
  Understood understood(String title) {
    GeneratedQuestions made =
        cards.isEmpty()
            ? new GeneratedQuestions(List.of(), List.of())
            : QuestionMaker.questions(cards);
    var asked = new ArrayList<>(questions);
    for (Question question : made.questions()) {
      asked.add(
          new Question(
              question.prompt(),
              question.task(),
              question.explanation(),
              cardEntries.get(question.entry()),
              question.extras()));
    }
    asked.sort(Comparator.comparingInt(Question::entry));
    List<Unasked> unasked =
        made.unasked().stream()
            .map(one -> new Unasked(cardEntries.get(one.entry()), one.why()))
            .toList();
    String whole = title.isBlank() ? Bank.titled(source.name()) : Tidy.spaces(title);
    String named = whole.length() > LONGEST_TITLE ? whole.substring(0, LONGEST_TITLE) : whole;
    return new Understood(
            format,
            new Bank(source.name(), named, entries, asked, unasked, problems),
            source.isBinary() ? List.of() : marks(),
            source.isBinary() ? List.of() : source.text().lines().toList())
        .with(List.copyOf(pictures.values()));
  }

  private List<Understood.Mark> marks() {
    List<String> lines = source.text().lines().toList();
    var spoken = new boolean[lines.size() + 1];
    entries.forEach(entry -> speak(spoken, entry.line(), entry.lastLine()));
    reported.forEach(place -> speak(spoken, place.first(), place.last()));
    return IntStream.rangeClosed(1, lines.size())
        .filter(line -> !spoken[line] && !lines.get(line - 1).isBlank())
        .mapToObj(Understood.Mark::of)
        .toList();
  }

  private static void speak(boolean[] spoken, int first, int last) {
    for (int line = first; line <= Math.min(last, spoken.length - 1); line++) {
      spoken[line] = true;
    }
  }

  private static Shape shape(Task task) {
    return switch (task) {
      case Task.Choice _ -> Shape.CHOICES;
      case Task.Text _, Task.Numeric _ -> Shape.PHRASE;
      case Task.Order _ -> Shape.STEPS;
      case Task.Match _ -> Shape.PAIRS;
    };
  }

  private static List<Option> options(Task task) {
    return task instanceof Task.Choice choice
        ? IntStream.range(0, choice.choices().size())
            .mapToObj(i -> new Option(choice.choices().get(i), choice.correct().contains(i)))
            .toList()
        : List.of();
  }

  private static String clipped(String text) {
    String clean = text.strip();
    return clean.length() > LONGEST_EXPLANATION
        ? clean.substring(0, LONGEST_EXPLANATION) + "…"
        : clean;
  }

  private static String excerpt(String text) {
    return Tidy.excerpt(text.length() > 200 ? text.substring(0, 200) : text);
  }
}
