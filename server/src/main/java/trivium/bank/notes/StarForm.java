package trivium.bank.notes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code *Question-> answer}, or {@code ** Question?} with its answer below. One star or more, with
 * a blank or without; a star before anything that does not ask is a bullet and none of our
 * business.
 */
final class StarForm implements Form {
  private static final Pattern STAR = Pattern.compile("^\\s*(\\*{1,3})\\s*([^*\\s].*)$");

  /** From this share of the lines on, one that does not ask is enough. */
  private static final double FEW = 0.08;

  @Override
  public int needs() {
    return Traits.STAR_FIRST;
  }

  @Override
  public Optional<Cue> cue(Page page, int index) {
    Matcher star = STAR.matcher(page.line(index));
    if (!star.matches() || star.group(2).contains("**") || star.group(2).endsWith("*")) {
      return Optional.empty();
    }
    String text = star.group(2).strip();
    Optional<Cue> arrow = ArrowForm.split(text);
    if (arrow.isPresent()) {
      return arrow;
    }
    // Two stars that nothing closes are no bullet and no bold print.
    return star.group(1).length() > 1 || page.asks(index, text)
        ? Optional.of(new Cue.Asks(text))
        : Optional.empty();
  }

  @Override
  public Firmness firmness() {
    return Firmness.MARKED;
  }

  @Override
  public boolean admits(Evidence evidence) {
    return evidence.mostly(evidence.answered(), 0.5)
        && (evidence.claims() > 1 || evidence.asking() > 0 || evidence.shareOfFile() >= FEW);
  }
}
