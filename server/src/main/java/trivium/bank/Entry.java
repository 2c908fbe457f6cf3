package trivium.bank;

/**
 * A question and its answer as the notes have it.
 *
 * @param question without its marker, a wrapped one joined to one line
 * @param answer whole, with its line breaks; only markers (arrow, label, surrounding quotes) are
 *     gone
 * @param line where the question starts, from 1
 */
public record Entry(String question, String answer, int line, Shape shape) {
  public Entry {
    if (question.isBlank() || answer.isBlank()) {
      throw new IllegalArgumentException("an entry needs a question and an answer");
    }
    if (line < 1) {
      throw new IllegalArgumentException("line starts at 1: " + line);
    }
  }
}
