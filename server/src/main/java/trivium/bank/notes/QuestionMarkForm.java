package trivium.bank.notes;

import java.util.Optional;
import java.util.regex.Pattern;

/** A block that begins with a question and has no marker at all: only its question mark tells. */
final class QuestionMarkForm implements Form {
  /**
   * What begins with a mark belongs to the form that has this mark, and a quotation to the answer
   * above.
   */
  private static final Pattern MARKED =
      Pattern.compile("^(?:[*#>\"“•+-]|\\d{1,4}[.)]|Q\\s?\\d*[.:)]|[A-Ha-h][.)]\\s)");

  private static final int SHORTEST = 9;

  @Override
  public Optional<Cue> cue(Page page, int index) {
    String line = page.line(index).strip();
    if (!isFirst(page, index) || MARKED.matcher(line).find()) {
      return Optional.empty();
    }
    if (page.asks(index, line)) {
      return Optional.of(new Cue.Asks(line));
    }
    if (!page.has(index, Traits.QUESTION)) {
      return Optional.empty();
    }
    if (InlineAnswer.goesOnAsking(page, index, line)) {
      return Optional.of(new Cue.Asks(line));
    }
    return InlineAnswer.in(page, index, line)
        .filter(both -> both.question().length() >= SHORTEST)
        .map(both -> new Cue.Tells(both.question(), both.answer()));
  }

  /** Whether nothing stands above it, or a heading, which needs no blank line below. */
  private static boolean isFirst(Page page, int index) {
    if (page.fresh(index)) {
      return true;
    }
    return page.has(index, Traits.QUESTION)
        && page.readable(index - 1)
        && Dialects.HEADINGS.cue(page, index - 1).orElse(new Cue.Rule()) instanceof Cue.Heading;
  }

  @Override
  public Firmness firmness() {
    return Firmness.SOFT;
  }

  /** An essay asks now and then; a page of questions does so all the time. */
  @Override
  public boolean admits(Evidence evidence) {
    if (evidence.hasFirm()) {
      return evidence.mostly(evidence.answered(), 0.5);
    }
    return evidence.mostly(evidence.telling(), 0.5)
        ? evidence.shareOfFile() > 0.3
        : evidence.shareOfFile() > (evidence.claims() > 1 ? 0.04 : 0.2)
            && evidence.mostly(evidence.answered(), 0.6);
  }
}
