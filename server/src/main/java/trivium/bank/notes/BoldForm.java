package trivium.bank.notes;

import java.util.Optional;
import java.util.regex.Pattern;

/** {@code **Term** - definition} and {@code **3. Question?** answer}, the answer there or below. */
final class BoldForm implements Form {
  private static final Pattern BOLD =
      Pattern.compile("^\\s*(?:[-+•]\\s+)?\\*\\*([^*]+)\\*\\*\\s*(.*)$");
  private static final Pattern NUMBER = Pattern.compile("^\\d{1,4}[.)]\\s*");
  private static final Pattern SEPARATOR = Pattern.compile("^(?:::?|[-–—=])\\s*");

  @Override
  public Optional<Cue> cue(Page page, int index) {
    var bold = BOLD.matcher(page.line(index));
    if (!bold.matches()) {
      return Optional.empty();
    }
    String inside = bold.group(1).strip();
    String question = NUMBER.matcher(inside).replaceFirst("");
    String after = bold.group(2).strip();
    String answer = SEPARATOR.matcher(after).replaceFirst("");
    boolean asks = question.endsWith("?") || !question.equals(inside);
    boolean defines = question.endsWith(":") || !answer.equals(after);
    if (question.isEmpty() || (!asks && !defines)) {
      return Optional.empty();
    }
    String head =
        question.endsWith(":") ? question.substring(0, question.length() - 1).strip() : question;
    if (head.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(answer.isBlank() ? new Cue.Asks(head) : new Cue.Tells(head, answer));
  }

  @Override
  public int weight() {
    return 8;
  }
}
