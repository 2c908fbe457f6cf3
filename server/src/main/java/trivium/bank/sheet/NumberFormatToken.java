package trivium.bank.sheet;

/** A token of a number format. */
sealed interface NumberFormatToken {
  default boolean is(Sign sign) {
    return this instanceof Mark mark && mark.sign() == sign;
  }

  /** Text that is output unchanged. */
  record Literal(String text) implements NumberFormatToken {}

  /**
   * A placeholder of a digit.
   *
   * @param pad {@code 0}, {@code #} or {@code ?}, which decides how a missing digit is padded
   */
  record Digit(char pad) implements NumberFormatToken {}

  /**
   * A part of a date or a time.
   *
   * @param unit y, m, d, h, s, a (before or after noon), or b, e, g (eras)
   * @param length the number of repetitions of the letter
   * @param elapsed whether it is a duration, {@code [h]}
   */
  record Time(char unit, int length, boolean elapsed) implements NumberFormatToken {}

  record Mark(Sign sign) implements NumberFormatToken {}

  /** Characters with a meaning of their own. */
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
