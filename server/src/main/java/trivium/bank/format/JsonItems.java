package trivium.bank.format;

/** Whether a text may be JSON. */
final class JsonItems {
  private JsonItems() {}

  static boolean looksLike(String text) {
    String bare = text.stripLeading();
    return bare.startsWith("[{")
        || bare.startsWith("[\n")
        || (bare.startsWith("{") && bare.substring(1).stripLeading().startsWith("\""));
  }
}
