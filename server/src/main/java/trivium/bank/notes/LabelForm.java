package trivium.bank.notes;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code Q: ...} with {@code A: ...} below or on the same line; numbered ({@code Q1.}, {@code
 * Q.1>}, {@code 1):Q :}), bold ({@code **Q:**}), and in other languages.
 */
final class LabelForm implements Form {
  private static final String CLOSES = "(?:[.:：、)>/\\]|]|[-–—](?=[\\s>]))";

  private static final Pattern BOTH =
      Pattern.compile(
          "^(.*?[?？]\\*{0,2})\\s+(?=\\*{0,2}(?:A|a|Ans|Answer|ANSWER)\\s?\\d*\\s*[.:])");

  private final Pattern asks;
  private final Weight weight;

  /** How much the label says by itself. */
  enum Weight {
    /** That it is a question. */
    PLAIN,
    /** That it is the front of a card, if there is a back. */
    WORD,
    /** Nothing, unless its text asks and an answer has a label too. */
    LETTER
  }

  /**
   * @param labels alternatives of a pattern
   */
  LabelForm(String labels, Weight weight) {
    this.weight = weight;
    asks =
        Pattern.compile(
            "^\\s*(?:[-+>•]\\s+)?[*_]{0,3}(?:\\(?(\\d{1,4})[.):]+\\s{0,3})?(?:"
                + labels
                + ")(?![\\p{L}])\\s{0,2}(?:[-#.(]?\\s?(\\d{1,4}))?\\s{0,2}(?:"
                + CLOSES
                + "+\\s{0,2}"
                + CLOSES
                + "?|(?<=\\d)(?=\\s))[*_]{0,3}\\s{0,9}(.*)$");
  }

  @Override
  public Optional<Cue> cue(Page page, int index) {
    Matcher at = asks.matcher(page.line(index));
    if (!at.matches()) {
      return Optional.empty();
    }
    String text = at.group(3).strip();
    OptionalInt number = Numbered.of(at.group(2) == null ? at.group(1) : at.group(2));
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
          evidence.mostly(evidence.asking(), 0.3) || evidence.mostly(evidence.marked(), 0.3);
      case WORD -> evidence.mostly(evidence.marked(), 0.5);
      case LETTER ->
          evidence.mostly(evidence.marked(), 0.5) && evidence.mostly(evidence.asking(), 0.5);
    };
  }
}
