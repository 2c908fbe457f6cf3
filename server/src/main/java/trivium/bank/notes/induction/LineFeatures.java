package trivium.bank.notes.induction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import trivium.bank.notes.language.QuestionWords;

/**
 * The features of the lines of a page by which grammars recognise them. Lines are indexed from 0;
 * features are stored in arrays, because a page may have a million lines. Immutable.
 */
public final class LineFeatures {
  /** Longer lines are content: no entry starts there. */
  private static final int LONGEST_LINE = 2_000;

  /** From this width on a line may have been wrapped at the margin. */
  private static final int WIDE = 50;

  private static final int LONGEST_TITLE = 60;

  private static final byte LOWER_CASE = 1;
  private static final byte WRAPPED = 2;
  private static final byte LINK = 4;
  private static final byte CODE = 8;
  private static final byte TITLE = 16;

  /** What programs write: the time in a log, a setting, the dots of a table of contents. */
  private static final Pattern RECORD =
      Pattern.compile(
          "\\d{1,2}:\\d{2}:\\d{2}|^\\[\\s*\\d+\\.\\d{3,}|^\\[?\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4},?\\s\\d{1,2}:\\d{2}|^\\w+[._-][\\w.-]*\\s?[=:]\\s?\\S+$|(?:\\.\\s?){6,}");

  private final List<String> lines;
  private final LineKind[] kinds;
  private final String[] signatures;
  private final int[] bodies;
  private final int[] indents;
  private final int[] numbers;
  private final int[] positions;
  private final byte[] gaps;
  private final byte[] flags;
  private final float[] asking;
  private final LineFronts fronts;

  private LineFeatures(List<String> lines, List<LineKind> kinds) {
    int size = lines.size();
    this.lines = lines;
    this.kinds = kinds.toArray(LineKind[]::new);
    signatures = new String[size];
    bodies = new int[size];
    indents = new int[size];
    numbers = new int[size];
    positions = new int[size];
    gaps = new byte[size];
    flags = new byte[size];
    asking = new float[size];
    fronts = LineFronts.of(lines, this.kinds, LONGEST_LINE, LineSignature::label);
    Map<String, String> interned = new HashMap<>();
    int gap = 2;
    int above = -1;
    for (int i = 0; i < size; i++) {
      signatures[i] = "";
      if (this.kinds[i] == LineKind.TEXT && lines.get(i).length() > LONGEST_LINE) {
        this.kinds[i] = LineKind.CONTENT;
      }
      if (this.kinds[i] == LineKind.BLANK) {
        gap++;
        continue;
      }
      gaps[i] = (byte) Math.min(gap, 3);
      positions[i] = gap > 0 ? 0 : positions[above] + 1;
      if (this.kinds[i] == LineKind.TEXT || this.kinds[i] == LineKind.HEADING) {
        LineSignature signature = LineSignature.of(lines.get(i), fronts);
        signatures[i] = interned.computeIfAbsent(indented(signature), text -> text);
        bodies[i] = signature.bodyStart();
        indents[i] = signature.indent();
        numbers[i] = signature.number();
        asking[i] = asking(body(i));
        flags[i] = flags(i, gap == 0 ? above : -1);
      }
      gap = this.kinds[i] == LineKind.HEADING || this.kinds[i] == LineKind.BOUNDARY ? 1 : 0;
      above = i;
    }
  }

  /**
   * Computes the features of a page.
   *
   * @param kinds one for each line
   */
  public static LineFeatures of(List<String> lines, List<LineKind> kinds) {
    return new LineFeatures(lines, kinds);
  }

  /** Deeper lines have other signatures, in three steps. */
  private static String indented(LineSignature signature) {
    String depth =
        signature.indent() == 0
            ? ""
            : signature.indent() < 4 ? "›" : signature.indent() < 8 ? "››" : "›››";
    return depth + signature.text();
  }

  private static float asking(String body) {
    if (QuestionWords.ends(body)) {
      return 1;
    }
    if (body.indexOf('?') > 2 || body.contains("____")) {
      return 0.8f;
    }
    return QuestionWords.asks(body) ? 0.6f : 0;
  }

  private byte flags(int index, int above) {
    String body = body(index);
    int flag = 0;
    if (!body.isEmpty() && Character.isLowerCase(body.codePointAt(0))) {
      flag |= LOWER_CASE;
    }
    if (body.contains("](") || lines.get(index).contains("://")) {
      flag |= LINK;
    }
    if (looksLikeCode(lines.get(index))) {
      flag |= CODE;
    }
    if (above >= 0 && kinds[above] == LineKind.TEXT) {
      String before = lines.get(above).stripTrailing();
      char last = before.isEmpty() ? '.' : before.charAt(before.length() - 1);
      boolean open = Character.isLetterOrDigit(last) || last == ',' || last == ';' || last == '-';
      boolean plain = !hasMarks(index);
      if (plain && open && (before.length() >= WIDE || last == ',') && (flag & LOWER_CASE) != 0) {
        flag |= WRAPPED;
      }
    }
    if (gaps[index] > 0
        && indents[index] == 0
        && body.length() <= LONGEST_TITLE
        && !body.isEmpty()
        && ".,;".indexOf(body.charAt(body.length() - 1)) < 0) {
      flag |= TITLE;
    }
    return (byte) flag;
  }

