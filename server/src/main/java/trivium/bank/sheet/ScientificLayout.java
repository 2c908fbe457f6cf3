package trivium.bank.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Formats numbers with an exponent: {@code 0.00E+00}, {@code ##0.0E+0}. */
final class ScientificLayout {
  private final List<NumberFormatToken> mantissa;
  private final List<NumberFormatToken> exponent;
  private final int wholePlaces;
  private final int decimals;

  ScientificLayout(List<NumberFormatToken> tokens) {
    int at = 0;
    while (!tokens.get(at).is(NumberFormatToken.Sign.EXPONENT)) {
      at++;
    }
    this.mantissa = tokens.subList(0, at);
    this.exponent = tokens.subList(at + 1, tokens.size());
    int whole = 0;
    int behind = 0;
    boolean point = false;
    for (NumberFormatToken token : mantissa) {
      if (token.is(NumberFormatToken.Sign.POINT)) {
        point = true;
      } else if (token instanceof NumberFormatToken.Digit) {
        whole += point ? 0 : 1;
        behind += point ? 1 : 0;
      }
    }
    this.wholePlaces = Math.max(1, whole);
    this.decimals = behind;
  }

  String text(double value) {
    int power = value == 0 ? 0 : power(BigDecimal.valueOf(value));
    BigDecimal shown = BigDecimal.valueOf(value).scaleByPowerOfTen(-power);
    if (value != 0) {
      // 9.99 to one decimal is 10.0, which is one power more.
      BigDecimal rounded = shown.setScale(decimals, RoundingMode.HALF_UP);
      if (rounded.compareTo(BigDecimal.TEN.pow(wholePlaces)) >= 0) {
        power += wholePlaces;
        shown = BigDecimal.valueOf(value).scaleByPowerOfTen(-power);
      }
    }
    return new DecimalLayout(mantissa).text(shown.round(MathContext.DECIMAL64).doubleValue())
        + "E"
        + exponent(power);
  }

  private int power(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    int power = plain.precision() - plain.scale() - 1;
    return Math.floorDiv(power, wholePlaces) * wholePlaces;
  }

  private String exponent(int power) {
    boolean plus = exponent.stream().anyMatch(token -> token.is(NumberFormatToken.Sign.PLUS));
    long places =
        exponent.stream().filter(token -> token instanceof NumberFormatToken.Digit).count();
    String digits = String.valueOf(Math.abs(power));
    var tail = new StringBuilder();
    for (NumberFormatToken token : exponent) {
      if (token instanceof NumberFormatToken.Literal(String text)) {
        tail.append(text);
      }
    }
    return (power < 0 ? "-" : plus ? "+" : "")
        + "0".repeat((int) Math.max(0, places - digits.length()))
        + digits
        + tail;
  }
}
