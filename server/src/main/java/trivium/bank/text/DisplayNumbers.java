package trivium.bank.text;

import java.math.BigDecimal;

/** Numbers as people read them. */
public final class DisplayNumbers {
  private DisplayNumbers() {}

  /** Without an exponent, and without a point that nothing follows. */
  public static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
