package trivium.bank.notes;

import java.util.Optional;
import java.util.regex.Pattern;

/** {@code 12. Question?} with its answer on the same line (after a dash or nothing) or below. */
final class NumberedForm implements Form {
  private static final Pattern NUMBERED =
      Pattern.compile("^\\s*\\d{1,4}[.)]\\s+([^?]+\\?)\\s*(?:(?:[-–—=:]|->|=>|→)\\s*)?(.*)$");

  @Override
  public Optional<Cue> cue(Page page, int index) {
    var numbered = NUMBERED.matcher(page.line(index));
    if (!numbered.matches()) {
      return Optional.empty();
    }
    String question = numbered.group(1).strip();
    String answer = numbered.group(2).strip();
    return Optional.of(answer.isEmpty() ? new Cue.Asks(question) : new Cue.Tells(question, answer));
  }

  @Override
  public int weight() {
    return 8;
  }
}
