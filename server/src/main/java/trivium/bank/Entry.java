package trivium.bank;

import java.util.List;

/**
 * A question and its answer as the notes have it.
 *
 * @param question without its marker, a wrapped one joined to one line
 * @param answer whole, with its line breaks; only markers (arrow, label, surrounding quotes) are
 *     gone
 * @param line where it starts, from 1; in a sheet the row, elsewhere the number of the item
 * @param lastLine where it ends
 * @param topic the heading or category it stands under; empty if there is none
 * @param options the author's own choices; empty where none are written down
 */
public record Entry(
    String question,
    String answer,
    int line,
    int lastLine,
    AnswerShape shape,
    String topic,
    List<Option> options) {
  /** Longer headings are sentences; their beginning says enough to choose by. */
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

  /** An entry without choices of its own, under no heading. */
  public static Entry of(
      String question, String answer, int line, int lastLine, AnswerShape shape) {
    return new Entry(question, answer, line, lastLine, shape, "", List.of());
  }
}
