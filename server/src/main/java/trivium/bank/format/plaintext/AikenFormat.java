package trivium.bank.format.plaintext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trivium.bank.Option;
import trivium.bank.QuestionSettings;
import trivium.bank.budget.ReadingBudget;
import trivium.bank.format.Format;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.Source;
import trivium.bank.format.builder.BankBuilder;
import trivium.bank.format.builder.SourceLocation;
import trivium.bank.text.AnswerWords;
import trivium.bank.text.ChoiceLetters;

/**
 * Reader of Aiken: a question, choices that begin with {@code A.} or {@code A)}, and {@code ANSWER:
 * B}, in any alphabet and language. Several right choices and feedback are accepted, because people
 * write them although Aiken does not have them.
 */
public final class AikenFormat implements Format {
  private static final int SURE = 80;
  private static final Pattern FEEDBACK =
      Pattern.compile("^\\s*(?:FEEDBACK|EXPLANATION|RATIONALE|@FEEDBACK)\\s*:\\s*(.*)$");
  private static final Pattern NUMBER = Pattern.compile("^\\s*\\d{1,4}\\s?[.)．、]\\s*(?=\\S)");

  /** Between the letters of several right choices; "and" in some languages. */
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*[,;&+/،、，]\\s*|\\s+(?:and|und|et|y|e|o|en|og|och|i|и|та|و|和)\\s+|\\s+");

  private static final Pattern LETTERS_ONLY = Pattern.compile("[A-Z]{2,8}");

  /** A longer answer is a sentence. */
  private static final int LONGEST_KEY = 60;

  /** The share of answers that must follow choices. */
  private static final double SHARE_AFTER_CHOICES = 0.6;

  @Override
  public String name() {
    return "Aiken";
  }

  @Override
  public int evidence(Source source) {
    if (source.isBinary()) {
      return 0;
    }
    List<String> lines = source.text().lines().filter(line -> !line.isBlank()).toList();
    int answers = 0;
    int afterChoices = 0;
    int outOfOrder = 0;
    boolean begun = false;
    for (int i = 0; i < lines.size(); i++) {
      boolean answer = isKey(lines.get(i));
      answers += answer ? 1 : 0;
      afterChoices += answer && i > 1 && choice(lines.get(i - 1)).isPresent() ? 1 : 0;
      Optional<ChoiceLetters.Labelled> choice = answer ? Optional.empty() : choice(lines.get(i));
      outOfOrder +=
          choice.filter(label -> !ChoiceLetters.canLabel(label.letter(), 0)).isPresent() && !begun
              ? 1
              : 0;
      begun = choice.isPresent();
    }
    return answers > 0 && afterChoices >= answers * SHARE_AFTER_CHOICES && outOfOrder <= answers / 2
        ? SURE
        : 0;
  }

  /** Whether a line names right choices by their letters. */
  private static boolean isKey(String line) {
    return label(line)
        .map(AnswerWords.Line::answer)
        .filter(key -> key.length() <= LONGEST_KEY)
        .map(AikenFormat::letters)
        .filter(letters -> !letters.isEmpty())
        .isPresent();
  }

  /** A Latin word for the answer is in upper case, unlike in notes. */
  private static Optional<AnswerWords.Line> label(String line) {
    return AnswerWords.parse(line)
        .filter(label ->
            label.word().chars().noneMatch(AikenFormat::isLatin)
                || label.word().equals(label.word().toUpperCase(Locale.ROOT))
                || !label
                    .word()
                    .toLowerCase(Locale.ROOT)
                    .matches("(?:correct |right )?answers?|key"));
  }

  private static boolean isLatin(int letter) {
    return Character.isLetter(letter)
        && Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
  }

  /** A choice with an upper-case letter or one without case; lower case belongs to notes. */
  private static Optional<ChoiceLetters.Labelled> choice(String line) {
    return ChoiceLetters.parse(line)
        .filter(label -> !Character.isDigit(label.letter().charAt(0)))
        .filter(label -> label.sign() != ':' && label.sign() != ']')
        .filter(label -> !line.stripLeading().matches("[(\\[]?[a-z].*"));
  }

  /** The letters of a key; empty if it contains anything else. */
  private static List<String> letters(String key) {
    String bare = key.replaceFirst("[.。]$", "").strip();
    if (LETTERS_ONLY.matcher(bare).matches()) {
      return bare.chars().mapToObj(Character::toString).toList();
    }
    // An empty part is a letter that was lost.
    List<String> letters =
        Stream.of(SEPARATOR.split(bare, -1)).map(AikenFormat::withoutPunctuation).toList();
    return letters.stream().allMatch(AikenFormat::isLetter) ? letters : List.of();
  }

