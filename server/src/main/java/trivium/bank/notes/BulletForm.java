package trivium.bank.notes;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code - Question?} in a list, its answer behind it or in the items further in. */
final class BulletForm implements Form {
  private static final Pattern BULLET = Pattern.compile("^(\\s*)[-+*•]\\s+(?!\\[[ xX]\\])(\\S.*)$");

  /** So much further in stands what belongs to an item. */
  private static final int FURTHER_IN = 2;

  @Override
  public int needs() {
    return Traits.BULLET;
  }

  @Override
  public Optional<Cue> cue(Page page, int index) {
    Matcher at = BULLET.matcher(page.line(index));
    return at.matches()
        ? Optional.of(NumberedForm.read(at.group(2).strip(), OptionalInt.empty()))
        : Optional.empty();
  }

  /** Only the outermost items that something further in belongs to, or that tell. */
  @Override
  public Claims kept(Page page, Claims claims) {
    return claims.where(claim -> {
      int index = claims.line(claim);
      int next = page.next(index);
      boolean outermost = page.indent(index) < FURTHER_IN;
      boolean hasMore = next < page.size() && page.indent(next) >= page.indent(index) + FURTHER_IN;
      return outermost && (hasMore || (claims.tells(claim) && claims.ends(claim)));
    });
  }

  @Override
  public Firmness firmness() {
    return Firmness.MARKED;
  }

  @Override
  public boolean admits(Evidence evidence) {
    return evidence.firm() <= evidence.claims()
        && evidence.claims() > 1
        && evidence.mostly(evidence.asking(), 0.7);
  }
}
