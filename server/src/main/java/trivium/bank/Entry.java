package trivium.bank;

import java.util.List;

/**
 * A question and its answer as the notes have it.
 *
 * @param question without its marker; a wrapped question is joined to one line
 * @param answer the whole answer with its line breaks, without markers (arrow, label, surrounding
 *     quotes)
 * @param line the first line of the entry, from 1; in a sheet the row, in other formats the number
 *     of the item
 * @param lastLine the last line of the entry
 * @param topic the heading or category that the entry stands under; empty if there is none
 * @param options the author's own choices; empty if there are none
 */
public record Entry(
    String question,
    String answer,
    int line,
    int lastLine,
    AnswerShape shape,
    String topic,
    List<Option> options) {
  /** Longer headings are cut: hosts choose topics by their beginning. */
  public static final int LONGEST_TOPIC = 150;

  public Entry {
    topic = topic.length() > LONGEST_TOPIC ? topic.substring(0, LONGEST_TOPIC) : topic;
    options = List.copyOf(options);
    if (question.isBlank() || answer.isBlank()) {
      throw new IllegalArgumentException("an entry needs a question and an answer");
    }
    if (line < 1 || lastLine < line) {
      throw new IllegalArgumentException("no lines: " + line + " to " + lastLine);
    }
  }

  /** An entry without options and without a topic. */
  public static Entry of(
      String question, String answer, int line, int lastLine, AnswerShape shape) {
    return new Entry(question, answer, line, lastLine, shape, "", List.of());
  }
}
