package trivium.bank.format.builder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import trivium.bank.AnswerShape;
import trivium.bank.Bank;
import trivium.bank.Entry;
import trivium.bank.Option;
import trivium.bank.Problem;
import trivium.bank.Question;
import trivium.bank.QuestionSettings;
import trivium.bank.Task;
import trivium.bank.TrueFalseChoices;
import trivium.bank.UnusableEntry;
import trivium.bank.asking.GeneratedQuestions;
import trivium.bank.asking.QuestionMaker;
import trivium.bank.budget.ReadingBudget;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.Source;
import trivium.bank.notes.Body;
import trivium.bank.notes.Note;
import trivium.bank.picture.InvalidPictureException;
import trivium.bank.picture.Picture;
import trivium.bank.text.ChoiceLetters;
import trivium.bank.text.TextCleanup;

/**
 * Builds the bank of one file from the items that a reader finds in it. Questions are kept as their
 * author wrote them; cards without choices get them from the maker of questions, as notes do; items
 * that can be neither become problems. Not thread-safe; charges the {@link ReadingBudget} of the
 * thread that creates it.
 */
public final class BankBuilder {
  /** In characters. A longer cell or field is a mistake and not a question. */
  public static final int LONGEST_FIELD = 20_000;

  /** In characters; more than a screen of text is not read while a room waits. */
  private static final int LONGEST_EXPLANATION = 5_000;

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
  private final List<SourceLocation> rejected = new ArrayList<>();
  private final Map<String, Picture> pictures = new LinkedHashMap<>();

  /**
   * @param format by its name for people
   */
  public BankBuilder(String format, Source source) {
    this.format = format;
    this.source = source;
  }

  /** Leaves an item out and reports why. */
  public void reject(SourceLocation location, String reason) {
    rejected.add(location);
    warn(location, reason);
  }

  /**
   * Leaves an item out and reports why.
   *
   * @param excerpt text of the item, of which the report quotes the beginning
   */
  public void reject(SourceLocation location, String reason, String excerpt) {
    reject(location, reason + ": " + TextCleanup.excerpt(excerpt));
  }

  /** Reports something about an item that is read nevertheless. */
  public void warn(SourceLocation location, String message) {
    warn(new Problem(location.first(), message));
  }

  /**
   * Reports something about an item that is read nevertheless.
   *
   * @param excerpt text of the item, of which the report quotes the beginning
   */
  public void warn(SourceLocation location, String message, String excerpt) {
    warn(location, message + ": " + TextCleanup.excerpt(excerpt));
  }

  public void warn(Problem problem) {
    budget.check();
    budget.charge(BYTES_PER_PROBLEM + 2L * problem.message().length());
    problems.add(problem);
  }

  /**
   * Adds a picture that came with the file.
   *
   * @return the name by which questions refer to it
   */
  public String addPicture(byte[] bytes) throws InvalidPictureException {
    budget.check();
    Picture picture = Picture.of(bytes);
    if (pictures.putIfAbsent(picture.name(), picture) == null) {
      budget.charge(bytes.length);
    }
    return picture.name();
  }

  /** Adds a question, or rejects it with the reason that its task gives. */
  public void add(SourceLocation location, ImportedQuestion question) {
    addGroup(location, List.of(question));
  }

  /**
   * Adds questions of one entry, of which a game draws one unless its host wishes for more, and
   * rejects those that have no valid task.
   */
  public void addGroup(SourceLocation location, List<ImportedQuestion> group) {
    int entry = -1;
    for (ImportedQuestion imported : group) {
      budget.check();
      budget.charge(BYTES_PER_QUESTION + 2L * imported.prompt().length());
      try {
        if (entry < 0) {
          Question question = question(imported, entries.size());
          entries.add(entry(question, location));
          entry = question.entry();
          questions.add(question);
        } else {
          questions.add(question(imported, entry));
        }
      } catch (IllegalArgumentException invalid) {
        reject(location, "cannot be asked, " + invalid.getMessage(), imported.prompt());
      }
    }
  }

  private static Entry entry(Question question, SourceLocation location) {
    return new Entry(
        question.prompt(),
        question.correctAnswer(),
        location.first(),
        location.last(),
        shape(question.task()),
        location.topic(),
        options(question.task()));
  }

  private static Question question(ImportedQuestion imported, int entry) {
    String prompt = imported.prompt().strip();
    if (prompt.isEmpty()) {
      throw new IllegalArgumentException("there is no text of a question");
    }
    if (prompt.length() > Question.LONGEST_PROMPT) {
      throw new IllegalArgumentException(
          "its text has " + prompt.length() + " characters of at most " + Question.LONGEST_PROMPT);
    }
    return new Question(
        prompt, imported.task().get(), clipped(imported.explanation()), entry, imported.extras());
  }

