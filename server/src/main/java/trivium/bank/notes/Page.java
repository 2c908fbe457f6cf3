package trivium.bank.notes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import trivium.bank.notes.induction.LineKind;
import trivium.bank.notes.induction.QuestionNumbers;
import trivium.bank.notes.language.QuestionWords;

/**
 * A file as lines, and what the forms ask about a place in it. Indexes start at 0; a line's number
 * is its index plus 1.
 */
final class Page {
  /** What a line is before anyone asks what it means. */
  enum Kind {
    BLANK,
    /** Between fences, the fences too. */
    CODE,
    /** A row between bars. */
    ROW,
    /** What only serves the page: links within it, HTML without text, comments. */
    SERVING,
    TEXT
  }

  private static final Pattern ARROW_FIRST = Pattern.compile("^\\s*(->|=>|→|⇒|➡|➜|⟶)");
  private static final Pattern FENCE = Pattern.compile("^\\s*(?:[-*+>]\\s+)?(```|~~~).*");

  /** What begins so does not go on with the line above. */
  private static final Pattern BEGINS =
      Pattern.compile("^\\s*(?:\\d{1,4}[.)]|[-*+•#]|\\(?[A-Ha-h][.)]\\s|Q\\s?\\d*[.:)])");

  /** A fence that does not close within so many lines was never meant to open. */
  private static final int LONGEST_CODE = 400;

  /**
   * A question that people wrap has at most this many lines; beyond it is an answer without its
   * mark.
   */
  private static final int LONGEST_QUESTION = 6;

  private static final Pattern SUMMARY = Pattern.compile("<summary\\s[^<>]{0,200}>");
  private static final int LONGEST_SUMMARY = 15;
  private static final Pattern MATTER = Pattern.compile("^(?:[\\w-]{1,40}:|\\s|-\\s|#|$)");
  private static final int LONGEST_MATTER = 40;

  private final List<String> lines;
  private final Kind[] kinds;
  private final int[] traits;

  Page(String text) {
    lines = new ArrayList<>(text.lines().map(Page::plain).toList());
    kinds = new Kind[lines.size()];
    traits = new int[lines.size()];
    int index = 0;
    while (index < kinds.length) {
      int end = fenceEnd(index);
      if (end > index) {
        for (; index <= end; index++) {
          kinds[index] = Kind.CODE;
        }
      } else {
        end = Math.max(commentEnd(index), frontMatterEnd(index));
        if (end == index) {
          kinds[index] = kind(index);
          index++;
        }
        for (; index <= end && end > 0 && index < kinds.length && kinds[index] == null; index++) {
          kinds[index] = lines.get(index).isEmpty() ? Kind.BLANK : Kind.SERVING;
        }
      }
    }
    BareTables.bar(lines, kinds);
    ChoiceNotation.normalize(lines, kinds);
    QuestionNumbers.normalize(
        lines,
        Arrays.stream(kinds)
            .map(kind -> kind == Kind.TEXT ? LineKind.TEXT : LineKind.CONTENT)
            .toArray(LineKind[]::new));
    for (int at = 0; at < traits.length; at++) {
      if (kinds[at] == Kind.TEXT && lines.get(at).length() <= Survey.LONGEST_LINE) {
        traits[at] = Traits.of(lines.get(at)) | (fresh(at) ? Traits.FRESH : 0);
      }
    }
  }

  /** Whether a line that forms may look at has all of these traits. */
  boolean has(int index, int needed) {
    return (traits[index] & needed) == needed;
  }

  /**
   * The blanks that do not break, which French puts before its colons, are blanks here, and tags
   * that are looked for have no attributes.
   */
  private static String plain(String line) {
    String plain = line.replace('\u00a0', ' ').replace('\u202f', ' ').stripTrailing();
    return plain.contains("<summary ") ? SUMMARY.matcher(plain).replaceAll("<summary>") : plain;
  }

  private Kind kind(int index) {
    String line = lines.get(index);
    if (line.isBlank()) {
      return Kind.BLANK;
    }
    if (line.length() > Survey.LONGEST_LINE) {
      return Kind.TEXT;
    }
    if (Serving.is(line)) {
      return Kind.SERVING;
    }
    char first = line.stripLeading().charAt(0);
    return first == '|' ? Kind.ROW : Kind.TEXT;
  }

