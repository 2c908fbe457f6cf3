package trivium.bank.text;

import java.math.BigDecimal;

/** Formats numbers for display. */
public final class DisplayNumbers {
  private DisplayNumbers() {}

  /** Formats a number without an exponent and without trailing zeros. */
  public static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
