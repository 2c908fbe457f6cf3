package trivium.bank.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.text.TextCleanup;

/**
 * What a line of a key says: {@code 3. Danube}, {@code 1-C, 2-A, 3-D}, {@code | 1 | B | 2 | C |}.
 */
final class KeyLine {
  private static final Pattern LINE =
      Pattern.compile(
          "^\\s*(?:[-*+•]\\s+)?[*_]{0,2}(?:Q\\s?)?\\(?(\\d{1,4})\\s?[.):=\\-–]{0,2}[*_]{0,2}\\s{0,9}(\\S.*)$");

  /** Several on one line: {@code 1-B, 2-C, 3-A, D}. */
  private static final Pattern PAIR =
      Pattern.compile(
          "(\\d{1,4})\\s?[.):=\\-–]{0,2}\\s?\\(?(\\p{L}(?:\\s?[,&+/]\\s?\\p{L}(?![\\p{L}\\p{N}]))*)\\)?(?![\\p{L}\\p{N}])[,;\\s|]*");

  /** Where the next of several begins. */
  private static final Pattern START =
      Pattern.compile("(?<![\\p{L}\\p{N}.,])\\(?(\\d{1,3})\\s?[.):=\\-–]{1,2}(?!\\d)\\s{0,3}");

  private KeyLine() {}

  /** A number and what is said of it. */
  record Said(int number, String answer) {}

  /** All that a line says; nothing if it is no line of a key. */
  static List<Said> read(Page page, int index) {
    boolean row = page.kindOf(index) == Page.Kind.ROW;
    if (!row && !page.readable(index)) {
      return List.of();
    }
    String line =
        row ? TextCleanup.normalizeSpaces(page.line(index).replace('|', ' ')) : page.line(index);
    List<Said> several = several(line);
    if (!several.isEmpty() || !(row || mayBegin(page, index))) {
      return several;
    }
    Matcher answer = LINE.matcher(line);
    return answer.matches()
        ? List.of(new Said(Integer.parseInt(answer.group(1)), answer.group(2).strip()))
        : List.of();
  }

  private static boolean mayBegin(Page page, int index) {
    return page.has(index, Traits.NUMBER) || LinePrefix.letter(page.line(index)) == 'Q';
  }

  /** The answers on one line, if they count up. */
  static List<Said> several(String line) {
    if (!countsTwice(line)) {
      return List.of();
    }
    var pairs = new ArrayList<Said>();
    PAIR.matcher(line)
        .results()
        .forEach(pair -> pairs.add(new Said(Integer.parseInt(pair.group(1)), pair.group(2))));
    if (pairs.size() > 1) {
      return pairs;
    }
    var starts = new ArrayList<int[]>();
    Matcher at = START.matcher(line);
    while (at.find()) {
      int number = Integer.parseInt(at.group(1));
      if (starts.isEmpty() || number == starts.getLast()[0] + 1) {
        starts.add(new int[] {number, at.start(), at.end()});
      }
    }
    var said = new ArrayList<Said>();
    for (int i = 0; i < starts.size(); i++) {
      int next = i + 1 < starts.size() ? starts.get(i + 1)[1] : line.length();
      String text =
          MarkupStripper.withoutEnd(line.substring(starts.get(i)[2], next).strip(), ",;| ");
      if (!text.isEmpty()) {
        said.add(new Said(starts.get(i)[0], text));
      }
    }
    return said.size() > 1 ? said : List.of();
  }

  /**
   * Whether two numbers are in it at all: most lines have none, and patterns are slow to say so.
   */
  private static boolean countsTwice(String line) {
    int numbers = 0;
    boolean within = false;
    for (int i = 0; i < line.length() && numbers < 2; i++) {
      boolean digit = Character.isDigit(line.charAt(i));
      numbers += digit && !within ? 1 : 0;
      within = digit;
    }
    return numbers > 1;
  }
}
