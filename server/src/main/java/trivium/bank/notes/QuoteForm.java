package trivium.bank.notes;

import java.util.Optional;

/** A line, and its answer set off as a quotation right below it: {@code > answer}. */
final class QuoteForm implements Form {
  private static final int FEWEST = 3;
  private static final double SHARE = 0.2;

  @Override
  public int needs() {
    return Traits.FRESH;
  }

  @Override
  public Optional<Cue> cue(Page page, int index) {
    int next = index + 1;
    boolean quoted =
        next < page.size()
            && page.readable(next)
            && page.line(next).startsWith("> ")
            && mayAsk(page.line(index));
    return quoted ? Optional.of(new Cue.Asks(page.line(index).strip())) : Optional.empty();
  }

  /** What begins with another sign belongs to the form that has this sign. */
  private static boolean mayAsk(String line) {
    char first = line.charAt(0);
    return Character.isLetter(first) || first == '¿' || line.startsWith("**");
  }

  @Override
  public Firmness firmness() {
    return Firmness.MARKED;
  }

  @Override
  public boolean admits(Evidence evidence) {
    return evidence.claims() >= FEWEST
        && evidence.firm() == 0
        && evidence.mostly(evidence.asking(), 0.7)
        && evidence.shareOfFile() >= SHARE;
  }
}
