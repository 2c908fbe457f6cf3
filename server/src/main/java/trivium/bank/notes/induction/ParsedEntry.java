package trivium.bank.notes.induction;

/**
 * An entry that a grammar found, by lines and columns. Lines are indexed from 0 and inclusive.
 *
 * @param first line of the question
 * @param questionLast line of the question
 * @param questionStart column at which the text of the question starts on its first line
 * @param questionEnd column at which it ends on its last line; the length of the line or more for
 *     all of it
 * @param answer the first line of the answer; -1 if there is no answer
 * @param answerStart column at which the answer starts there
 * @param last line of the entry
 */
public record ParsedEntry(
    int first,
    int questionLast,
    int questionStart,
    int questionEnd,
    int answer,
    int answerStart,
    int last) {

  /** The same entry with another last line. */
  ParsedEntry until(int line) {
    return new ParsedEntry(
        first, questionLast, questionStart, questionEnd, answer, answerStart, line);
  }

  boolean isAnswered() {
    return answer >= 0;
  }

  /** Whether question and answer stand on one line. */
  public boolean isInline() {
    return answer == questionLast;
  }
}