  private static boolean looksLikeCode(String line) {
    String text = line.strip();
    if (text.isEmpty()) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    return last == '{'
        || last == '}'
        || text.endsWith(");")
        || text.endsWith("):")
        || (last == ';' && text.matches(".*[=(.\\w];"))
        || text.startsWith("//")
        || text.startsWith("/*")
        || text.startsWith("$ ")
        || text.startsWith("#include")
        || text.startsWith("import ")
        || text.startsWith("--")
        || text.startsWith("</")
        || text.startsWith("@")
        || (last == '(' && text.indexOf(' ') > 0)
        || RECORD.matcher(text).find();
  }

  /** An entry that was read without a grammar, by its lines. */
  public ParsedEntry recognised(int first, int questionLast, int answer, int last) {
    return new ParsedEntry(
        first, questionLast, bodies[first], line(questionLast).length(), answer, 0, last);
  }

  LineFronts fronts() {
    return fronts;
  }

  public int size() {
    return lines.size();
  }

  String line(int index) {
    return lines.get(index);
  }

  LineKind kind(int index) {
    return kinds[index];
  }

  boolean isText(int index) {
    return kinds[index] == LineKind.TEXT;
  }

  /** Whether a line can start an entry or an answer. */
  boolean canStart(int index) {
    return kinds[index] == LineKind.TEXT || kinds[index] == LineKind.HEADING;
  }

  /** The leading marks with the depth of the line; empty if there are none. */
  String signature(int index) {
    return signatures[index];
  }

  /** Whether it has leading marks, be it that it is only indented. */
  public boolean hasMarks(int index) {
    return bodies[index] > indents[index] && bodies[index] > leadingBlanks(index);
  }

  private int leadingBlanks(int index) {
    String line = lines.get(index);
    int at = 0;
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Index of the text after the marks. */
  int bodyStart(int index) {
    return bodies[index];
  }

  /** The text after the marks. */
  String body(int index) {
    String line = lines.get(index);
    return line.substring(Math.min(bodies[index], line.length())).strip();
  }

  int indent(int index) {
    return indents[index];
  }

  /** Whether two lines have the same leading marks, and the same depth. */
  public boolean isMarkedLike(int one, int other) {
    return signatures[one].equals(signatures[other]);
  }

  /** The number among the marks; -1 if there is none. */
  public int number(int index) {
    return numbers[index];
  }

  /** The number of blank lines above, at most 3; a heading or a rule counts as one. */
  int gap(int index) {
    return gaps[index];
  }

  /** The number of lines above it in its block. */
  int position(int index) {
    return positions[index];
  }

  /** How surely its text asks, from 0 to 1. */
  float asks(int index) {
    return asking[index];
  }

  boolean startsInLowerCase(int index) {
    return (flags[index] & LOWER_CASE) != 0;
  }

  /** Whether it continues the paragraph of the line above. */
  boolean isWrapped(int index) {
    return (flags[index] & WRAPPED) != 0;
  }

  boolean hasLink(int index) {
    return (flags[index] & LINK) != 0;
  }

  boolean isCode(int index) {
    return (flags[index] & CODE) != 0;
  }

  /** Whether a short line stands alone enough to be a title. */
  boolean isTitle(int index) {
    return (flags[index] & TITLE) != 0;
  }

  /** The next line that is not blank; the size of the page if there is none. */
  int next(int index) {
    int next = index + 1;
    while (next < kinds.length && kinds[next] == LineKind.BLANK) {
      next++;
    }
    return next;
  }

  /** The lines that are not blank from one index to another, excluding the latter. */
  int count(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += kinds[i] == LineKind.BLANK ? 0 : 1;
    }
    return count;
  }

  /** The ranges of lines from which grammars are proposed: all of a page, or windows of it. */
  List<int[]> samples(int window, int windows) {
    var samples = new ArrayList<int[]>();
    if (size() <= window * windows) {
      samples.add(new int[] {0, size()});
      return samples;
    }
    for (int i = 0; i < windows; i++) {
      int from = (int) ((long) (size() - window) * i / (windows - 1));
      samples.add(new int[] {from, from + window});
    }
    return samples;
  }
}
