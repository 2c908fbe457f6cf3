package trivium.bank.text;

/**
 * The type of answer that a question asks for. Answers of one type are no distractors for another.
 */
public enum AnswerType {
  /** A term alone, which the answer explains or translates. */
  TERM,
  /** The beginning of a sentence, which the answer completes. */
  STEM,
  /** "What is ...?" */
  WHAT,
  /** "What is the difference between ...?", "A vs B". */
  COMPARISON,
  HOW_TO,
  HOW,
  COUNT,
  WHY,
  WHO,
  WHEN,
  WHERE,
  WHICH,
  OTHER;

  /** Whether the answer says what the subject of the question is. */
  public boolean isDefinition() {
    return this == TERM || this == WHAT;
  }
}
