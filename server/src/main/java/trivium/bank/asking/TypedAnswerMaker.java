package trivium.bank.asking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.notes.Body;
import trivium.bank.text.AnswerType;
import trivium.bank.text.Words;

/** Makes questions with a typed answer: a short text or a number. */
final class TypedAnswerMaker {
  /** Longer answers have too many spellings and are tedious to type on a phone. */
  private static final int LONGEST = 24;

  private static final int MOST_WORDS = 3;

  /** Three ordinary words are a description, which can be phrased differently. */
  private static final int MOST_PLAIN = 2;

  /** Fewer items can be guessed from the question. */
  private static final int FEWEST_TO_NAME = 3;

  private static final Pattern NAME =
      Pattern.compile(
          "[\\p{Lu}\\d]\\S*(?:\\s(?:of|the|and|de|la|del|von|van|da|di)|\\s[\\p{Lu}\\d]\\S*)*");

  private static final Pattern TYPEABLE = Pattern.compile("[\\p{L}\\p{M}\\p{N} '’.&+#/-]+");
  private static final Pattern OR =
      Pattern.compile("\\s+(?:or|oder|ou|/)\\s+|(?<=\\S)/(?=\\S)|\\s*;\\s*");

  /** "Or less" is no other spelling. */
  private static final Pattern BOUND =
      Pattern.compile("(?:so|less|more|fewer|older|younger|above|below|over|under|weniger|mehr)");

  private static final Pattern ASIDE = Pattern.compile("^([^()]+?)\\s*\\(([^()]+)\\)$");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\s*\\([^()]+\\)$");
  private static final Pattern ALSO =
      Pattern.compile(
          "^(?:also|or|aka|a\\.k\\.a\\.|auch|oder|también|o)\\s+(?:known as\\s+|called\\s+)?");

