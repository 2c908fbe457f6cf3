package trivium.bank.notes;

import java.util.regex.Pattern;

/** Lines that only serve the page: links to other places of it, HTML without text, comments. */
final class Serving {
  /** Lines that hold nothing but links to places on the same page. */
  private static final Pattern NAVIGATION =
      Pattern.compile(
          "^[\\s>|*_+\\-\\d.)#•🔝⬆↑^:a-z]*(?:\\[[^\\]]*\\]\\(#[^)]*\\)[\\s|*_<>/br:,.•⬆↑]*)+(?::\\w+:)?[\\s|*_]*$");

  private static final Pattern HTML_ONLY =
      Pattern.compile(
          "^\\s*(?:(?:</?(?:p|br|div|a|hr|center|ul|ol|li|b|i|em|strong|h[1-6]|img|span|sup|sub|table|tbody|thead|tr|td|th|details|font|kbd|section|nav)\\b[^<>]{0,300}>|&nbsp;)\\s*+)++$",
          Pattern.CASE_INSENSITIVE);

  /** The same link in HTML. */
  private static final Pattern HTML_LINK =
      Pattern.compile(
          "^\\s*(?:[-*+]\\s+|\\d{1,3}[.)]\\s+)?(?:</?[a-z][^<>]{0,300}>\\s*){0,5}<a\\b[^<>]{0,300}href=[\"']#[^<>]{0,300}>[^<>]{0,200}</a>\\s*(?:</?[a-z][^<>]{0,300}>\\s*){0,5}$",
          Pattern.CASE_INSENSITIVE);

  /** Nothing but links. */
  private static final Pattern LINKS =
      Pattern.compile(
          "^[^\\p{L}\\p{N}\\[]{0,8}(?:\\[[^\\[\\]]{1,200}\\]\\([^()]{1,300}\\)[^\\p{L}\\p{N}\\[\\]]{0,8})+$");

  /** Badges: pictures that are links. */
  private static final Pattern BADGES =
      Pattern.compile(
          "^\\s*(?:\\[!\\[[^\\[\\]]{0,200}\\]\\([^()]{0,300}\\)\\]\\([^()]{0,300}\\)\\s*){1,30}$");

  /** What a link to the page before or after, or above, says. */
  private static final Pattern TURNS =
      Pattern.compile(
          "[←→⬅➡↑↥⬆⏮⏭🔝🏠]|\\[\\W{0,4}(?:back|next|previous|prev|home|top|contents|zurück|weiter|suivant|précédent|anterior|siguiente|назад|далее|вперед)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Serving() {}

  /**
   * @param line that is not blank, and not longer than patterns may be run on
   */
  static boolean is(String line) {
    if (line.contains("](")) {
      return (line.contains("](#") && NAVIGATION.matcher(line).matches())
          || (line.contains("[![") && BADGES.matcher(line).matches())
          || (LINKS.matcher(line).matches() && TURNS.matcher(line).find());
    }
    if (line.indexOf('<') < 0) {
      return line.strip().equals("&nbsp;");
    }
    char first = line.stripLeading().charAt(0);
    return (first == '<' && line.contains("-->"))
        || ((first == '<' || first == '&') && HTML_ONLY.matcher(line).matches())
        || (line.contains("href=") && HTML_LINK.matcher(line).matches());
  }
}
