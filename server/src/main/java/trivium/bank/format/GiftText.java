package trivium.bank.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The escapes and format marks of GIFT texts. A sign behind a backslash is never syntax. */
final class GiftText {
  private static final String ESCAPED = "~=#{}:\\";
  private static final Pattern MARK =
      Pattern.compile("^\\s*\\[(html|moodle|plain|markdown)]", Pattern.CASE_INSENSITIVE);

  private GiftText() {}

  /** How a text is to be read: as HTML, as it is, or as it looks. */
  enum Markup {
    HTML,
    PLAIN,
    GUESSED
  }

  /** A text without its mark. */
  record Marked(Markup markup, String raw) {
    String text() {
      String text = unescaped(raw).strip();
      boolean html =
          markup == Markup.HTML || (markup == Markup.GUESSED && HtmlText.looksLike(text));
      return html ? HtmlText.light(text) : text;
    }
  }

  static Marked marked(String raw, Markup inherited) {
    Matcher mark = MARK.matcher(raw);
    if (!mark.find()) {
      return new Marked(inherited, raw);
    }
    Markup markup =
        switch (String.valueOf(mark.group(1)).charAt(0)) {
          case 'h', 'H' -> Markup.HTML;
          default ->
              String.valueOf(mark.group(1)).equalsIgnoreCase("moodle")
                  ? Markup.GUESSED
                  : Markup.PLAIN;
        };
    return new Marked(markup, raw.substring(mark.end()));
  }

  /** The first of these signs that no backslash stands before; -1 if there is none. */
  static int find(String text, String signs, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (signs.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** Where these signs stand in a row without a backslash before them; -1 if nowhere. */
  static int findAll(String text, String signs) {
    int at = find(text, signs.substring(0, 1), 0);
    while (at >= 0 && !text.startsWith(signs, at)) {
      at = find(text, signs.substring(0, 1), at + 1);
    }
    return at;
  }

  /** Cut before each of these signs; what is before the first comes first. */
  static List<String> cut(String text, String signs) {
    var parts = new ArrayList<String>();
    int start = 0;
    for (int at = find(text, signs, 0); at >= 0; at = find(text, signs, at + 1)) {
      parts.add(text.substring(start, at));
      start = at;
    }
    parts.add(text.substring(start));
    return parts;
  }

  static String unescaped(String raw) {
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    var out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char next = i + 1 < raw.length() ? raw.charAt(i + 1) : ' ';
      if (raw.charAt(i) == '\\' && next == 'n') {
        out.append('\n');
        i++;
      } else if (raw.charAt(i) == '\\' && ESCAPED.indexOf(next) >= 0) {
        out.append(next);
        i++;
      } else {
        out.append(raw.charAt(i));
      }
    }
    return out.toString();
  }

  static String escaped(String text) {
    var out = new StringBuilder(text.length() + 16);
    text.lines()
        .forEach(line -> {
          out.append(out.isEmpty() ? "" : "\\n");
          line.chars()
              .forEach(
                  sign -> out.append(ESCAPED.indexOf(sign) >= 0 ? "\\" : "").append((char) sign));
        });
    return out.toString();
  }
}