  /** Brackets after a name that contain no acronym only explain it: "Mercury (planet)". */
  private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Z0-9-]{1,7}");

  /** "TCP/IP" and "I/O" are single names. */
  private static final Pattern SLASHED =
      Pattern.compile("[\\p{Lu}\\d]{1,4}(?:/[\\p{Lu}\\d]{1,4})+");

  /** A first word that is no part of the answer: "the kitchen", "to speak". */
  private static final Pattern FIRST_WORD =
      Pattern.compile(
          "(?i)^(?:to|the|an?|der|die|das|el|la|los|las|le|les|l'|il|lo|sich|de|het)\\s+");

  private static final Pattern SPEAKS_OF_CHOICES =
      Pattern.compile(
          "\\b(?:of these|of the following|which one|not|choose|select)\\b",
          Pattern.CASE_INSENSITIVE);

  private final CandidatePool pool;

  TypedAnswerMaker(CandidatePool pool) {
    this.pool = pool;
  }

  /** Asks for the whole answer; empty if it could be phrased in several ways. */
  Optional<Question> question(AnswerParts parts) {
    QuestionAnalysis asked = parts.analysis();
    if (!(parts.note().body() instanceof Body.Phrase(String phrase))
        || asked.answerType() == AnswerType.WHY
        || asked.answerType() == AnswerType.HOW_TO
        || asked.answerType() == AnswerType.HOW
        || asked.answerType() == AnswerType.COMPARISON
        || asked.sentence().length() > TextLimits.MAX_PROMPT
        || SPEAKS_OF_CHOICES.matcher(asked.sentence()).find()) {
      return Optional.empty();
    }
    String text = PlainText.stripMarkup(phrase);
    boolean explains = asked.answerType() == AnswerType.TERM && !asked.isAsked();
    if (explains && Words.count(FIRST_WORD.matcher(text).replaceFirst("")) > 1) {
      return Optional.empty();
    }
    Optional<String> prompt =
        explains
            ? parts.frames().around(Frames.Use.GOES_WITH_TYPED, asked.subject())
            : asked.answerType() == AnswerType.STEM
                ? parts.frames().around(Frames.Use.COMPLETE, asked.sentence())
                : Optional.of(asked.sentence());
    Optional<Task> task =
        Quantity.of(IN_BRACKETS.matcher(text).replaceFirst(""))
            .<Task>map(Quantity::task)
            .or(() ->
                accepted(text)
                    .map(spellings -> named(spellings, asked.answerType(), asked.sentence())));
    return prompt.flatMap(put ->
        task.map(typed -> new Question(put, typed, parts.note().entry().answer(), parts.entry())));
  }

  /** Accepts the last name too where the question asks who, and the other form of an acronym. */
  private Task.Text named(List<String> spellings, AnswerType type, String prompt) {
    var all = new LinkedHashSet<String>(spellings);
    for (String spelling : spellings) {
      if (type == AnswerType.WHO) {
        all.addAll(pool.lastNames().of(spelling));
      }
      pool.acronyms()
          .otherForm(spelling)
          .filter(form -> !prompt.toLowerCase(Locale.ROOT).contains(form.toLowerCase(Locale.ROOT)))
          .ifPresent(all::add);
    }
    return new Task.Text(all.stream().limit(Task.MOST_ACCEPTED).toList());
  }

  /** Asks for any one item of a list of names. */
  Optional<Question> oneOf(AnswerParts parts) {
    Optional<String> prompt =
        MembershipMaker.group(parts)
            .flatMap(group -> parts.frames().around(Frames.Use.NAME_ONE, group));
    List<List<String>> spelled =
        parts.items().stream().flatMap(item -> accepted(item.text()).stream()).toList();
    List<String> all = spelled.stream().flatMap(List::stream).distinct().toList();
    return prompt
        .filter(text ->
            spelled.size() >= FEWEST_TO_NAME
                && spelled.size() == parts.items().size()
                && all.size() <= Task.MOST_ACCEPTED
                && text.length() <= TextLimits.MAX_PROMPT)
        .map(text ->
            new Question(text, new Task.Text(all), parts.note().entry().answer(), parts.entry()));
  }

  /**
   * Asks for the term of a definition that does not contain a word of it.
   *
   * @param prompt the definition in its frame
   */
  Optional<Question> backwards(AnswerParts parts, String prompt) {
    return parts
        .term()
        .filter(term -> !Words.intersect(Words.stems(prompt), term.stems()))
        .flatMap(term -> accepted(pool.withoutContext(term).text()))
        .map(spellings ->
            new Question(
                prompt,
                named(spellings, AnswerType.TERM, prompt),
                parts.note().entry().answer(),
                parts.entry()));
  }

  /**
   * All spellings of the answer in the note, the first one first; empty if it is too long to type.
   */
  static Optional<List<String>> accepted(String text) {
    String answer = text.strip().replaceAll("[.!。]+$", "");
    var accepted = new LinkedHashSet<String>();
    var aside = ASIDE.matcher(answer);
    if (aside.matches()) {
      String first = aside.group(1).strip();
      String inside = aside.group(2).strip();
      String other = ALSO.matcher(inside).replaceFirst("");
      accepted.addAll(alternatives(first));
      boolean spelledOut = ACRONYM.matcher(first).matches() || ACRONYM.matcher(other).matches();
      if (spelledOut || !other.equals(inside)) {
        accepted.addAll(alternatives(other));
      }
    } else {
      accepted.addAll(alternatives(answer));
    }
    var fit = new ArrayList<>(accepted);
    boolean firstIsShort = !fit.isEmpty() && isShort(fit.getFirst());
    fit.removeIf(spelling -> spelling.isBlank() || spelling.length() > Task.LONGEST_ACCEPTED);
    return firstIsShort ? Optional.of(List.copyOf(fit)) : Optional.empty();
  }

  /** Several names for one thing; a part of a compound ("red/green algae") is no name for it. */
  private static List<String> alternatives(String answer) {
    List<String> parts =
        OR.splitAsStream(answer).map(String::strip).filter(part -> !part.isEmpty()).toList();
    boolean names =
        parts.size() > 1
            && parts.stream().allMatch(TypedAnswerMaker::isShort)
            && parts.stream().noneMatch(part -> BOUND.matcher(part).matches())
            && (answer.contains(" / ")
                || !answer.contains("/")
                || parts.stream().map(Words::count).distinct().count() == 1);
    return names && !SLASHED.matcher(answer).matches() ? parts : List.of(answer);
  }

  private static boolean isShort(String text) {
    return text.length() <= LONGEST
        && text.split("\\s+").length <= (NAME.matcher(text).matches() ? MOST_WORDS : MOST_PLAIN)
        && TYPEABLE.matcher(text).matches()
        && text.chars().anyMatch(Character::isLetter);
  }
}
