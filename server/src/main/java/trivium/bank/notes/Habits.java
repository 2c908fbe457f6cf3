package trivium.bank.notes;

import java.util.HashMap;
import java.util.Map;
import trivium.bank.notes.language.QuestionWords;

/** How the author of a page sets entries apart: told from all that forms claim on it. */
final class Habits {
  private static final int LONGEST_TITLE = 60;
  private static final double NEARLY_ALL = 0.8;

  private final Page page;
  private final Survey survey;
  private final Map<Form, Boolean> oneLine = new HashMap<>();
  private final boolean compact;

  Habits(Survey survey) {
    this.page = survey.page();
    this.survey = survey;
    for (Survey.Admitted one : survey.admitted()) {
      oneLine.put(one.form(), standsOnOneLine(one.claims()));
    }
    compact = hasShortAnswers();
  }

  /** Whether entries of this form stand whole on a line each: what else comes is none of theirs. */
  boolean isOneLine(Form form) {
    return oneLine.getOrDefault(form, false);
  }

  private boolean standsOnOneLine(Claims claims) {
    int whole = 0;
    for (int i = 0; i < claims.size(); i++) {
      int next = claims.line(i) + 1;
      boolean ends = next >= page.size() || page.blank(next) || survey.claimed(next);
      whole += claims.tells(i) && ends ? 1 : 0;
    }
    return claims.size() >= Survey.SOME && whole >= NEARLY_ALL * claims.size();
  }

  /** Whether this line, though no form claims it, is a heading above entries of one line each. */
  boolean isTitle(int index) {
    String line = page.line(index).strip();
    return page.readable(index)
        && page.fresh(index)
        && page.indent(index) == 0
        && line.length() <= LONGEST_TITLE
        && !QuestionWords.ends(line)
        && ",;.".indexOf(line.charAt(line.length() - 1)) < 0
        && !survey.claimed(index)
        && survey.claimed(page.next(index));
  }

  /** Whether the answers that firm forms open are mostly one block each. */
  boolean isCompact() {
    return compact;
  }

  private boolean hasShortAnswers() {
    int entries = 0;
    int single = 0;
    int blocks = 0;
    boolean inEntry = false;
    for (int i = 0; i <= page.size(); i++) {
      if (i == page.size() || isFirm(i)) {
        entries += inEntry ? 1 : 0;
        single += inEntry && blocks <= 1 ? 1 : 0;
        inEntry = true;
        blocks = 0;
      } else if (!page.blank(i) && page.fresh(i) && !survey.claimed(i)) {
        blocks++;
      }
    }
    return single * 2 > entries;
  }

  private boolean isFirm(int index) {
    if (!survey.claimed(index)) {
      return false;
    }
    for (Survey.Admitted one : survey.admitted()) {
      if (one.claims().has(index)) {
        return one.form().firmness() != Form.Firmness.SOFT;
      }
    }
    return false;
  }
}
