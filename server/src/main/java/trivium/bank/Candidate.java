package trivium.bank;

import java.util.Set;

/**
 * A piece of the notes that could stand as a choice.
 *
 * @param kin the column, label or sort of question it comes from: pieces of one kin are alike in
 *     kind
 */
record Candidate(
    String text, int entry, Role role, String kin, Look look, Set<String> stems, boolean gerund) {
  /** What the piece is in its entry. */
  enum Role {
    ANSWER,
    SENTENCE,
    TERM,
    ITEM,
    KEY,
    VALUE,
    CELL,
    TOKEN
  }

  static Candidate of(String text, int entry, Role role, String kin) {
    String choice = role == Role.TOKEN ? text : Telling.choice(text);
    return new Candidate(
        choice,
        entry,
        role,
        kin,
        Look.of(text),
        Words.stems(choice),
        choice.split("\\s", 2)[0].endsWith("ing"));
  }

  /** Whether both say the same or one says what the other says and more. */
  boolean overlaps(Candidate other) {
    if (text.equalsIgnoreCase(other.text)) {
      return true;
    }
    if (stems.isEmpty() || other.stems.isEmpty()) {
      return false;
    }
    return Math.max(Words.covered(stems, other.stems), Words.covered(other.stems, stems)) > 0.6;
  }
}
