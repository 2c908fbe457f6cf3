package trivium.bank.notes.induction;

import java.util.List;
import trivium.bank.notes.language.QuestionWords;

/**
 * The numbers of questions in a notation that only the page itself explains: a front whose number
 * rises from question to question. They are written as {@code 3.}, so that recognisers and answer
 * sheets know them.
 */
public final class QuestionNumbers {
  private static final int FEWEST = 3;
  private static final int LONGEST_LINE = 500;

  /** Of the lines that ask, how many have the front. */
  private static final double MOST = 0.6;

  private QuestionNumbers() {}

  /**
   * Rewrites the numbers of questions.
   *
   * @param lines of a page, which are changed
   * @param kinds one for each line
   */
  public static void normalize(List<String> lines, LineKind[] kinds) {
    LineFronts fronts = LineFronts.of(lines, kinds, LONGEST_LINE, LineSignature::label);
    var ends = new int[lines.size()];
    int asking = 0;
    int numbered = 0;
    for (int i = 0; i < ends.length; i++) {
      String line = lines.get(i);
      if (kinds[i] != LineKind.TEXT
          || line.length() > LONGEST_LINE
          || !QuestionWords.ends(line)
          || line.startsWith(" ")) {
        continue;
      }
      asking++;
      LineFronts.Front front = fronts.longest(line, 0);
      int known = LineSignature.of(line, LineFronts.NONE).bodyStart();
      boolean bare = front.text().indexOf(LineSignature.DIGITS) == front.text().length() - 1;
      if (front.number() >= 0 && front.end() < line.length() && (front.end() > known || bare)) {
        ends[i] = front.end();
        numbered++;
      }
    }
    if (numbered < FEWEST || numbered < MOST * asking) {
      return;
    }
    for (int i = 0; i < ends.length; i++) {
      if (ends[i] > 0) {
        String line = lines.get(i);
        lines.set(i, fronts.longest(line, 0).number() + ". " + line.substring(ends[i]));
      }
    }
  }
}
