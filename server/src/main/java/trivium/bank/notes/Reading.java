package trivium.bank.notes;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import trivium.bank.Problem;

/**
 * A file as it was understood. Every line that is not blank is in one of the notes, is one of the
 * marks (headings and rules), or lies from the first to the last line of one of the strays, each of
 * which is also a problem.
 *
 * @param title empty if the file names none
 */
public record Reading(
    String title,
    List<Note> notes,
    List<Integer> marks,
    List<Stray> strays,
    List<Problem> problems) {
  private static final double MOST_LOST = 0.15;

  /** Whether it has nearly all entries of another reading of the page. */
  boolean covers(Reading other) {
    Set<Integer> lines =
        notes.stream().map(note -> note.entry().line()).collect(Collectors.toSet());
    long lost = other.notes.stream().filter(note -> !lines.contains(note.entry().line())).count();
    return lost <= MOST_LOST * other.notes.size();
  }

  /** Lines that belong to nothing. */
  public record Stray(int first, int last) {}
}
