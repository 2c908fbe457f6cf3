package trivium.bank.asking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import trivium.bank.Task;

/**
 * A number with its unit, parsed from an answer.
 *
 * @param approximate whether the answer says that it is not exact
 */
record Quantity(BigDecimal value, String unit, boolean approximate) {
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(about|around|approximately|approx\\.?|circa|ca\\.?|c\\.|~|≈|etwa|unos|environ)?\\s*([$€£]?)"
              + "([-−+]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|[-−+]?\\d+(?:\\.\\d+)?)\\s*"
              + "(%|°\\s?[CF]?|[\\p{L}µΩ][\\p{L}²³/.·]*(?:\\s(?!for\\b|of\\b|in\\b|on\\b)[\\p{L}/²³]+){0,2})?[.]?$",
          Pattern.CASE_INSENSITIVE);

  /** A point before three digits separates thousands in many languages. */
  private static final Pattern AMBIGUOUS = Pattern.compile("^\\D*\\d{1,3}\\.\\d{3}(?!\\d).*");

  /** Ordinals, versions and numbers with attached letters are names: "3D", "4th". */
  private static final Pattern NAMED = Pattern.compile("^\\D*\\d+(?:st|nd|rd|th|[A-Z]|D|G|x|s)$");

  private static final Pattern MEASURED =
      Pattern.compile(
          "(?:k|m|c|d|µ|n|M|G|T)?(?:m|g|l|L|s|W|V|A|J|N|Hz|Pa|B|cal|t)(?:²|³|/[a-z²³]+)?|°.*|%"
              + "|(?:kilo|centi|milli|micro)?(?:met|lit)(?:er|re)s?|(?:kilo|milli)?gram(?:me)?s?|tonn?e?s?|miles?|feet|foot|ft"
              + "|inch(?:es)?|yards?|pounds?|lbs?|ounces?|acres?|hectares?|light years?|degrees?.*|percent|volts?|watts?"
              + "|joules?|kelvin|hertz|km/h|mph|m/s|Kilometer|Meter|Gramm|Kilogramm|Grad|metros|kilómetros|kilometros|gramos|grados"
              + "|million.*|billion.*|Millionen|millones|dB|psi|atm|eV|mol|mmHg|mg/dL|mEq/L",
          Pattern.CASE_INSENSITIVE);

  /** Measured integers up to this one have no tolerance. */
  private static final BigDecimal KNOWN_EXACTLY = BigDecimal.valueOf(100);

  private static final BigDecimal SHARE = new BigDecimal("0.02");
  private static final BigDecimal SHARE_OF_ABOUT = new BigDecimal("0.1");

  private static final int LONGEST_UNIT = 30;
  private static final int MOST_DIGITS = 15;

  static Optional<Quantity> of(String text) {
    String trimmed = text.strip();
    var number = NUMBER.matcher(trimmed);
    if (trimmed.length() > 2 * LONGEST_UNIT
        || AMBIGUOUS.matcher(trimmed).matches()
        || NAMED.matcher(trimmed).matches()
        || !number.matches()) {
      return Optional.empty();
    }
    String digits = number.group(3).replace(",", "").replace('−', '-').replace("+", "");
    String behind = number.group(4) == null ? "" : number.group(4).strip();
    String unit = behind.isEmpty() ? number.group(2) : behind;
    return digits.length() > MOST_DIGITS || unit.length() > LONGEST_UNIT
        ? Optional.empty()
        : Optional.of(new Quantity(new BigDecimal(digits), unit, number.group(1) != null));
  }

  Task.Numeric task() {
    return new Task.Numeric(value.doubleValue(), tolerance().doubleValue(), unit);
  }

  /**
   * Years and counts are exact. Measured values are accepted within a unit of their last decimal or
   * 2 %, approximate ones within 10 %.
   */
  private BigDecimal tolerance() {
    if (approximate) {
      return rounded(value.abs().multiply(SHARE_OF_ABOUT));
    }
    if (!MEASURED.matcher(unit).matches()) {
      return value.scale() > 0 ? BigDecimal.ONE.movePointLeft(value.scale()) : BigDecimal.ZERO;
    }
    if (value.scale() > 0) {
      return rounded(value.abs().multiply(SHARE)).max(BigDecimal.ONE.movePointLeft(value.scale()));
    }
    return value.abs().compareTo(KNOWN_EXACTLY) <= 0
        ? BigDecimal.ZERO
        : rounded(value.abs().multiply(SHARE));
  }

  private static BigDecimal rounded(BigDecimal number) {
    return number.round(new MathContext(1, RoundingMode.DOWN));
  }
}
