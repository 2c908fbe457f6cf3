package trivium.bank;

import java.util.regex.Pattern;

/**
 * Small repairs of text: spaces, commas, capitals, the marks at the end. Words are never changed.
 */
final class Tidy {
  private static final Pattern COMMA = Pattern.compile("(?<=[\\p{L})])\\s*,\\s*(?=\\p{L})");
  private static final Pattern EMPHASIS = Pattern.compile("\\*\\*");
  private static final int EXCERPT = 60;

  private Tidy() {}

  /** One line with single blanks and no Markdown emphasis. */
  static String spaces(String text) {
    return EMPHASIS.matcher(text.strip()).replaceAll("").replaceAll("\\s+", " ").strip();
  }

  /** Tidied for reading: "data ,Raw" becomes "data, Raw". */
  static String commas(String text) {
    return COMMA.matcher(text).replaceAll(", ");
  }

  /** The beginning of a line, quoted, for a message. */
  static String excerpt(String line) {
    String text = line.strip().replaceAll("\\s+", " ");
    return "\""
        + (text.length() <= EXCERPT ? text : text.substring(0, EXCERPT).strip() + "…")
        + "\"";
  }

  static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
