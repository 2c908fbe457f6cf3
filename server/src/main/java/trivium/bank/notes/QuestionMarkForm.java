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
      Pattern.compile("^(?:[*#>\"•-]|\\d{1,4}[.)]|Q\\s?\\d*[.:)])");

  private static final Pattern WITH_ANSWER =
      Pattern.compile("^([^?]{8,}\\?)\\s+(?:[-–—]\\s*)?(\\S.*)$");

  @Override
  public Optional<Cue> cue(Page page, int index) {
    String line = page.line(index).strip();
    if (!page.fresh(index) || MARKED.matcher(line).find()) {
      return Optional.empty();
    }
    if (page.asks(index, line)) {
      return Optional.of(new Cue.Asks(line));
    }
    var both = WITH_ANSWER.matcher(line);
    return both.matches()
        ? Optional.of(new Cue.Tells(both.group(1), both.group(2).strip()))
        : Optional.empty();
  }

  @Override
  public int weight() {
    return 3;
  }
}
