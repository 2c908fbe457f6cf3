package trivium.bank.notes;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Question -> answer} without a marker. */
final class ArrowForm implements Form {
  private static final Pattern ARROW = Pattern.compile("-{1,2}>|={1,2}>|→|⇒|➡️?|➜|⟶");

  /** Nobody asks at such length on one line. */
  private static final int LONGEST = 300;

  private static final Pattern BULLET = Pattern.compile("^[-*+•]\\s+");

  @Override
  public int needs() {
    return Traits.ARROW;
  }

  @Override
  public Optional<Cue> cue(Page page, int index) {
    String line = page.line(index).strip();
    if (AnswerMark.in(line).isPresent()) {
      return Optional.empty();
    }
    return split(BULLET.matcher(line).replaceFirst(""));
  }

  @Override
  public Firmness firmness() {
    return Firmness.SOFT;
  }

  @Override
  public boolean admits(Evidence evidence) {
    return (evidence.hasFirm() && evidence.isBesideQuestions())
        || (evidence.claims() >= 2 && evidence.shareOfFile() > 0.3);
  }

  /** What stands on both sides of the first arrow; with nothing after it, the answer is below. */
  static Optional<Cue> split(String text) {
    return split(text, OptionalInt.empty());
  }

  static Optional<Cue> split(String text, OptionalInt number) {
    if (!LinePrefix.hasArrow(text)) {
      return Optional.empty();
    }
    Matcher arrow = ARROW.matcher(text);
    while (arrow.find() && arrow.start() <= LONGEST) {
      String before = text.substring(0, arrow.start()).strip();
      String behind = text.substring(arrow.end()).strip();
      if (!before.isEmpty()) {
        return Optional.of(
            behind.isEmpty()
                ? new Cue.Asks(before, number)
                : new Cue.Tells(before, behind, number));
      }
    }
    return Optional.empty();
  }
}
