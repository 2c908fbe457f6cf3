package trivium.bank.notes;

import java.util.Optional;
import java.util.OptionalInt;

/** {@code WHAT IS A VECTOR}: a question in capitals on a line of its own. */
final class CapsForm implements Form {
  private static final int FEWEST_WORDS = 2;

  @Override
  public int needs() {
    return Traits.FRESH | Traits.CAPITALS;
  }

  @Override
  public Optional<Cue> cue(Page page, int index) {
    String line = page.line(index).strip();
    int next = page.next(index);
    return inCapitals(line)
            && line.split("\\s+").length >= FEWEST_WORDS
            && next == index + 1
            && next < page.size()
            && !inCapitals(page.line(next))
        ? Optional.of(new Cue.Asks(line, OptionalInt.empty()))
        : Optional.empty();
  }

  /** Whether it has letters, and none of them is small. */
  static boolean inCapitals(String line) {
    boolean letters = false;
    for (int i = 0; i < line.length(); i++) {
      char next = line.charAt(i);
      if (Character.isLowerCase(next)) {
        return false;
      }
      letters |= Character.isUpperCase(next);
    }
    return letters;
  }

  @Override
  public Firmness firmness() {
    return Firmness.MARKED;
  }

  @Override
  public boolean admits(Evidence evidence) {
    return evidence.claims() >= 2
        && evidence.mostly(evidence.asking(), 0.5)
        && evidence.mostly(evidence.answered(), 0.8);
  }
}
