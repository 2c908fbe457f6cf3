package trivium.bank.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Formats numbers as General: at most eleven characters including the decimal point, and integers
 * of up to fifteen digits, which is the precision of a cell.
 */
final class GeneralNumber {
  private static final int WIDTH = 10;
  private static final int DIGITS_OF_A_CELL = 15;
  private static final int MANTISSA = 6;

  private GeneralNumber() {}

  static String text(double value) {
    if (value == 0) {
      return "0";
    }
    BigDecimal exact =
        new BigDecimal(value)
            .round(new MathContext(DIGITS_OF_A_CELL, RoundingMode.HALF_UP))
            .stripTrailingZeros();
    int whole = exact.precision() - exact.scale();
    if (whole > DIGITS_OF_A_CELL) {
      return scientific(exact);
    }
    BigDecimal shown =
        exact.setScale(Math.max(0, WIDTH - Math.max(1, whole)), RoundingMode.HALF_UP);
    boolean vanishes = shown.signum() == 0 || (whole < -3 && shown.compareTo(exact) != 0);
    return vanishes ? scientific(exact) : shown.stripTrailingZeros().toPlainString();
  }

  private static String scientific(BigDecimal value) {
    BigDecimal rounded = value.round(new MathContext(MANTISSA, RoundingMode.HALF_UP));
    int exponent = rounded.precision() - rounded.scale() - 1;
    String mantissa = rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString();
    return mantissa
        + "E"
        + (exponent < 0 ? "-" : "+")
        + (Math.abs(exponent) < 10 ? "0" : "")
        + Math.abs(exponent);
  }
}
