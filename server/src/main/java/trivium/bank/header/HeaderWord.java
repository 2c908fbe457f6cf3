package trivium.bank.header;

import java.util.Locale;

/**
 * What a word of a header is about. The names in small letters are the keys of the resource files.
 */
enum HeaderWord {
  QUESTION,
  ANSWER,
  /** One of several to choose from. */
  CHOICE,
  /** Several to choose from, in one cell. */
  CHOICES,
  RIGHT,
  WRONG,
  /** What says which choice is right: "key", "solution". */
  KEY,
  EXPLANATION,
  TIME,
  POINTS,
  TOPIC,
  KIND,
  PICTURE,
  NUMBER,
  /** Columns of banks that are no part of a question: author, date, difficulty. */
  IGNORED,
  /** Whoever gave an answer: only results of games and forms have such a column. */
  PLAYER,
  /** When an answer was given, or how well somebody did. */
  RESULT,
  /** Words that add nothing: "text", "of", "optional". */
  FILLER;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
