package trivium.bank.notes;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.notes.language.QuestionWords;

/**
 * {@code Q: ...} with {@code A: ...} below or on the same line; numbered ({@code Q1.}, {@code
 * Q.1>}, {@code 1):Q :}), bold ({@code **Q:**}), and in other languages.
 */
final class LabelForm implements Form {
  /** The word for a question in the languages that notes came in so far. */
  static final String WORDS =
      "QUESTION|[Qq]uestion|Ques|Que|QUES|Frage|Pregunta|Pergunta|Domanda|Vraag|Вопрос|问题?|問題?|题目|質問|प्रश्न|प्र|سؤال|السؤال|Soru|질문|Pytanie|Otázka|Fråga|Spørgsmål|Spørsmål|Kysymys|Питання|Questão|Soal";

  /** Words for what is set in a course as well as in a quiz. */
  static final String TASKS =
      "Problem|Exercise|Task|Riddle|Puzzle|Aufgabe|Übung|Exercice|Problème|Ejercicio|Problema|Esercizio|Exercício|Opgave|Oefening|Zadanie|Задача|Задание|Упражнение";

  private static final String CLOSES = "(?:[.:：、)>/\\]|]|[-–—](?=[\\s>]))";

  /** All that a label closes with, or goes on with. */
  private static final String CLOSING = ".:：、)>/]-–—";

  private static final Pattern BOTH =
      Pattern.compile(
          "^(.*?[?？]\\*{0,2})\\s+(?=\\*{0,2}(?:A|a|Ans|Answer|ANSWER)\\s?\\d*\\s*[.:])");

  /** Both sides of a card; in code such a sign stands between names. */
  private static final Pattern SIDES =
      Pattern.compile("^(.{3,400}?)(?:(?<=[?？])\\s?:{2,3}\\s?|\\s:{2,3}\\s)(\\S.*)$");

  /** Where in a book of questions it stands, and nothing of what it asks. */
  private static final Pattern PLACE =
      Pattern.compile(
          "^[^\\p{L}\\p{N}]{0,3}(?:(?:topic|set|part|points?|marks?|easy|medium|hard)\\b[^\\p{L}]{0,12})?[^\\p{L}\\p{N}]{0,3}$",
          Pattern.CASE_INSENSITIVE);

  /** How far its author is with it, how hard it is, what it is worth. */
  private static final String REMARK =
      "\\((?i:done|solved|open|easy|medium|hard|optional|bonus|\\d{1,3}\\s?(?:points?|marks?|pts?|punkte))\\)\\s{0,2}(?=[:.])";

  private final Pattern asks;
  private final Weight weight;

  /** What the labels begin with. */
  private final String initials;

  /** How much the label says by itself. */
  enum Weight {
    /** That it is a question. */
    PLAIN,
    /** That it is the front of a card, if there is a back. */
    WORD,
    /** Nothing, unless it has a number and its text asks. */
    TASK,
    /** Nothing, unless its text asks and an answer has a label too. */
    LETTER
  }

  /**
   * @param labels alternatives of a pattern
   */
  LabelForm(String labels, Weight weight) {
    this.weight = weight;
    this.initials = initials(labels);
    asks =
        Pattern.compile(
            "^\\s*(?:[-+>•*]\\s+)?[*_]{0,3}(?:\\(?(\\d{1,4})[.):]+\\s{0,3}[*_]{0,3})?(?:"
                + labels
                + ")(?![\\p{L}])\\s{0,2}(?:"
                + REMARK
                + ")?(?:[-#.(]?\\s?(\\d{1,4})[a-h]?)?(?:\\*\\*)?\\s{0,2}(?:"
                + CLOSES
                + "+\\s{0,2}"
                + CLOSES
                + "?|(?<=\\d)(?=\\s|$|[*_]))([*_]{0,3})\\s{0,9}(.*)$");
  }

  /** Whether it says how hard it is, or what it is worth, and asks nothing. */
  static boolean isPlace(String text) {
    return PLACE.matcher(text).matches();
  }

  private static String initials(String labels) {
    var initials = new StringBuilder();
    boolean begins = true;
    for (int i = 0; i < labels.length(); i++) {
      char next = labels.charAt(i);
      boolean letter = Character.isLetter(next);
      if (begins && letter) {
        initials.append(next);
      }
      // "[Qq]uestion" begins with either.
      begins =
          next == '|'
              || (begins && (!letter || labels.lastIndexOf('[', i) > labels.lastIndexOf(']', i)));
    }
    return initials.toString();
  }

  @Override
  public Optional<Cue> cue(Page page, int index) {
    String line = page.line(index);
    if (initials.indexOf(LinePrefix.letter(line)) < 0
        || !LinePrefix.hasSignBehindWords(line, CLOSING)) {
      return Optional.empty();
    }
    Matcher at = asks.matcher(line);
    if (!at.matches()) {
      return Optional.empty();
    }
    String text = at.group(4).strip();
    OptionalInt number = Numbered.of(at.group(2) == null ? at.group(1) : at.group(2));
    if (weight == Weight.TASK && number.isEmpty()) {
      return Optional.empty();
    }
    if (isPlace(text)) {
      return Optional.of(new Cue.Asks("", number));
    }
    int close = at.group(3).isEmpty() ? text.indexOf("**") : -1;
    if (close > 0 && page.line(index).indexOf("**") < page.line(index).indexOf(text)) {
      String behind = text.substring(close + 2).strip();
      String asked = text.substring(0, close).strip();
      return Optional.of(
          behind.isEmpty()
              ? new Cue.Asks(asked, number)
              : new Cue.Tells(asked, AnswerMark.behind(behind), number));
    }
    if (text.contains("::")) {
      Matcher sides = SIDES.matcher(text);
      if (sides.matches()) {
        return Optional.of(new Cue.Tells(sides.group(1).strip(), sides.group(2), number));
      }
    }
    if (!QuestionWords.ends(text)) {
      Optional<Cue> arrow = ArrowForm.split(text, number);
      if (arrow.isPresent()) {
        return arrow;
      }
    }
    Matcher both = BOTH.matcher(text);
    if (both.find()) {
      String rest = text.substring(both.end());
      String answer = AnswerMark.behind(rest);
      return Optional.of(new Cue.Tells(both.group(1).strip(), answer, number));
    }
    return Optional.of(new Cue.Asks(text, number));
  }

  @Override
  public Firmness firmness() {
    return Firmness.LABELLED;
  }

  @Override
  public boolean admits(Evidence evidence) {
    return switch (weight) {
      case PLAIN ->
          evidence.mostly(evidence.marked(), 0.3)
              || (evidence.mostly(evidence.asking(), 0.3)
                  && (evidence.claims() > 1 || evidence.firm() == 0))
              || (evidence.claims() >= Survey.SOME && evidence.mostly(evidence.answered(), 0.5));
      case TASK -> evidence.claims() > 1 && evidence.mostly(evidence.asking(), 0.5);
      case WORD -> evidence.mostly(evidence.marked(), 0.5);
      case LETTER ->
          evidence.mostly(evidence.marked(), 0.5) && evidence.mostly(evidence.asking(), 0.5);
    };
  }
}
