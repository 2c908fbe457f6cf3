package trivium.bank.notes.induction;

/** The role of a line before its text is interpreted. */
public enum LineKind {
  BLANK,
  /** Text, which can start an entry or an answer. */
  TEXT,
  /** Code or a row of a table: part of an answer, but never the start of anything. */
  CONTENT,
  /** A heading, which ends an entry unless headings start entries. */
  HEADING,
  /** A rule, a line that only serves the page, or an answer sheet: ends every entry. */
  BOUNDARY
}
