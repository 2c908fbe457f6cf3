package trivium.bank.sheet;

import java.util.List;

/**
 * Formats numbers as fractions: {@code # ?/?} with a denominator of one digit, {@code ??/??} of two
 * digits and without an integer part, {@code # ?/8} in eighths.
 */
final class FractionLayout {
  private static final int MOST_DIGITS = 4;

  private final boolean mixed;
  private final int fixed;
  private final int greatest;
  private final String before;
  private final String behind;

  FractionLayout(List<NumberFormatToken> tokens) {
    int slash = 0;
    while (!tokens.get(slash).is(NumberFormatToken.Sign.SLASH)) {
      slash++;
    }
    int groups = 0;
    boolean inGroup = false;
    var head = new StringBuilder();
    for (NumberFormatToken token : tokens.subList(0, slash)) {
      boolean digit = token instanceof NumberFormatToken.Digit;
      groups += digit && !inGroup ? 1 : 0;
      inGroup = digit;
      if (groups == 0 && token instanceof NumberFormatToken.Literal(String text)) {
        head.append(text);
      }
    }
    var written = new StringBuilder();
    var tail = new StringBuilder();
    int places = 0;
    for (NumberFormatToken token : tokens.subList(slash + 1, tokens.size())) {
      switch (token) {
        case NumberFormatToken.Digit(char pad) -> {
          places++;
          written.append(pad == '0' ? "0" : "");
        }
        case NumberFormatToken.Literal(String text) -> {
          if (text.matches("\\d{1,4}") && tail.isEmpty()) {
            written.append(text);
          } else {
            tail.append(text);
          }
        }
        case NumberFormatToken.Mark _, NumberFormatToken.Time _ -> {}
      }
    }
    this.mixed = groups > 1;
    this.fixed =
        written.toString().matches("[1-9]\\d{0,4}") ? Integer.parseInt(written.toString()) : 0;
    this.greatest = (int) Math.pow(10, Math.clamp(places, 1, MOST_DIGITS)) - 1;
    this.before = head.toString();
    this.behind = tail.toString();
  }

  String text(double value) {
    long whole = mixed ? (long) Math.floor(value) : 0;
    double rest = value - whole;
    long bottom = fixed > 0 ? fixed : bottom(rest);
    long top = Math.round(rest * bottom);
    if (mixed && top == bottom) {
      whole++;
      top = 0;
    }
    String fraction = top + "/" + bottom;
    String shown;
    if (!mixed) {
      shown = fraction;
    } else if (top == 0) {
      shown = String.valueOf(whole);
    } else {
      shown = whole == 0 ? fraction : whole + " " + fraction;
    }
    return (before + shown + behind).strip();
  }

  /** The smallest denominator of the best approximation. */
  private long bottom(double rest) {
    long best = 1;
    double least = Double.MAX_VALUE;
    for (long bottom = 1; bottom <= greatest; bottom++) {
      double off = Math.abs(rest - (double) Math.round(rest * bottom) / bottom);
      if (off < least - 1e-12) {
        least = off;
        best = bottom;
      }
    }
    return best;
  }
}
