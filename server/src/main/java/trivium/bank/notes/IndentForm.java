package trivium.bank.notes;

import java.util.Optional;

/** A term on a line of its own, and indented below it, or after a colon, what it means. */
final class IndentForm implements Form {
  private static final int WORDS_OF_A_TERM = 14;
  private static final int FURTHER_IN = 2;

  @Override
  public Optional<Cue> cue(Page page, int index) {
    int next = index + 1;
    if (next >= page.size() || page.blank(next) || page.indent(index) > 0) {
      return Optional.empty();
    }
    boolean below = page.indent(next) >= FURTHER_IN || page.line(next).startsWith(": ");
    if (!below) {
      return Optional.empty();
    }
    String line = page.line(index);
    char last = line.charAt(line.length() - 1);
    boolean term =
        (Character.isLetterOrDigit(line.codePointAt(0)) || isSign(page, index))
            && (Character.isLetterOrDigit(last) || last == ')' || last == '?' || last == ':')
            && line.split("\\s+").length <= WORDS_OF_A_TERM + (last == '?' ? WORDS_OF_A_TERM : 0);
    return term ? Optional.of(new Cue.Asks(line)) : Optional.empty();
  }

  /** The name of an operator or a directive, as in {@code << insertion}. */
  private static boolean isSign(Page page, int index) {
    char first = page.line(index).charAt(0);
    return page.fresh(index) && "-*+•>|".indexOf(first) < 0 && !Character.isSurrogate(first);
  }

  @Override
  public Firmness firmness() {
    return Firmness.SOFT;
  }

  @Override
  public boolean admits(Evidence evidence) {
    return evidence.firm() == 0 && evidence.claims() >= 3 && evidence.shareOfFile() >= 0.2;
  }
}
