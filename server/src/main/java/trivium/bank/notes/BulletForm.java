package trivium.bank.notes;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code - Question?} in a list, its answer after it or in the items further in. */
final class BulletForm implements Form {
  private static final Pattern BULLET = Pattern.compile("^(\\s*)[-+*•]\\s+(?!\\[[ xX]\\])(\\S.*)$");

  /** So much further in stands what belongs to an item. */
  private static final int FURTHER_IN = 2;

  private static final double HALF = 0.5;

  @Override
  public int needs() {
    return Traits.BULLET;
  }

  @Override
  public Optional<Cue> cue(Page page, int index) {
    Matcher at = BULLET.matcher(page.line(index));
    return at.matches()
        ? Optional.of(NumberedForm.read(page, index, at.group(2).strip(), OptionalInt.empty()))
        : Optional.empty();
  }

  /**
   * Only the outermost items that something further in belongs to, or that tell. Where most of
   * those that ask have nothing of the kind, it is a list of questions without answers.
   */
  @Override
  public Claims kept(Page page, Claims claims) {
    Claims outermost = claims.where(claim -> page.indent(claims.line(claim)) < FURTHER_IN);
    Claims answered = outermost.where(claim -> isAnswered(page, outermost, claim));
    int asking = outermost.where(outermost::asks).size();
    return answered.where(answered::asks).size() >= HALF * asking ? answered : new Claims();
  }

  private static boolean isAnswered(Page page, Claims claims, int claim) {
    int index = claims.line(claim);
    int next = page.next(index);
    return (next < page.size() && page.indent(next) >= page.indent(index) + FURTHER_IN)
        || (claims.tells(claim) && claims.ends(claim));
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
