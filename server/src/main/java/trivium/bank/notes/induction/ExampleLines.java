package trivium.bank.notes.induction;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of one entry as its author reads them, indexed from 0 and inclusive.
 *
 * @param questionFirst the first line of the question; lines before it are none of its text
 * @param questionLast the last line of the question
 * @param answer the first line of the answer or of the choices; may be a line of the question
 * @param answerColumn index of the first character of the answer on its line; -1 if unknown
 * @param choices empty if it has none
 */
public record ExampleLines(
    int first,
    int questionFirst,
    int questionLast,
    int answer,
    int answerColumn,
    int last,
    List<ShownChoice> choices) {
  /** Blanks and marks between the two columns are no difference. */
  private static final int COLUMNS = 2;

  public ExampleLines {
    choices = List.copyOf(choices);
  }

  boolean isInline() {
    return answer == first;
  }

  boolean isReadBy(ParsedEntry entry) {
    return entry.first() == first
        && entry.answer() == answer
        && entry.questionLast() <= Math.max(questionLast, answer - 1)
        && entry.last() == last
        && (answerColumn < 0
            || !isInline()
            || Math.abs(entry.answerStart() - answerColumn) <= COLUMNS);
  }

  /** Whether there is no blank line in its answer. */
  boolean isOneBlock(LineFeatures page) {
    for (int i = answer; i <= last; i++) {
      if (page.kind(i) == LineKind.BLANK) {
        return false;
      }
    }
    return true;
  }

  /** Whether an entry has some of its lines. */
  boolean overlaps(ParsedEntry entry) {
    return entry.first() <= last && first <= entry.last();
  }

  /** The lines that are neither of the question nor of the answer: marks of their own. */
  List<Integer> unnamed() {
    var unnamed = new ArrayList<Integer>();
    for (int i = first; i < answer; i++) {
      if (i < questionFirst || i > questionLast) {
        unnamed.add(i);
      }
    }
    return unnamed;
  }
}
