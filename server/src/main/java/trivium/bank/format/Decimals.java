package trivium.bank.format;

import java.util.regex.Pattern;

/**
 * Numbers as files have them. A comma before exactly three digits parts thousands, as most who
 * write one mean it; what cannot be thousands ("0,125", "1,5", "1234,567") is a decimal comma, and
 * so are all commas of a number that stands beside one with a decimal comma.
 */
final class Decimals {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30})(?:[eE][+-]?\\d{1,3})?");

  private Decimals() {}

  private static final Pattern THOUSANDS =
      Pattern.compile("[+-]?[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d*)?");

  static boolean isOne(String text) {
    return NUMBER.matcher(tidy(text)).matches();
  }

  /** Throws an {@link IllegalArgumentException} that says so if there is no number. */
  static double read(String text) {
    String number = tidy(text);
    if (!NUMBER.matcher(number).matches()) {
      throw new IllegalArgumentException(
          "there is no number where one should be: "
              + (text.length() > 30 ? text.substring(0, 30) + "…" : text.strip()));
    }
    return Double.parseDouble(number);
  }

  /** A number and how far off is right, which are written alike. */
  static double read(String text, String beside) {
    String number = bare(text);
    boolean decimalComma =
        beside.indexOf(',') >= 0
            && !THOUSANDS.matcher(bare(beside)).matches()
            && number.indexOf('.') < 0;
    return read(decimalComma ? number.replace(',', '.') : number);
  }

  private static String tidy(String text) {
    String bare = bare(text);
    if (THOUSANDS.matcher(bare).matches()) {
      return bare.replace(",", "");
    }
    return bare.indexOf('.') < 0 ? bare.replace(',', '.') : bare;
  }

  private static String bare(String text) {
    return text.strip().replace('−', '-');
  }
}
