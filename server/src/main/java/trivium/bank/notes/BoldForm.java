package trivium.bank.notes;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.notes.language.QuestionWords;

/** {@code **3. Question?** answer} and {@code **Question?**}, its answer there or below. */
final class BoldForm implements Form {
  private static final Pattern BOLD =
      Pattern.compile(
          "^\\s*(?:[-+*•>]\\s+)?(?:(\\d{1,4})[.)]\\s*)?(?:\\*\\*|__)(.+?)(?:\\*\\*|__)\\s*(.*)$");

  /** So many items that do not ask are no list by chance. */
  private static final int MANY = 5;

  /** Bold headings in running text are fewer. */
  private static final double OFTEN = 0.08;

  /** An essay asks once or twice, and goes on. */
  private static final double FEW = 0.02;

  private static final double HALF = 0.5;
  private static final double SOME = 0.2;

  private static final Pattern NUMBER = Pattern.compile("^(?:Q\\s?)?(\\d{1,4})\\s?[.):]\\s*");
  private static final Pattern SEPARATOR = Pattern.compile("^(?:::?|[-–—=]|->|→)\\s*");

  @Override
  public int needs() {
    return Traits.BOLD;
  }

  @Override
  public Optional<Cue> cue(Page page, int index) {
    Matcher bold = BOLD.matcher(page.line(index));
    if (!bold.matches()) {
      return Optional.empty();
    }
    String inside = bold.group(2).strip();
    Matcher numbered = NUMBER.matcher(inside);
    boolean counts = numbered.find();
    String question = counts ? inside.substring(numbered.end()).strip() : inside;
    boolean asks = QuestionWords.asks(question) && !question.endsWith(":");
    if (question.isBlank() || !(asks || counts || bold.group(1) != null)) {
      return Optional.empty();
    }
    OptionalInt number = Numbered.of(counts ? numbered.group(1) : bold.group(1));
    String answer = SEPARATOR.matcher(bold.group(3).strip()).replaceFirst("");
    return Optional.of(
        answer.isBlank() || answer.matches("[.:?!]")
            ? new Cue.Asks(question, number)
            : new Cue.Tells(question, answer, number));
  }

  /**
   * Where most ask without a number, a number in front of what does not is one of a list. Where
   * hardly any asks and numbers begin anew again and again, they are headings of running text.
   */
  @Override
  public Claims kept(Page page, Claims claims) {
    int asking = 0;
    int numbered = 0;
    int begun = 0;
    for (int i = 0; i < claims.size(); i++) {
      asking += claims.asks(i) ? 1 : 0;
      begun += claims.number(i) == 1 ? 1 : 0;
      numbered += claims.asks(i) && claims.number(i) > 0 ? 1 : 0;
    }
    if (asking < SOME * claims.size() && begun > 1 && claims.size() < MANY * begun) {
      return new Claims();
    }
    return numbered < HALF * asking
        ? claims.where(claim -> claims.asks(claim) || claims.number(claim) == 0)
        : claims;
  }

  @Override
  public Firmness firmness() {
    return Firmness.MARKED;
  }

  @Override
  public boolean admits(Evidence evidence) {
    boolean some = evidence.claims() >= Survey.SOME || evidence.shareOfFile() >= FEW;
    return (evidence.asksThroughout() && some)
        || (evidence.mostly(evidence.running(), 0.8)
            && evidence.mostly(evidence.answered(), 0.8)
            && evidence.claims() >= MANY
            && evidence.shareOfFile() >= OFTEN
            && evidence.firm() == 0);
  }
}
