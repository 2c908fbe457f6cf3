package trivium.bank.notes.induction;

/**
 * The lines of one entry as its author reads them, indexed from 0 and inclusive.
 *
 * @param questionLast the last line of the question
 * @param answer the first line of the answer or of the choices; may be a line of the question
 * @param answerColumn index of the first character of the answer on its line; -1 if unknown
 */
public record ExampleLines(int first, int questionLast, int answer, int answerColumn, int last) {
  /** Blanks and marks between the two columns are no difference. */
  private static final int COLUMNS = 2;

  boolean isInline() {
    return answer == first;
  }

  boolean isReadBy(ParsedEntry entry) {
    return entry.first() == first
        && entry.answer() == answer
        && entry.questionLast() <= questionLast
        && entry.last() == last
        && (answerColumn < 0
            || !isInline()
            || Math.abs(entry.answerStart() - answerColumn) <= COLUMNS);
  }
}
