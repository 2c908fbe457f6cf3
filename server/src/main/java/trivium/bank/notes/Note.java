package trivium.bank.notes;

import trivium.bank.Entry;

/**
 * An entry with what only the maker of questions needs.
 *
 * @param body the answer by its parts
 */
public record Note(Entry entry, Body body) {
  private static final long BYTES_PER_NOTE = 400;

  /** Of the texts of an entry, and of the copies of them in its body. */
  private static final long BYTES_PER_CHARACTER = 4;

  /**
   * The estimated memory of a note, for the reading budget.
   *
   * @param question of its entry
   * @param answer of its entry
   */
  public static long bytes(String question, String answer) {
    return BYTES_PER_NOTE + BYTES_PER_CHARACTER * ((long) question.length() + answer.length());
  }
}
