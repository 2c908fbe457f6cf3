package trivium.bank.text;

import java.util.regex.Pattern;

/**
 * Escapes text so that no spreadsheet runs it as a formula (OWASP, "CSV Injection"): an apostrophe
 * precedes every place at which a formula could begin. That is the beginning of a cell, also after
 * invisible characters and with full-width operators; and the beginning of a line or after a
 * semicolon or tab, because a spreadsheet with another separator ignores the quotes of CSV.
 */
public final class FormulaInjection {
  private static final String CELL_BEGINS = "(?:^|(?<=[;\\t\\r\\n]))";
  private static final String FORMULA = "[[\\s\\p{Z}\\p{C}]&&[^\\t\\r\\n]]*+[=+\\-@＝＋－＠]";

  private static final Pattern UNSAFE =
      Pattern.compile("^(?=[\\t\\r\\n])|" + CELL_BEGINS + "(?=" + FORMULA + ")");
  private static final Pattern UNSAFE_OR_ESCAPED =
      Pattern.compile("^(?='*+[\\t\\r\\n])|" + CELL_BEGINS + "(?='*+" + FORMULA + ")");
  private static final Pattern ESCAPED =
      Pattern.compile("^'(?='*+[\\t\\r\\n])|" + CELL_BEGINS + "'(?='*+" + FORMULA + ")");

  private FormulaInjection() {}

  public static String escape(String text) {
    return UNSAFE.matcher(text).replaceAll("'");
  }

  /** Escapes also what looks escaped, so that {@link #unescape} restores the text. */
  public static String escapeReversibly(String text) {
    return UNSAFE_OR_ESCAPED.matcher(text).replaceAll("'");
  }

  /** Reverses {@link #escapeReversibly}. */
  public static String unescape(String text) {
    return ESCAPED.matcher(text).replaceAll("");
  }
}
