package trivium.bank.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Formats decimal numbers: {@code #,##0.00}, {@code 0%}, {@code 00000}, {@code 0.0,,"M"}. */
final class DecimalLayout {
  private static final int THOUSAND = 3;

  private final List<NumberFormatToken> tokens;
  private final int point;
  private final boolean grouped;
  private final int shift;

  DecimalLayout(List<NumberFormatToken> tokens) {
    this.tokens = tokens;
    this.point = point(tokens);
    int lastDigit = lastDigit(tokens, point);
    boolean grouping = false;
    int thousands = 0;
    int percents = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof NumberFormatToken.Mark(NumberFormatToken.Sign sign)) {
        if (sign == NumberFormatToken.Sign.COMMA && i < lastDigit) {
          grouping = true;
        } else if (sign == NumberFormatToken.Sign.COMMA && i > 0) {
          thousands++;
        }
        percents += sign == NumberFormatToken.Sign.PERCENT ? 1 : 0;
      }
    }
    this.grouped = grouping;
    this.shift = 2 * percents - THOUSAND * thousands;
  }

  private static int point(List<NumberFormatToken> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).is(NumberFormatToken.Sign.POINT)) {
        return i;
      }
    }
    return tokens.size();
  }

  private static int lastDigit(List<NumberFormatToken> tokens, int before) {
    int last = -1;
    for (int i = 0; i < before; i++) {
      last = tokens.get(i) instanceof NumberFormatToken.Digit ? i : last;
    }
    return last;
  }

  String text(double value) {
    int decimals =
        (int)
            tokens.subList(point, tokens.size()).stream()
                .filter(token -> token instanceof NumberFormatToken.Digit)
                .count();
    BigDecimal shown =
        BigDecimal.valueOf(value).scaleByPowerOfTen(shift).setScale(decimals, RoundingMode.HALF_UP);
    String digits = shown.unscaledValue().toString();
    String padded = "0".repeat(Math.max(0, decimals - digits.length())) + digits;
    String whole = padded.substring(0, padded.length() - decimals);
    String plain = whole.matches("0*") ? "" : whole;
    return (integerPart(plain) + decimalPart(padded.substring(padded.length() - decimals))).strip();
  }

  /** The integer part, from the right; surplus digits go to the first placeholder. */
  private String integerPart(String digits) {
    var out = new StringBuilder();
    int left = digits.length();
    int written = 0;
    int first = firstDigit();
    for (int i = point - 1; i >= 0; i--) {
      switch (tokens.get(i)) {
        case NumberFormatToken.Digit(char pad) -> {
          do {
            String digit = left > 0 ? digits.substring(left - 1, left) : pad(pad);
            if (grouped && written > 0 && written % THOUSAND == 0 && !digit.isBlank()) {
              out.insert(0, ',');
            }
            out.insert(0, digit);
            written += digit.isEmpty() ? 0 : 1;
            left--;
          } while (i == first && left > 0);
        }
        case NumberFormatToken.Literal(String text) -> out.insert(0, text);
        case NumberFormatToken.Mark(NumberFormatToken.Sign sign) -> out.insert(0, sign(sign));
        case NumberFormatToken.Time _ -> {}
      }
    }
    return out.toString();
  }

  private int firstDigit() {
    for (int i = 0; i < point; i++) {
      if (tokens.get(i) instanceof NumberFormatToken.Digit) {
        return i;
      }
    }
    return -1;
  }

  private static String pad(char pad) {
    return pad == '0' ? "0" : pad == '?' ? " " : "";
  }

  private String decimalPart(String decimals) {
    var out = new StringBuilder();
    int at = 0;
    for (NumberFormatToken token : tokens.subList(point, tokens.size())) {
      switch (token) {
        case NumberFormatToken.Digit(char pad) -> {
          boolean rest = decimals.substring(at).matches("0*");
          out.append(rest && pad != '0' ? pad(pad) : decimals.substring(at, at + 1));
          at++;
        }
        case NumberFormatToken.Literal(String text) -> out.append(text);
        case NumberFormatToken.Mark(NumberFormatToken.Sign sign) ->
            out.append(sign == NumberFormatToken.Sign.POINT && at == 0 ? "." : sign(sign));
        case NumberFormatToken.Time _ -> {}
      }
    }
    return out.toString();
  }

  private static String sign(NumberFormatToken.Sign sign) {
    return switch (sign) {
      case PERCENT -> "%";
      case SLASH -> "/";
      case PLUS -> "+";
      case COMMA, POINT, EXPONENT, TEXT, GENERAL -> "";
    };
  }
}
