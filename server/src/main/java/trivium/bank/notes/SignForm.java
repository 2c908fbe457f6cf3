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

  private final char sign;

  SignForm(char sign) {
    this.sign = sign;
  }

  @Override
  public Optional<Cue> cue(Page page, int index) {
    String line = page.line(index).strip();
    int at = line.indexOf(sign);
    if (at < SHORTEST_QUESTION || at == line.length() - 1 || line.indexOf(sign, at + 1) >= 0) {
      return Optional.empty();
    }
    String question = line.substring(0, at).strip();
    String answer = line.substring(at + 1).strip();
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
