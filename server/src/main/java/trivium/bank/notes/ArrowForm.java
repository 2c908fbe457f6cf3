package trivium.bank.notes;

import java.util.Optional;
import java.util.regex.Pattern;

/** {@code Question -> answer} without a marker, and {@code -> answer} below a question. */
final class ArrowForm implements Form {
  private static final Pattern FIRST = Pattern.compile("^\\s*(?:->|=>|→|⇒)\\s*(.*)$");
  private static final Pattern WITHIN = Pattern.compile("^(.*?\\S)\\s*(?:->|=>|→|⇒)\\s*(\\S.*)$");
  private static final Pattern LAST = Pattern.compile("^(.*?\\S)\\s*(?:->|=>|→|⇒)$");

  @Override
  public Optional<Cue> cue(Page page, int index) {
    var first = FIRST.matcher(page.line(index));
    if (first.matches()) {
      return Optional.of(new Cue.Answers(first.group(1).strip()));
    }
    return page.runs(index, WITHIN) ? split(page.line(index).strip()) : Optional.empty();
  }

  @Override
  public int weight() {
    return 5;
  }

  /** What stands on both sides of the first arrow; with nothing after it, the answer is below. */
  static Optional<Cue> split(String text) {
    var within = WITHIN.matcher(text);
    if (within.matches()) {
      return Optional.of(new Cue.Tells(within.group(1).strip(), within.group(2).strip()));
    }
    var last = LAST.matcher(text);
    return last.matches() ? Optional.of(new Cue.Asks(last.group(1).strip())) : Optional.empty();
  }
}
