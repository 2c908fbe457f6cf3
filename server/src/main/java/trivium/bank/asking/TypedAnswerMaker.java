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

/** Asks for a short answer, or for a number, without choices. */
final class TypedAnswerMaker {
  /** What is longer is spelled in too many ways, and nobody likes to type it on a phone. */
  private static final int LONGEST = 24;

  private static final int MOST_WORDS = 3;
  private static final int FEWEST_TO_NAME = 3;

  /** Three plain words are a description, and can be said in other words. */
  private static final int MOST_PLAIN = 2;

  private static final Pattern NAME =
      Pattern.compile(
          "[\\p{Lu}\\d]\\S*(?:\\s(?:of|the|and|de|la|del|von|van|da|di)|\\s[\\p{Lu}\\d]\\S*)*");

  private static final Pattern TYPED_ALIKE = Pattern.compile("[\\p{L}\\p{M}\\p{N} '’.&+#/-]+");
  private static final Pattern OR = Pattern.compile("\\s+(?:or|oder|ou)\\s+|\\s*/\\s*|\\s*;\\s*");
  private static final Pattern ASIDE = Pattern.compile("^([^()]+?)\\s*\\(([^()]+)\\)$");
  private static final Pattern ALSO =
      Pattern.compile(
          "^(?:also|or|aka|a\\.k\\.a\\.|auch|oder|también|o)\\s+(?:known as\\s+|called\\s+)?");

  /** What is only meant, not said, in the brackets behind a name: "Mercury (planet)". */
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

  /** Any one of a list of names: there is nothing to choose from, but much to know. */
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

  /** For the term that a definition is about, unless a word of it stands in the definition. */
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
   * All spellings that a note gives for its answer, the first one first; empty if none is short.
   */
  static Optional<List<String>> accepted(String text) {
    String said = text.strip().replaceAll("[.!]+$", "");
    var accepted = new LinkedHashSet<String>();
    var aside = ASIDE.matcher(said);
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
      accepted.addAll(parts(said));
    }
    var fit = new ArrayList<>(accepted);
    boolean firstIsShort = !fit.isEmpty() && isShort(fit.getFirst());
    fit.removeIf(one -> one.isBlank() || one.length() > Task.LONGEST_ACCEPTED);
    return firstIsShort ? Optional.of(List.copyOf(fit)) : Optional.empty();
  }

  private static List<String> parts(String said) {
    List<String> parts =
        OR.splitAsStream(said).map(String::strip).filter(one -> !one.isEmpty()).toList();
    boolean alternatives = parts.size() > 1 && parts.stream().allMatch(TypedAnswerMaker::isShort);
    // "TCP/IP" and "I/O" are one name.
    boolean name = said.matches("[\\p{Lu}\\d]{1,4}(?:/[\\p{Lu}\\d]{1,4})+");
    return alternatives && !name ? parts : List.of(said);
  }

  private static boolean isShort(String text) {
    return text.length() <= LONGEST
        && text.split("\\s+").length <= (NAME.matcher(text).matches() ? MOST_WORDS : MOST_PLAIN)
        && TYPED_ALIKE.matcher(text).matches()
        && text.chars().anyMatch(Character::isLetter);
  }
}
