package trivium.bank.notes;

import java.util.Optional;

/**
 * {@code question`answer}, {@code question|answer}, {@code question#answer}: what bots ask from, a
 * line each, parted by a sign that stands once in nearly every line of the file.
 */
final class SignForm implements Form {
  private static final double NEARLY_ALL = 0.85;
  private static final int FEWEST = 4;

  /** Shorter is a key or a term, and those have forms of their own. */
  private static final int SHORTEST_QUESTION = 8;

  /** InlineAnswer a second sign may stand how hard it is: a letter or a digit. */
  private static final int LONGEST_FLAG = 1;

  private final char sign;

  SignForm(char sign) {
    this.sign = sign;
  }

  @Override
  public Optional<Cue> cue(Page page, int index) {
    String line = page.line(index).strip();
    int at = line.indexOf(sign);
    if (at < SHORTEST_QUESTION || at == line.length() - 1 || line.charAt(0) == '<') {
      return Optional.empty();
    }
    int second = line.indexOf(sign, at + 1);
    if (second >= 0 && second < line.length() - LONGEST_FLAG - 1) {
      return Optional.empty();
    }
    String question = line.substring(0, at).strip();
    String answer = line.substring(at + 1, second < 0 ? line.length() : second).strip();
    return answer.isEmpty() || question.indexOf(' ') < 0
        ? Optional.empty()
        : Optional.of(new Cue.Tells(question, answer));
  }

  @Override
  public Firmness firmness() {
    return Firmness.MARKED;
  }

  @Override
  public boolean admits(Evidence evidence) {
    return evidence.claims() >= FEWEST && evidence.shareOfFile() >= NEARLY_ALL;
  }
}
