package trivium.bank.notes.induction;

import java.util.List;
import java.util.Set;

/**
 * The choices of an entry as an example of the page teaches to read them.
 *
 * @param texts without their labels and marks
 * @param right the indexes of the right ones; empty if they are not certain
 * @param first index of the line on which they begin, of the lines that were read
 * @param end index of the line after them
 * @param key index of the line that names the right ones; -1 if none does
 */
public record TaughtChoices(List<String> texts, Set<Integer> right, int first, int end, int key) {
  private static final int FEWEST = 2;
  private static final int MOST = 12;

  public TaughtChoices {
    texts = List.copyOf(texts);
    right = Set.copyOf(right);
  }

  /** Whether some are right and others are not. */
  public boolean isCertain() {
    return !right.isEmpty() && right.size() < texts.size();
  }

  boolean isWhole() {
    return texts.size() >= FEWEST
        && texts.size() <= MOST
        && texts.stream().distinct().count() == texts.size();
  }

  TaughtChoices with(Set<Integer> places) {
    return new TaughtChoices(texts, places, first, end, -1);
  }

  TaughtChoices with(Set<Integer> places, int line) {
    return new TaughtChoices(texts, places, first, end, line);
  }
}
