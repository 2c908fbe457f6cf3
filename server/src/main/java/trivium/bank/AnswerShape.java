package trivium.bank;

import java.util.Locale;

/** How an answer is written down, which decides what can be asked about it. */
public enum AnswerShape {
  /** A word or a few: a name, a number, a call. */
  PHRASE,
  /** Running text. */
  PARAGRAPH,
  /** Items side by side, in no order that matters. */
  LIST,
  /** Items of which one comes after the other. */
  STEPS,
  /** Lines of {@code key: value}. */
  PAIRS,
  /** Rows and columns. */
  TABLE,
  /** Choices that the author wrote down. */
  CHOICES;

  /** The word for it in JSON; fixed, whatever the constant is called. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
