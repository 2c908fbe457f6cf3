package trivium.bank.asking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.notes.Body;
import trivium.bank.text.Words;

/** Makes questions with a typed answer: a short text or a number. */
final class TypedAnswerMaker {
  /** Longer answers have too many spellings and are tedious to type on a phone. */
  private static final int LONGEST = 24;

  private static final int MOST_WORDS = 3;
  private static final int FEWEST_TO_NAME = 3;

  /** Three ordinary words are a description, which can be phrased differently. */
  private static final int MOST_PLAIN = 2;

  private static final Pattern NAME =
      Pattern.compile(
          "[\\p{Lu}\\d]\\S*(?:\\s(?:of|the|and|de|la|del|von|van|da|di)|\\s[\\p{Lu}\\d]\\S*)*");

  private static final Pattern TYPEABLE = Pattern.compile("[\\p{L}\\p{M}\\p{N} '’.&+#/-]+");
  private static final Pattern OR = Pattern.compile("\\s+(?:or|oder|ou)\\s+|\\s*/\\s*|\\s*;\\s*");
  private static final Pattern ASIDE = Pattern.compile("^([^()]+?)\\s*\\(([^()]+)\\)$");
  private static final Pattern ALSO =
      Pattern.compile(
          "^(?:also|or|aka|a\\.k\\.a\\.|auch|oder|también|o)\\s+(?:known as\\s+|called\\s+)?");

  /** Brackets after a name that contain no acronym only explain it: "Mercury (planet)". */
  private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Z0-9-]{1,7}");

  private static final Pattern SPEAKS_OF_CHOICES =
      Pattern.compile(
          "\\b(?:of these|of the following|which one|not|choose|select)\\b",
          Pattern.CASE_INSENSITIVE);

  private TypedAnswerMaker() {}

  static Optional<Question> question(AnswerParts parts) {
    QuestionAnalysis asked = parts.analysis();
    if (!(parts.note().body() instanceof Body.Phrase(String text))
        || asked.answerType() == QuestionAnalysis.AnswerType.WHY
        || asked.answerType() == QuestionAnalysis.AnswerType.HOW_TO
        || asked.answerType() == QuestionAnalysis.AnswerType.HOW
        || asked.sentence().length() > TextLimits.MAX_PROMPT
        || SPEAKS_OF_CHOICES.matcher(asked.sentence()).find()) {
      return Optional.empty();
    }
    String prompt =
        asked.answerType() == QuestionAnalysis.AnswerType.TERM && !asked.sentence().endsWith("?")
            ? "What goes with “" + asked.subject() + "”?"
            : asked.sentence();
    String answer = parts.note().entry().answer();
    return Quantity.of(text)
        .<Task>map(Quantity::task)
        .or(() -> accepted(text).map(Task.Text::new))
        .map(task -> new Question(prompt, task, answer, parts.entry()));
  }

  /** Asks for any one item of a list of names. */
  static Optional<Question> oneOf(AnswerParts parts) {
    String prompt =
        "Name one of " + parts.analysis().subject().replaceFirst("^(?i)the ", "the ") + ".";
    List<List<String>> spelled =
        parts.items().stream().flatMap(item -> accepted(item.text()).stream()).toList();
    List<String> all = spelled.stream().flatMap(List::stream).distinct().toList();
    boolean asked =
        parts.analysis().sentence().startsWith("What are the ")
            || parts.analysis().sentence().startsWith("What were the ");
    return asked
            && spelled.size() >= FEWEST_TO_NAME
            && spelled.size() == parts.items().size()
            && all.size() <= Task.MOST_ACCEPTED
            && prompt.length() <= TextLimits.MAX_PROMPT
        ? Optional.of(
            new Question(prompt, new Task.Text(all), parts.note().entry().answer(), parts.entry()))
        : Optional.empty();
  }

  /** Asks for the term of a definition that does not contain a word of it. */
  static Optional<Question> backwards(AnswerParts parts, QuestionDraft draft) {
    Candidate term = draft.right();
    boolean given = Words.intersect(Words.stems(draft.prompt()), term.stems());
    return term.role() == Candidate.Role.TERM && draft.entry() == term.entry() && !given
        ? accepted(term.text())
            .map(accepted ->
                new Question(
                    draft.prompt().replace("Which of these goes", "What goes"),
                    new Task.Text(accepted),
                    parts.note().entry().answer(),
                    parts.entry()))
        : Optional.empty();
  }

  /**
   * All spellings of the answer in the note, the first one first; empty if it is too long to type.
   */
  static Optional<List<String>> accepted(String text) {
    String answer = text.strip().replaceAll("[.!]+$", "");
    var accepted = new LinkedHashSet<String>();
    var aside = ASIDE.matcher(answer);
    if (aside.matches()) {
      String first = aside.group(1).strip();
      String inside = aside.group(2).strip();
      String other = ALSO.matcher(inside).replaceFirst("");
      accepted.addAll(parts(first));
      boolean spelledOut = ACRONYM.matcher(first).matches() || ACRONYM.matcher(other).matches();
      if (spelledOut || !other.equals(inside)) {
        accepted.addAll(parts(other));
      }
    } else {
      accepted.addAll(parts(answer));
    }
    var fit = new ArrayList<>(accepted);
    boolean firstIsShort = !fit.isEmpty() && isShort(fit.getFirst());
    fit.removeIf(spelling -> spelling.isBlank() || spelling.length() > Task.LONGEST_ACCEPTED);
    return firstIsShort ? Optional.of(List.copyOf(fit)) : Optional.empty();
  }

  private static List<String> parts(String answer) {
    List<String> parts =
        OR.splitAsStream(answer).map(String::strip).filter(part -> !part.isEmpty()).toList();
    boolean alternatives = parts.size() > 1 && parts.stream().allMatch(TypedAnswerMaker::isShort);
    // "TCP/IP" and "I/O" are single names.
    boolean name = answer.matches("[\\p{Lu}\\d]{1,4}(?:/[\\p{Lu}\\d]{1,4})+");
    return alternatives && !name ? parts : List.of(answer);
  }

  private static boolean isShort(String text) {
    return text.length() <= LONGEST
        && text.split("\\s+").length <= (NAME.matcher(text).matches() ? MOST_WORDS : MOST_PLAIN)
        && TYPEABLE.matcher(text).matches()
        && text.chars().anyMatch(Character::isLetter);
  }
}