  private static String withoutPunctuation(String letter) {
    return ChoiceLetters.bare(letter.replaceAll("[()\\[\\].（）]", ""));
  }

  private static boolean isLetter(String letter) {
    return !letter.isEmpty()
        && !Character.isDigit(letter.charAt(0))
        && ChoiceLetters.parse(letter + ")").isPresent();
  }

  @Override
  public ImportedBank read(Source source) {
    var builder = new BankBuilder(name(), source);
    List<String> lines = source.text().lines().toList();
    ReadingBudget budget = ReadingBudget.current();
    var item = new Item();
    for (int i = 0; i < lines.size(); i++) {
      budget.check();
      String line = lines.get(i);
      Matcher feedback = FEEDBACK.matcher(line);
      if (feedback.matches() && item.answered()) {
        item.addFeedback(String.valueOf(feedback.group(1)), i + 1);
      } else if (line.isBlank()) {
        item.addBlankLine();
      } else {
        if (item.answered() || item.endsBefore(line)) {
          item.addTo(builder);
          item = new Item();
        }
        item.addLine(line, i + 1);
      }
    }
    item.addTo(builder);
    return builder.build("");
  }

  /** A question that is being read. */
  private static final class Item {
    private final List<String> question = new ArrayList<>();
    private final List<String> letters = new ArrayList<>();
    private final List<StringBuilder> choices = new ArrayList<>();
    private final StringBuilder explanation = new StringBuilder();
    private List<String> key = List.of();
    private int first;
    private int last;
    private boolean answered;
    private boolean afterBlankLine;
    private boolean outOfOrder;

    boolean answered() {
      return answered;
    }

    void addBlankLine() {
      afterBlankLine = true;
    }

    /** After a blank line only a choice or the answer continues a question with choices. */
    boolean endsBefore(String line) {
      return afterBlankLine
          && !choices.isEmpty()
          && label(line).isEmpty()
          && choice(line).filter(this::isNext).isEmpty();
    }

    void addFeedback(String text, int line) {
      explanation.append(explanation.isEmpty() ? "" : "\n").append(text.strip());
      last = line;
    }

    void addLine(String line, int number) {
      first = first == 0 ? number : first;
      last = number;
      afterBlankLine = false;
      Optional<AnswerWords.Line> label = label(line);
      Optional<ChoiceLetters.Labelled> choice = choice(line);
      if (label.isPresent()) {
        String letterKey = label.get().answer();
        key = letterKey.length() <= LONGEST_KEY ? letters(letterKey) : List.of();
        answered = true;
      } else if (!question.isEmpty() && choice.isPresent() && isNext(choice.get())) {
        letters.add(choice.get().letter());
        choices.add(new StringBuilder(choice.get().text()));
      } else if (choices.isEmpty()) {
        question.add(question.isEmpty() ? unnumbered(line) : line.strip());
      } else {
        outOfOrder |= choice.isPresent();
        choices.getLast().append(' ').append(line.strip());
      }
    }

    private static String unnumbered(String line) {
      return NUMBER.matcher(line).replaceFirst("").strip();
    }

    private boolean isNext(ChoiceLetters.Labelled choice) {
      var all = new ArrayList<>(letters);
      all.add(choice.letter());
      return ChoiceLetters.areInOrder(all);
    }

    void addTo(BankBuilder builder) {
      if (first == 0) {
        return;
      }
      SourceLocation location = new SourceLocation(first, last, "");
      String prompt = String.join("\n", question);
      String excerpt = prompt.isEmpty() ? String.join(" ", choices) : prompt;
      List<Optional<Integer>> right =
          key.stream().map(letter -> ChoiceLetters.index(letter, letters)).toList();
      if (choices.isEmpty()) {
        builder.reject(location, "has no choices that begin with A. or A)", excerpt);
      } else if (outOfOrder) {
        builder.reject(location, "has choices whose letters do not follow each other", excerpt);
      } else if (key.isEmpty()) {
        builder.reject(location, "has no line such as ANSWER: B below its choices", excerpt);
      } else if (right.stream().anyMatch(Optional::isEmpty)) {
        builder.reject(location, "names a right choice that is not there", excerpt);
      } else {
        List<Integer> places = right.stream().flatMap(Optional::stream).distinct().toList();
        var options = new ArrayList<Option>();
        for (int i = 0; i < choices.size(); i++) {
          String choice = choices.get(i).toString();
          if (!choice.isBlank()) {
            options.add(new Option(choice, places.contains(i)));
          }
        }
        builder.addChoices(
            location,
            prompt,
            options,
            places.size() > 1,
            explanation.toString(),
            QuestionSettings.NONE);
      }
    }
  }
}
