package trivium.bank.format;

import trivium.bank.budget.ReadingBudget;

/** What can be said of JSON before it is parsed. */
final class JsonItems {
  /** An empty list or object, or a place in one. */
  private static final long BYTES_PER_VALUE = 64;

  private JsonItems() {}

  /** Makes sure that there is memory for all values of a text. */
  static void hold(String text) {
    long values = text.chars().filter(sign -> sign == '{' || sign == '[' || sign == ',').count();
    ReadingBudget.current().hold(BYTES_PER_VALUE * values + 2L * text.length());
  }

  static boolean looksLike(String text) {
    String bare = text.stripLeading();
    return bare.startsWith("[{")
        || bare.startsWith("[\n")
        || (bare.startsWith("{") && bare.substring(1).stripLeading().startsWith("\""));
  }
}
