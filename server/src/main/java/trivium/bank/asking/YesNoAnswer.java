package trivium.bank.asking;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trivium.bank.Entry;
import trivium.bank.Question;
import trivium.bank.TrueFalseChoices;
import trivium.bank.text.TextCleanup;
import trivium.bank.text.WordLists;

/**
 * An answer that is yes or no, true or false, with or without a reason. Its question has two
 * choices, which are never distractors of other questions.
 *
 * @param choices the affirmative one first, in the language of the note
 * @param affirmative whether the first one is correct
 */
record YesNoAnswer(String prompt, List<String> choices, boolean affirmative) {
  /** Matches "No, they burst" but not "No army". */
  private static final Pattern FIRST_WORD =
      Pattern.compile("^(\\p{L}{2,9})(?:\\s*[.,;:!–—-].*|\\s*)$");

  /** A request for true or false, before its statement. */
  private static final Pattern REQUEST =
      beginning(words("request: "), "\\b[\\s?:.,–-]*(.*)$", Pattern.CASE_INSENSITIVE);

  private static final Pattern CAN_BE_DENIED =
      beginning(
          words("verb: ").flatMap(line -> Arrays.stream(line.split(" "))),
          "(?:n't)?\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern NO_WORD = Pattern.compile("\\W*");

  private static final int LONGEST = TextLimits.MAX_PROMPT + TextLimits.MAX_CHOICE;

  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  private static Stream<String> words(String label) {
    return WordLists.lines(YesNoAnswer.class, "yes-no-questions.txt").stream()
        .filter(line -> line.startsWith(label))
        .map(line -> line.substring(label.length()));
  }

  private static Pattern beginning(Stream<String> words, String rest, int flags) {
    return Pattern.compile(
        words.map(Pattern::quote).collect(Collectors.joining("|", "^(?:", ")")) + rest, flags);
  }

  /** Parses the answer of an entry; empty if it is something else. */
  static Optional<YesNoAnswer> of(Entry entry) {
    if (entry.question().length() > LONGEST) {
      return Optional.empty();
    }
    var matcher = FIRST_WORD.matcher(LINE_BREAK.split(entry.answer().strip(), 2)[0]);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String word = matcher.group(1).toLowerCase(Locale.ROOT);
    boolean alone = NO_WORD.matcher(entry.answer().strip().substring(matcher.end(1))).matches();
    return choices(entry, word)
        .flatMap(choices ->
            prompt(TextCleanup.normalizeSpaces(entry.question()), alone)
                .map(prompt ->
                    new YesNoAnswer(prompt, choices, word.equalsIgnoreCase(choices.getFirst()))));
  }

  Question question(Entry entry, int number) {
    return Question.choice(prompt, choices, affirmative ? 0 : 1, entry.answer(), number);
  }

  /** "No" is also Spanish. */
  private static Optional<List<String>> choices(Entry entry, String word) {
    boolean spanish = word.equals("no") && entry.question().strip().startsWith("¿");
    return TrueFalseChoices.pairOf(spanish ? "sí" : word);
  }

  private static Optional<String> prompt(String question, boolean alone) {
    var called = REQUEST.matcher(question);
    if (called.matches()) {
      String statement = called.group(1).replaceAll("[\\s.?:]+$", "");
      String lead =
          TextCleanup.capitalize(
              question.substring(0, called.start(1)).replaceAll("[\\s?:.,–-]+$", ""));
      return statement.isEmpty()
          ? Optional.empty()
          : Optional.of(lead + "? " + TextCleanup.capitalize(statement) + ".");
    }
    String asked = TextCleanup.capitalize(question.replaceAll("[\\s?:.]+$", ""));
    boolean denied = CAN_BE_DENIED.matcher(question.replaceFirst("^[¿\\s]+", "")).matches();
    QuestionAnalysis.AnswerType sort = QuestionAnalysis.of(question).answerType();
    boolean open =
        sort == QuestionAnalysis.AnswerType.OTHER || sort == QuestionAnalysis.AnswerType.TERM;
    return denied || (alone && open)
        ? Optional.of(asked + (denied || question.strip().endsWith("?") ? "?" : "."))
        : Optional.empty();
  }
}
