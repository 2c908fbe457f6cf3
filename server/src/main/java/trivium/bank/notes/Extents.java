package trivium.bank.notes;

import trivium.bank.notes.language.QuestionWords;

/** How far down a question or a quotation goes that begins at some line. */
final class Extents {
  /**
   * A quoted answer that does not close within so many lines is no quotation but a stray quote
   * mark.
   */
  private static final int LONGEST_QUOTE = 60;

  /** From this width on a line was broken because the page ended. */
  private static final int WIDE = 55;

  private final Page page;
  private final Survey survey;

  Extents(Page page, Survey survey) {
    this.page = page;
    this.survey = survey;
  }

  /** Where a question ends whose own marks do not tell. */
  int questionEnd(int index, OpenEntry.Origin origin) {
    return switch (origin.form()) {
      case CardForm _ -> Math.max(index, CardForm.frontEnd(page, index));
      case SpacedForm _ -> SpacedForm.frontEnd(page, index);
      default -> wrapEnd(index);
    };
  }

  /** A wide line that goes on below with a small letter, and with more below that. */
  private int wrapEnd(int index) {
    int end = index;
    while (page.line(end).length() >= WIDE
        && !QuestionWords.ends(page.line(end))
        && end + 2 < page.size()
        && page.readable(end + 1)
        && Character.isLowerCase(page.line(end + 1).strip().charAt(0))
        && AnswerMark.in(page.line(end + 1)).isEmpty()
        && page.next(end + 1) < page.size()
        && survey.claim(page.next(end + 1)).isEmpty()) {
      end++;
    }
    return end;
  }

  /** Where the quotation ends that an answer begins with; the same line if it is none. */
  int quoteEnd(int index, String text) {
    String first = text.strip();
    if (!first.startsWith("\"") || first.indexOf('"', 1) > 0) {
      return index;
    }
    int end = Math.min(page.size(), index + LONGEST_QUOTE);
    for (int next = index + 1; next < end; next++) {
      if (page.line(next).endsWith("\"")) {
        return next;
      }
    }
    return index;
  }
}
