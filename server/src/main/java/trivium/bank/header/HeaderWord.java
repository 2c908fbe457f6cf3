package trivium.bank.header;

import java.util.Locale;

/** The meaning of a word in a header. The names in lower case are the keys of the resources. */
enum HeaderWord {
  QUESTION,
  ANSWER,
  /** One of several to choose from. */
  CHOICE,
  /** All choices in one cell. */
  CHOICES,
  RIGHT,
  WRONG,
  /** Which choice is right: "key", "solution". */
  KEY,
  EXPLANATION,
  TIME,
  POINTS,
  TOPIC,
  KIND,
  PICTURE,
  NUMBER,
  /** Columns that are not part of a question: author, date, difficulty. */
  IGNORED,
  /** Who gave an answer, in the results of games and forms. */
  PLAYER,
  /** When an answer was given, or a score, in such results. */
  RESULT,
  /** Words without a meaning of their own: "text", "of", "optional". */
  FILLER;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
