package trivium.bank.notes;

import java.util.Optional;
import trivium.bank.notes.language.QuestionWords;

/** Questions without a marker that follow each other without a blank line between them. */
final class LineByLineForm implements Form {
  private static final int SHORTEST = 8;

  @Override
  public int needs() {
    return Traits.QUESTION;
  }

  @Override
  public Optional<Cue> cue(Page page, int index) {
    String line = page.line(index).strip();
    return line.length() >= SHORTEST
            && QuestionWords.ends(line)
            && page.indent(index) == 0
            && (Character.isUpperCase(line.charAt(0)) || line.charAt(0) > 0x7f)
        ? Optional.of(new Cue.Asks(line))
        : Optional.empty();
  }

  @Override
  public Firmness firmness() {
    return Firmness.SOFT;
  }

  @Override
  public boolean admits(Evidence evidence) {
    return evidence.firm() == 0
        && evidence.claims() >= 3
        && evidence.mostly(evidence.answered(), 0.9)
        && evidence.shareOfFile() > 0.15
        && evidence.shareOfFile() <= 0.55;
  }
}
