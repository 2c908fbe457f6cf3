package trivium.bank.asking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import trivium.bank.Entry;
import trivium.bank.Question;
import trivium.bank.TrueFalseChoices;
import trivium.bank.text.TextCleanup;

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

  private static final Pattern CALLS_FOR_IT =
      Pattern.compile(
          "^(?:true or false|true/false|t/f|richtig oder falsch|wahr oder falsch|vrai ou faux|verdadero o falso)\\b"
              + "[\\s?:.,–-]*(.*)$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CAN_BE_DENIED =
      Pattern.compile(
          "^(?:is|are|am|was|were|do|does|did|can|could|should|would|will|has|have|had|must|may|might|shall"
              + "|ist|sind|war|waren|hat|haben|kann|können|darf|dürfen|muss|müssen|soll|gibt|wird|werden"
              + "|est|sont|peut|est-ce|es|son|puede|hay)(?:n't)?\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern NO_WORD = Pattern.compile("\\W*");

  private static final int LONGEST = TextLimits.MAX_PROMPT + TextLimits.MAX_CHOICE;

  /** Parses the answer of an entry; empty if it is something else. */
  static Optional<YesNoAnswer> of(Entry entry) {
    String first = entry.answer().strip().split("\\R", 2)[0];
    var matcher = FIRST_WORD.matcher(first);
    if (entry.question().length() > LONGEST || !matcher.matches()) {
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
    var called = CALLS_FOR_IT.matcher(question);
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
