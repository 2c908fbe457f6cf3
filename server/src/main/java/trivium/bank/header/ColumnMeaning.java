package trivium.bank.header;

/** The content of a column according to its header. */
public enum ColumnMeaning {
  QUESTION,
  ANSWER,
  OPTION,
  OPTIONS,
  WRONG,
  CORRECT,
  EXPLANATION,
  LIMIT,
  WORTH,
  TOPIC,
  KIND,
  PICTURE,
  NUMBER,
  IGNORED,
  PLAYER,
  RESULT,
  UNKNOWN
}
