package trivium.bank.header;

/** What a header cell says that its column is. */
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
