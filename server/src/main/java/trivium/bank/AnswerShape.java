package trivium.bank;

import java.util.Locale;

/** The shape of an answer in the notes, which decides what can be asked about it. */
public enum AnswerShape {
  /** A few words: a name, a number, a call. */
  PHRASE,
  /** Running text. */
  PARAGRAPH,
  /** Items in no particular order. */
  LIST,
  /** Items in a sequence. */
  STEPS,
  /** Lines of {@code key: value}. */
  PAIRS,
  /** Rows and columns. */
  TABLE,
  /** The author's own choices. */
  CHOICES;

  /** The value for this shape in JSON; it must not change when a constant is renamed. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
