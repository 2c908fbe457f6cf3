package trivium.bank.notes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ----Question----}, {@code ****Question****}: between two runs of the same sign. */
final class WrappedForm implements Form {
  /** Nobody draws a longer line around a question. */
  private static final int LONGEST = 200;

  private static final Pattern WRAPPED =
      Pattern.compile(
          "^\\s*(?:-{2,40}|\\*{3,40}|={2,40}|~{2,40}|_{3,40}|\\+{2,40}|<{2,40}|>{2,40})\\s*([^\\s\\-*=~_+<>].*?)\\s*([-*=~_+<>])\\2+$");

  @Override
  public int needs() {
    return Traits.SIGN_FIRST | Traits.SIGN_LAST;
  }

  @Override
  public Optional<Cue> cue(Page page, int index) {
    String line = page.line(index);
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher at = WRAPPED.matcher(line);
    if (!at.matches()) {
      return Optional.empty();
    }
    String text = at.group(1);
    Matcher numbered = NumberedForm.NUMBER.matcher(text);
    Cue asks =
        numbered.matches() && !numbered.group(3).isBlank()
            ? new Cue.Asks(numbered.group(3).strip(), Numbered.of(numbered.group(1)))
            : new Cue.Asks(text);
    return Optional.of(asks);
  }

  @Override
  public Firmness firmness() {
    return Firmness.LABELLED;
  }

  /** Titles of chapters are wrapped so too; they do not ask. */
  @Override
  public boolean admits(Evidence evidence) {
    return evidence.mostly(evidence.asking(), 0.4) || evidence.mostly(evidence.marked(), 0.6);
  }
}
