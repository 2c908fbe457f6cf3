package trivium.bank.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** Normalizes spaces, commas and capitals of a text. Words are not changed. */
public final class TextCleanup {
  private static final Pattern COMMA = Pattern.compile("(?<=[\\p{L})])\\s*,\\s*(?=\\p{L})");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern CODE =
      Pattern.compile("\\w[_(]\\S|_|[(]|\\w=|\\p{Ll}\\p{Lu}|\\w\\.\\w|\\d|^[^\\p{L}]");
  private static final int EXCERPT = 60;

  private TextCleanup() {}

  /** Joins lines, collapses blanks and removes Markdown emphasis. */
  public static String normalizeSpaces(String text) {
    String plain = text.contains("**") ? text.replace("**", "") : text;
    return (isSpaced(plain) ? plain : SPACES.matcher(plain).replaceAll(" ")).strip();
  }

  /** Whether there is nothing to collapse, which is the usual case. */
  private static boolean isSpaced(String text) {
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      boolean twice = next == ' ' && i > 0 && text.charAt(i - 1) == ' ';
      if (twice || (next < ' ' && Character.isWhitespace(next))) {
        return false;
      }
    }
    return true;
  }

  /** Normalizes blanks around commas: "data ,Raw" becomes "data, Raw". */
  public static String normalizeCommas(String text) {
    return text.indexOf(',') < 0 ? text : COMMA.matcher(text).replaceAll(", ");
  }

  /** The beginning of a line in quotes, for messages. */
  public static String excerpt(String line) {
    String text = SPACES.matcher(line.strip()).replaceAll(" ");
    return "\""
        + (text.length() <= EXCERPT ? text : text.substring(0, EXCERPT).strip() + "…")
        + "\"";
  }

  /** Capitalizes the first letter, unless the first word is code, in which case matters. */
  public static String capitalize(String text) {
    int end = 0;
    boolean plain = true;
    while (end < text.length() && !endsWord(text.charAt(end))) {
      plain &= Character.isLowerCase(text.charAt(end)) || end == 0;
      end++;
    }
    if (text.isEmpty()
        || Character.isUpperCase(text.charAt(0))
        || ((!plain || end == 0 || !Character.isLetter(text.charAt(0)))
            && CODE.matcher(text.substring(0, end)).find())) {
      return text;
    }
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static boolean endsWord(char letter) {
    return letter == ':' || letter == '?' || Character.isWhitespace(letter);
  }

  /**
   * Puts the first letter in lower case, for the middle of a sentence, unless the first word is a
   * name with several capitals.
   */
  public static String uncapitalize(String text) {
    boolean name =
        text.length() < 2
            || !Character.isLowerCase(text.charAt(1))
            || CODE.matcher(text.split("\\s", 2)[0]).find();
    return name ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
