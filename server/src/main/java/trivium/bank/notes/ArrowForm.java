package trivium.bank.notes;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Question -> answer} without a marker. */
final class ArrowForm implements Form {
  private static final String ARROW = "(?:->|=>|→|⇒|➡️?|➜|⟶)";
  private static final Pattern WITHIN =
      Pattern.compile("^(\\S.{0,298}?)\\s{0,9}" + ARROW + "\\s{0,9}(\\S.*)$");
  private static final Pattern LAST = Pattern.compile("^(\\S.{0,298}?)\\s{0,9}" + ARROW + "$");
  private static final Pattern BULLET = Pattern.compile("^[-*+•]\\s+");

  @Override
  public Optional<Cue> cue(Page page, int index) {
    String line = page.line(index).strip();
    if (!Glance.hasArrow(line) || AnswerMark.in(line).isPresent()) {
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
    return evidence.hasFirm() || (evidence.claims() >= 2 && evidence.shareOfFile() > 0.3);
  }

  /** What stands on both sides of the first arrow; with nothing after it, the answer is below. */
  static Optional<Cue> split(String text) {
    return split(text, OptionalInt.empty());
  }

  static Optional<Cue> split(String text, OptionalInt number) {
    if (!Glance.hasArrow(text)) {
      return Optional.empty();
    }
    Matcher within = WITHIN.matcher(text);
    if (within.matches()) {
      return Optional.of(new Cue.Tells(within.group(1).strip(), within.group(2).strip(), number));
    }
    Matcher last = LAST.matcher(text);
    return last.matches()
        ? Optional.of(new Cue.Asks(last.group(1).strip(), number))
        : Optional.empty();
  }
}
