package trivium.bank.notes;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A file as lines, and what the forms ask about a place in it. Indexes start at 0; a line's number
 * is its index plus 1.
 */
final class Page {
  private static final Pattern ARROW_FIRST = Pattern.compile("^\\s*(->|=>|→|⇒)");

  /**
   * A question that people wrap has at most this many lines; beyond it is an answer without its
   * mark.
   */
  private static final int LONGEST_QUESTION = 6;

  private final List<String> lines;

  /**
   * For every line the first index of its block, kept so that no form walks a block line by line
   * for every line.
   */
  private final int[] blockStart;

  Page(String text) {
    lines = text.lines().map(String::stripTrailing).toList();
    blockStart = new int[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      blockStart[i] = fresh(i) ? i : blockStart[i - 1];
    }
  }

  int size() {
    return lines.size();
  }

  String line(int index) {
    return lines.get(index);
  }

  boolean blank(int index) {
    return lines.get(index).isBlank();
  }

  /**
   * Whether this line begins a block: nothing but a blank line (or the top of the file) is above
   * it.
   */
  boolean fresh(int index) {
    return index == 0 || blank(index - 1);
  }

  boolean tableRow(int index) {
    return lines.get(index).stripLeading().startsWith("|");
  }

  /**
   * Whether this line stands where an entry may begin without a mark: on top of its block, or below
   * a line that matches too in a block that matches from its top.
   */
  boolean runs(int index, Pattern pattern) {
    return fresh(index)
        || (pattern.matcher(lines.get(blockStart[index])).find()
            && pattern.matcher(lines.get(index - 1)).find());
  }

  /**
   * Where the question that begins here ends: further down only if it has no mark of its own end
   * and a later line of the same block has one, or an answer's arrow follows.
   */
  int questionEnd(int index, String text) {
    if (text.endsWith("?") || text.endsWith(":")) {
      return index;
    }
    int end = Math.min(size(), index + LONGEST_QUESTION);
    for (int next = index + 1; next < end && !blank(next); next++) {
      if (ARROW_FIRST.matcher(lines.get(next)).find()) {
        return next - 1;
      }
      if (lines.get(next).endsWith("?")) {
        return next;
      }
    }
    return index;
  }

  /** Whether the text that begins here is a question by its own end or by the arrow below it. */
  boolean asks(int index, String text) {
    if (text.endsWith("?") || questionEnd(index, text) > index) {
      return true;
    }
    return index + 1 < size() && ARROW_FIRST.matcher(lines.get(index + 1)).find();
  }
}
