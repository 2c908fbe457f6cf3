package trivium.bank.notes;

/**
 * What a whole file says for one form.
 *
 * @param claims lines that begin an entry in this form
 * @param asking those of them whose text asks
 * @param telling those with an answer on the same line
 * @param marked those whose answer has a marker of its own
 * @param answered those that something follows before the next one, or that tell
 * @param running those numbered one more than the one before, or 1
 * @param lines of text in the file that are not code
 * @param firm entries that firmer forms begin
 */
record Evidence(
    int claims,
    int asking,
    int telling,
    int marked,
    int answered,
    int running,
    int lines,
    int firm) {

  /** One entry in seven lines tells what kind of file it is, however short it may be. */
  private static final double SURELY = 0.8;

  private static final int MANY = 10;
  private static final double ENOUGH = 0.15;
  private static final double HARDLY_ANY = 0.02;

  /** Whether at least this share of the claims is of such a kind. */
  boolean mostly(int some, double share) {
    return claims > 0 && some >= share * claims;
  }

  /** Whether so many entries are begun by firmer forms that a guess may be made beside them. */
  boolean hasFirm() {
    return firm >= Survey.SOME || (firm > 0 && firm >= ENOUGH * lines);
  }

  /**
   * Whether the page is one of questions, and these claims stand beside them: a manual that asks
   * now and then has terms and colons of its own.
   */
  boolean isBesideQuestions() {
    return firm * (firm >= MANY ? 3 : 2) >= claims && firm >= HARDLY_ANY * lines;
  }

  /**
   * Whether most of the claims ask; where they are few and far between, nearly all of them must: in
   * an essay some bold words ask as well.
   */
  boolean asksThroughout() {
    return mostly(asking, SURELY)
        || (mostly(asking, 0.5) && (claims >= MANY || shareOfFile() >= 0.08));
  }

  /** The share of all lines of text that the claims are. */
  double shareOfFile() {
    return lines == 0 ? 0 : (double) claims / lines;
  }
}
