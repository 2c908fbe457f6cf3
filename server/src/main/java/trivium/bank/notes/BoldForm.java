package trivium.bank.notes;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code **3. Question?** answer} and {@code **Question?**}, its answer there or below. */
final class BoldForm implements Form {
  private static final Pattern BOLD =
      Pattern.compile(
          "^\\s*(?:[-+*•>]\\s+)?(?:(\\d{1,4})[.)]\\s*)?(?:\\*\\*|__)(.+?)(?:\\*\\*|__)\\s*(.*)$");

  /** So many items that do not ask are no list by chance. */
  private static final int MANY = 5;

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
    if (question.isBlank() || !(Asking.asks(question) || counts || bold.group(1) != null)) {
      return Optional.empty();
    }
    OptionalInt number = Numbered.of(counts ? numbered.group(1) : bold.group(1));
    String answer = SEPARATOR.matcher(bold.group(3).strip()).replaceFirst("");
    return Optional.of(
        answer.isBlank() || answer.matches("[.:?!]")
            ? new Cue.Asks(question, number)
            : new Cue.Tells(question, answer, number));
  }

  @Override
  public Firmness firmness() {
    return Firmness.MARKED;
  }

  @Override
  public boolean admits(Evidence evidence) {
    return evidence.asksThroughout()
        || (evidence.mostly(evidence.running(), 0.8)
            && evidence.mostly(evidence.answered(), 0.8)
            && evidence.claims() >= MANY
            && evidence.firm() == 0);
  }
}
