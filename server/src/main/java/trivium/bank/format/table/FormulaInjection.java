package trivium.bank.format.table;

import java.util.regex.Pattern;

/**
 * Texts that no spreadsheet takes for a formula, and back. An apostrophe is put where one would
 * begin: at the front of a cell, also behind what can't be seen, and behind semicolons, tabs and
 * line ends, because a spreadsheet that parts cells by those takes no notice of our quotes.
 */
final class FormulaInjection {
  private static final String BEGINS = "'*+[[\\s\\p{Z}\\p{C}]&&[^\\t\\r\\n]]*+[=+\\-@＝＋－＠]";
  private static final Pattern FORMULA =
      Pattern.compile("^(?='*+[\\t\\r\\n])|(?:^|(?<=[;\\t\\r\\n]))(?=" + BEGINS + ")");
  private static final Pattern DEFUSED =
      Pattern.compile("^'(?='*+[\\t\\r\\n])|(?:^|(?<=[;\\t\\r\\n]))'(?=" + BEGINS + ")");

  private FormulaInjection() {}

  static String escape(String text) {
    return FORMULA.matcher(text).replaceAll("'");
  }

  static String unescape(String text) {
    return DEFUSED.matcher(text).replaceAll("");
  }
}
