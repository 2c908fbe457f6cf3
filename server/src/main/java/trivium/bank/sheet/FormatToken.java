package trivium.bank.sheet;

/** A piece of a number format's code. */
sealed interface FormatToken {
  default boolean is(Sign sign) {
    return this instanceof Mark mark && mark.sign() == sign;
  }

  /** What is written as it stands. */
  record Literal(String text) implements FormatToken {}

  /**
   * The place of a digit.
   *
   * @param pad {@code 0}, {@code #} or {@code ?}: what stands there without a digit
   */
  record Digit(char pad) implements FormatToken {}

  /**
   * A part of a date or a time.
   *
   * @param unit y, m, d, h, s, a (before or after noon), or b, e, g (eras)
   * @param length how often the letter stands there
   * @param elapsed whether it counts on, {@code [h]}
   */
  record Time(char unit, int length, boolean elapsed) implements FormatToken {}

  record Mark(Sign sign) implements FormatToken {}

  /** Signs with a meaning of their own. */
  enum Sign {
    POINT,
    COMMA,
    PERCENT,
    SLASH,
    EXPONENT,
    PLUS,
    TEXT,
    GENERAL
  }
}
