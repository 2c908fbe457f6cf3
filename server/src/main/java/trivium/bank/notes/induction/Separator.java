package trivium.bank.notes.induction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands between a question and its answer on one line: a sign between blanks, a colon, a tab,
 * or a wide gap. Signs are found on the page and not listed.
 *
 * @param text with the blanks around it; {@code "\t"} for a tab, two blanks for a wide gap
 */
record Separator(String text) {
  static final Separator WIDE_GAP = new Separator("  ");
  static final Separator TAB = new Separator("\t");
  static final Separator COLON = new Separator(": ");

  private static final int LONGEST_SIGN = 4;
  private static final int MOST = 12;
  private static final int FEWEST = 3;
  private static final String NO_SIGN = "\"'“”‘’«»`&,?$€£";

  /** The separators that occur on the lines between these, the most frequent first. */
  static List<Separator> on(LineFeatures page, List<int[]> samples) {
    Map<String, Integer> counts = new HashMap<>();
    for (int[] sample : samples) {
      for (int i = sample[0]; i < sample[1]; i++) {
        if (page.isText(i) && !page.isCode(i)) {
          for (String sign : signs(page.line(i), page.bodyStart(i))) {
            counts.merge(sign, 1, Integer::sum);
          }
        }
      }
    }
    return counts.entrySet().stream()
        .filter(count -> count.getValue() >= FEWEST)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .map(count -> new Separator(count.getKey()))
        .toList();
  }

  /** The different separators on a line, in their order. */
  static List<String> signs(String line, int from) {
    var found = new ArrayList<String>();
    int at = from + 1;
    while (at < line.length()) {
      char sign = line.charAt(at);
      if (sign == '\t') {
        add(found, TAB.text());
        at++;
      } else if (sign == ':'
          && at + 1 < line.length()
          && line.charAt(at + 1) == ' '
          && line.charAt(at - 1) != ' ') {
        add(found, COLON.text());
        at++;
      } else if (sign == '：') {
        add(found, "：");
        at++;
      } else if (sign == ' ') {
        int end = at + 1;
        while (end < line.length()
            && end - at <= LONGEST_SIGN
            && !Character.isLetterOrDigit(line.charAt(end))
            && !Character.isWhitespace(line.charAt(end))
            && NO_SIGN.indexOf(line.charAt(end)) < 0) {
          end++;
        }
        if (end > at + 1 && end < line.length() && line.charAt(end) == ' ') {
          add(found, line.substring(at, end + 1));
          at = end;
        } else if (line.startsWith(WIDE_GAP.text(), at)
            && ".!?:;,".indexOf(line.charAt(at - 1)) < 0) {
          add(found, WIDE_GAP.text());
          at += 2;
          while (at < line.length() && line.charAt(at) == ' ') {
            at++;
          }
        } else {
          at++;
        }
      } else {
        at++;
      }
    }
    return found;
  }

  private static void add(List<String> found, String sign) {
    if (!found.contains(sign)) {
      found.add(sign);
    }
  }

  /** Where it stands first in the text of a line, outside of code; -1 if nowhere. */
  int indexIn(String line, int from) {
    int at = line.indexOf(text, from + 1);
    while (at >= 0 && (isInCode(line, from, at) || line.substring(at + text.length()).isBlank())) {
      at = line.indexOf(text, at + 1);
    }
    return at;
  }

  private static boolean isInCode(String line, int from, int at) {
    boolean code = false;
    for (int i = from; i < at; i++) {
      code ^= line.charAt(i) == '`';
    }
    return code && line.indexOf('`', at) > 0;
  }

  /** Whether prose has it too. */
  boolean isCommon() {
    return this.equals(COLON) || text.equals(" - ") || text.equals(" – ") || text.equals(" — ");
  }
}