  /** The last line of the code that is fenced from here; the same line if none is. */
  private int fenceEnd(int index) {
    if (!lines.get(index).contains("```") && !lines.get(index).contains("~~~")) {
      return index;
    }
    var fence = FENCE.matcher(lines.get(index));
    if (!fence.matches()) {
      return index;
    }
    String mark = fence.group(1);
    if (lines.get(index).indexOf(mark) != lines.get(index).lastIndexOf(mark)) {
      return index;
    }
    int last = Math.min(lines.size(), index + LONGEST_CODE);
    for (int next = index + 1; next < last; next++) {
      if (closes(lines.get(next), mark)) {
        return next;
      }
    }
    return index;
  }

  /** A fence with a language after it opens another block and closes none. */
  private static boolean closes(String line, String mark) {
    String text = Quotes.without(line).strip();
    return text.startsWith(mark)
        && (text.chars().allMatch(next -> next == mark.charAt(0))
            || Code.goesOnInWords(text.substring(mark.length())));
  }

  /** The line on which a summary closes that is open on this one; the same line if none is. */
  int summaryEnd(int index) {
    if (!lines.get(index).contains("<summary>") || lines.get(index).contains("</summary>")) {
      return index;
    }
    int last = Math.min(lines.size(), index + LONGEST_SUMMARY);
    for (int next = index + 1; next < last; next++) {
      if (lines.get(next).contains("</summary>")) {
        return next;
      }
    }
    return index;
  }

  /** The last line of a comment that begins here; the same line if none does. */
  private int commentEnd(int index) {
    if (!lines.get(index).stripLeading().startsWith("<!--") || lines.get(index).contains("-->")) {
      return index;
    }
    int last = Math.min(lines.size(), index + LONGEST_CODE);
    for (int next = index + 1; next < last; next++) {
      if (lines.get(next).contains("-->")) {
        return next;
      }
    }
    return index;
  }

  /** The last line of what programs read on top of a page; the same line if there is none. */
  private int frontMatterEnd(int index) {
    if (index > 0 || !lines.getFirst().equals("---")) {
      return index;
    }
    for (int next = 1; next < Math.min(lines.size(), LONGEST_MATTER); next++) {
      if (lines.get(next).equals("---")) {
        return next;
      }
      if (!MATTER.matcher(lines.get(next)).find()) {
        return index;
      }
    }
    return index;
  }

  int size() {
    return lines.size();
  }

  String line(int index) {
    return lines.get(index);
  }

  Kind kindOf(int index) {
    return kinds[index];
  }

  boolean blank(int index) {
    return kinds[index] == Kind.BLANK;
  }

  /** Whether forms may look at this line. */
  boolean readable(int index) {
    return has(index, Traits.READABLE);
  }

  /** How far the text of a line stands in; a tab counts for four. */
  int indent(int index) {
    String line = lines.get(index);
    int columns = 0;
    for (int i = 0; i < line.length(); i++) {
      char next = line.charAt(i);
      if (next == '\t') {
        columns += 4;
      } else if (next == ' ') {
        columns++;
      } else {
        return columns;
      }
    }
    return columns;
  }

  /**
   * Whether this line begins a block: nothing but a blank line (or the top of the file) is above
   * it.
   */
  boolean fresh(int index) {
    return index == 0 || kinds[index - 1] == Kind.BLANK || kinds[index - 1] == Kind.SERVING;
  }

  /** The next line that is not blank; the size of the page if there is none. */
  int next(int index) {
    int next = index + 1;
    while (next < kinds.length && kinds[next] == Kind.BLANK) {
      next++;
    }
    return next;
  }

  /**
   * Where the question that begins here ends: further down only if it has no mark of its own end
   * and a later line of the same block has one, or an answer's arrow follows.
   */
  int questionEnd(int index, String text) {
    if (QuestionWords.ends(text) || text.endsWith(":")) {
      return index;
    }
    int end = Math.min(size(), index + LONGEST_QUESTION);
    for (int next = index + 1; next < end && readable(next); next++) {
      if (ARROW_FIRST.matcher(lines.get(next)).find()) {
        return next - 1;
      }
      if (BEGINS.matcher(lines.get(next)).find() || AnswerMark.in(lines.get(next)).isPresent()) {
        return index;
      }
      if (QuestionWords.ends(lines.get(next))) {
        return next;
      }
    }
    return index;
  }

  /** Whether the text that begins here is a question by its own end or by the arrow below it. */
  boolean asks(int index, String text) {
    if (QuestionWords.ends(text) || questionEnd(index, text) > index) {
      return true;
    }
    int next = index + 1;
    return next < size() && readable(next) && ARROW_FIRST.matcher(lines.get(next)).find();
  }

  /** The lines from one index to another, both included. */
  List<String> between(int first, int last) {
    return new ArrayList<>(lines.subList(first, last + 1));
  }
}
