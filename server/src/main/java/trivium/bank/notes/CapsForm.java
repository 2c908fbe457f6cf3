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

  /** Whether it has capitals and no other letters, be they small or of a script without either. */
  static boolean inCapitals(String line) {
    int capitals = 0;
    boolean others = false;
    for (int i = 0; i < line.length(); i++) {
      char next = line.charAt(i);
      if (Character.isLowerCase(next)) {
        return false;
      }
      boolean capital = Character.isUpperCase(next);
      capitals += capital ? 1 : 0;
      others |= !capital && Character.isLetter(next);
    }
    return capitals > 0 && !others;
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
