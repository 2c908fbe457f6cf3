package trivium.bank.notes;

import java.util.Optional;
import java.util.regex.Pattern;

/** The front of a card, its back parted from it by a line that holds nothing but {@code ?}. */
final class CardForm implements Form {
  private static final Pattern PARTS = Pattern.compile("^\\s*(?:\\?{1,2}|%|↪|:question:)\\s*$");

  /** {@code :question:} with some blanks. */
  private static final int LONGEST = 16;

  @Override
  public Optional<Cue> cue(Page page, int index) {
    int next = page.next(index);
    return next < page.size() && isPart(page.line(next)) && !isPart(page.line(index))
        ? Optional.of(new Cue.Asks(page.line(index).strip()))
        : Optional.empty();
  }

  /** Whether this line parts front from back. */
  static boolean isPart(String line) {
    return line.length() <= LONGEST && PARTS.matcher(line).matches();
  }

  @Override
  public Firmness firmness() {
    return Firmness.LABELLED;
  }

  @Override
  public boolean admits(Evidence evidence) {
    return evidence.claims() > 1;
  }
}