  /**
   * Adds a question with choices. Letters in front of the choices are removed, because players see
   * others; duplicates are removed, unless one is right and the other is not; of more choices than
   * a phone shows the last wrong ones are dropped, with a warning.
   */
  public void addChoices(
      SourceLocation location,
      String prompt,
      List<Option> options,
      boolean several,
      String explanation,
      QuestionSettings extras) {
    budget.check();
    List<Option> lettered = withoutLetters(options);
    List<Option> distinct = distinct(lettered);
    Set<String> right = texts(lettered, true);
    if (texts(lettered, false).stream().anyMatch(right::contains)) {
      reject(location, "has the same choice twice, once right and once wrong", prompt);
      return;
    }
    int surplus = distinct.size() - Task.MOST_PARTS;
    boolean drops =
        surplus > 0 && distinct.stream().filter(option -> !option.right()).count() >= surplus;
    if (drops) {
      warn(
          location,
          "only " + Task.MOST_PARTS + " of its " + distinct.size() + " choices are kept",
          prompt);
    }
    List<Option> shown = drops ? withoutLastWrong(distinct, surplus) : distinct;
    add(
        location,
        new ImportedQuestion(
            prompt, () -> ImportedTasks.choice(shown, several), explanation, extras));
  }

  /** Adds a true-or-false question if the choices are True and False, else one with choices. */
  public void addStatementOrChoices(
      SourceLocation location,
      String prompt,
      List<Option> options,
      boolean several,
      String explanation,
      QuestionSettings extras) {
    boolean statement =
        options.size() == 2
            && options.get(0).text().equalsIgnoreCase("true")
            && options.get(1).text().equalsIgnoreCase("false")
            && options.get(0).right() != options.get(1).right();
    if (statement) {
      boolean isTrue = options.getFirst().right();
      add(
          location,
          new ImportedQuestion(prompt, () -> TrueFalseChoices.task(isTrue), explanation, extras));
    } else {
      addChoices(location, prompt, options, several, explanation, extras);
    }
  }

  private static List<Option> withoutLetters(List<Option> options) {
    List<String> texts = ChoiceLetters.without(options.stream().map(Option::text).toList());
    return IntStream.range(0, options.size())
        .mapToObj(i -> new Option(texts.get(i), options.get(i).right()))
        .toList();
  }

  private static List<Option> distinct(List<Option> options) {
    var seen = new HashSet<String>();
    return options.stream().filter(option -> seen.add(option.text().strip())).toList();
  }

  private static Set<String> texts(List<Option> options, boolean right) {
    return options.stream()
        .filter(option -> option.right() == right)
        .map(option -> option.text().strip())
        .collect(Collectors.toSet());
  }

  private static List<Option> withoutLastWrong(List<Option> options, int surplus) {
    long wrong = options.stream().filter(option -> !option.right()).count() - surplus;
    var kept = new ArrayList<Option>();
    for (Option option : options) {
      if (option.right() || wrong-- > 0) {
        kept.add(option);
      }
    }
    return kept;
  }

  /** Adds a question with its answer and no choices. */
  public void addCard(SourceLocation location, String question, String answer) {
    if (question.isBlank()) {
      reject(location, "has an answer but no question", answer);
      return;
    }
    if (answer.isBlank()) {
      reject(location, "has no answer", question);
      return;
    }
    budget.check();
    budget.charge(Note.bytes(question, answer));
    String text = answer.strip();
    Body body = CardAnswerParser.parse(text);
    var entry =
        new Entry(
            question.strip(),
            text,
            location.first(),
            location.last(),
            body.shape(),
            location.topic(),
            List.of());
    cards.add(new Note(entry, body));
    cardEntries.add(entries.size());
    entries.add(entry);
  }

  /**
   * Builds the bank. Lines of a text that belong to no entry and to no rejected item are marked as
   * syntax.
   *
   * @param title of the bank; blank to use the name of the file
   */
  public ImportedBank build(String title) {
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
              question.settings()));
    }
    asked.sort(Comparator.comparingInt(Question::entry));
    List<UnusableEntry> unasked =
        made.unusable().stream()
            .map(card -> new UnusableEntry(cardEntries.get(card.entry()), card.reason()))
            .toList();
    String whole =
        title.isBlank() ? Bank.titleOf(source.name()) : TextCleanup.normalizeSpaces(title);
    String named = Bank.shortenedTitle(whole);
    List<String> lines = source.isBinary() ? List.of() : source.text().lines().toList();
    return new ImportedBank(
            format,
            new Bank(source.name(), named, entries, asked, unasked, problems),
            marks(lines),
            lines)
        .with(List.copyOf(pictures.values()));
  }

  private List<ImportedBank.Mark> marks(List<String> lines) {
    var covered = new boolean[lines.size() + 1];
    entries.forEach(entry -> cover(covered, entry.line(), entry.lastLine()));
    rejected.forEach(location -> cover(covered, location.first(), location.last()));
    return IntStream.rangeClosed(1, lines.size())
        .filter(line -> !covered[line] && !lines.get(line - 1).isBlank())
        .mapToObj(ImportedBank.Mark::of)
        .toList();
  }

  private static void cover(boolean[] covered, int first, int last) {
    for (int line = first; line <= Math.min(last, covered.length - 1); line++) {
      covered[line] = true;
    }
  }

  private static AnswerShape shape(Task task) {
    return switch (task) {
      case Task.Choice _ -> AnswerShape.CHOICES;
      case Task.Text _, Task.Numeric _ -> AnswerShape.PHRASE;
      case Task.Order _ -> AnswerShape.STEPS;
      case Task.Match _ -> AnswerShape.PAIRS;
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
}
