package trivium.bank.format.builder;

import java.util.regex.Pattern;

/**
 * Parser of numbers with a decimal point or a decimal comma. A comma before exactly three digits
 * separates thousands; a comma that cannot ("0,125", "1,5", "1234,567") is a decimal comma, and so
 * are all commas of a number that is paired with one that has a decimal comma.
 */
public final class Decimals {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30})(?:[eE][+-]?\\d{1,3})?");
  private static final Pattern THOUSANDS =
      Pattern.compile("[+-]?[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d*)?");

  private Decimals() {}

  public static boolean isNumber(String text) {
    return NUMBER.matcher(normalized(text)).matches();
  }

  /**
   * Parses a number.
   *
   * @throws IllegalArgumentException if it is none; the message says so
   */
  public static double parse(String text) {
    String number = normalized(text);
    if (!NUMBER.matcher(number).matches()) {
      throw new IllegalArgumentException(
          "there is no number where one should be: "
              + (text.length() > 30 ? text.substring(0, 30) + "…" : text.strip()));
    }
    return Double.parseDouble(number);
  }

  /**
   * Parses a number whose commas are those of another: a value and its tolerance, or the ends of a
   * range.
   *
   * @throws IllegalArgumentException if it is none; the message says so
   */
  public static double parse(String text, String paired) {
    String number = ascii(text);
    boolean decimalComma =
        paired.indexOf(',') >= 0
            && !THOUSANDS.matcher(ascii(paired)).matches()
            && number.indexOf('.') < 0;
    return parse(decimalComma ? number.replace(',', '.') : number);
  }

  private static String normalized(String text) {
    String number = ascii(text);
    if (THOUSANDS.matcher(number).matches()) {
      return number.replace(",", "");
    }
    return number.indexOf('.') < 0 ? number.replace(',', '.') : number;
  }

  private static String ascii(String text) {
    return text.strip().replace('−', '-');
  }
}
