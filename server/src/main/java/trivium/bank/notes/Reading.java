package trivium.bank.notes;

import java.util.List;
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

  /** Lines that belong to nothing. */
  public record Stray(int first, int last) {}
}
