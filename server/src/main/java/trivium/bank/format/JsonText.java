package trivium.bank.format;

import trivium.bank.budget.ReadingBudget;

/** Checks of JSON text before it is parsed. */
public final class JsonText {
  /** Of an empty list or object, or of an element of one. */
  private static final long BYTES_PER_VALUE = 64;

  private JsonText() {}

  /** Charges the reading budget for all values of a text. */
  public static void reserveMemory(String text) {
    long values = text.chars().filter(sign -> sign == '{' || sign == '[' || sign == ',').count();
    ReadingBudget.current().charge(BYTES_PER_VALUE * values + 2L * text.length());
  }

  public static boolean looksLikeJson(String text) {
    String bare = text.stripLeading();
    return bare.startsWith("[{")
        || bare.startsWith("[\n")
        || (bare.startsWith("{") && bare.substring(1).stripLeading().startsWith("\""));
  }
}
