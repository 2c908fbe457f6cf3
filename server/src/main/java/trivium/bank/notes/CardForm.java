package trivium.bank.notes;

import java.util.Optional;
import java.util.regex.Pattern;

/** The front of a card, its back parted from it by a line that holds nothing but {@code ?}. */
final class CardForm implements Form {
  private static final Pattern PARTS = Pattern.compile("^\\s*(?:\\?{1,2}|%|↪|:question:)\\s*$");

  private static final String FIRST = "?%↪:";

  /** {@code :question:} with some blanks. */
  private static final int LONGEST = 16;

  /** A front of more lines than this is no front. */
  private static final int LONGEST_FRONT = 12;

  @Override
  public Optional<Cue> cue(Page page, int index) {
    int next = page.next(index);
    if (isPart(page.line(index)) || next == page.size()) {
      return Optional.empty();
    }
    boolean begins = isPart(page.line(next)) ? !isWithin(page, index) : frontEnd(page, index) > 0;
    return begins ? Optional.of(new Cue.Asks(page.line(index).strip())) : Optional.empty();
  }

  /** The last line of a front that begins with its block; 0 if none begins here. */
  static int frontEnd(Page page, int index) {
    if (!page.fresh(index)) {
      return 0;
    }
    int end = Math.min(page.size() - 1, index + LONGEST_FRONT);
    for (int at = index; at < end && !page.blank(at); at++) {
      if (isPart(page.line(at + 1))) {
        return at;
      }
    }
    return 0;
  }

  /** Whether the front has begun above this line. */
  private static boolean isWithin(Page page, int index) {
    int first = index;
    while (first > 0 && index - first < LONGEST_FRONT && !page.fresh(first)) {
      first--;
    }
    return first < index && frontEnd(page, first) == index && page.readable(first);
  }

  /** Whether this line parts front from back. */
  static boolean isPart(String line) {
    return line.length() <= LONGEST
        && FIRST.indexOf(LinePrefix.sign(line)) >= 0
        && PARTS.matcher(line).matches();
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
