package trivium.bank.notes;

import java.util.Optional;

/**
 * Cards without any marker: front, a blank line, back, and more blank lines before the next one.
 * That the gaps differ tells which block asks and which answers.
 */
final class SpacedForm implements Form {
  private static final int FEWEST = 4;
  private static final double NEARLY_ALL = 0.8;
  private static final double MOST = 0.7;

  /** Sections of an essay stand apart too: so many fronts must ask, or leave something out. */
  private static final double SOME = 0.3;

  @Override
  public int needs() {
    return Traits.FRESH;
  }

  @Override
  public Optional<Cue> cue(Page page, int index) {
    return isApart(page, index) && !isAlone(page, index) && mayAsk(page.line(index).charAt(0))
        ? Optional.of(new Cue.Asks(page.line(index).strip()))
        : Optional.empty();
  }

  /** Whether more than one blank line, or nothing, is above it. */
  private static boolean isApart(Page page, int index) {
    return index == 0 || (index > 1 && page.blank(index - 1) && page.blank(index - 2));
  }

  /** Whether it is a line between gaps. */
  private static boolean isAlone(Page page, int index) {
    return index + 1 >= page.size()
        || (page.blank(index + 1) && (index + 2 >= page.size() || page.blank(index + 2)));
  }

  /** What begins with another sign belongs to the form that has this sign. */
  private static boolean mayAsk(char first) {
    return Character.isLetter(first) || "[(¿\"“«`_".indexOf(first) >= 0;
  }

  @Override
  public Claims kept(Page page, Claims claims) {
    int gaps = 0;
    for (int i = 0; i < page.size(); i++) {
      gaps += !page.blank(i) && isApart(page, i) ? 1 : 0;
    }
    int pairs = 0;
    int asking = 0;
    for (int i = 0; i < claims.size(); i++) {
      int index = claims.line(i);
      pairs += isPair(page, index) ? 1 : 0;
      asking += claims.asks(i) || leavesOut(page.line(index)) ? 1 : 0;
    }
    boolean cards =
        claims.size() >= FEWEST
            && claims.size() >= NEARLY_ALL * gaps
            && pairs >= MOST * claims.size()
            && asking >= SOME * claims.size();
    return cards ? claims : new Claims();
  }

  /** Whether two blocks, or a block of some lines, stand before the next gap. */
  private static boolean isPair(Page page, int index) {
    int blocks = 1;
    int at = index + 1;
    for (; at < page.size() && !(page.blank(at) && page.blank(at - 1)); at++) {
      blocks += !page.blank(at) && page.fresh(at) ? 1 : 0;
    }
    return blocks == 2 || (blocks == 1 && at > index + 2);
  }

  private static boolean leavesOut(String line) {
    return line.endsWith(":")
        || line.indexOf('?') > 0
        || line.contains("[...]")
        || line.contains("___");
  }

  /** The last line of the front that begins here, if its back is a block of its own. */
  static int frontEnd(Page page, int index) {
    int end = index;
    while (end + 1 < page.size() && page.readable(end + 1)) {
      end++;
    }
    return end + 2 < page.size() && page.blank(end + 1) && !page.blank(end + 2) ? end : index;
  }

  @Override
  public Firmness firmness() {
    return Firmness.MARKED;
  }

  @Override
  public boolean admits(Evidence evidence) {
    return evidence.firm() == 0;
  }
}
