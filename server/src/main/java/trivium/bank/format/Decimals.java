package trivium.bank.format;

import java.util.regex.Pattern;

/** Numbers as files have them. */
final class Decimals {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30})(?:[eE][+-]?\\d{1,3})?");

  private Decimals() {}

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

  private static String tidy(String text) {
    String bare = text.strip().replace('−', '-');
    return bare.indexOf(',') >= 0 && bare.indexOf('.') < 0 ? bare.replace(',', '.') : bare;
  }
}
