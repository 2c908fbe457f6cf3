package trivium.bank.format.gift;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.budget.ReadingBudget;
import trivium.bank.format.markup.HtmlText;
import trivium.bank.text.LatexFormulas;

/** The escapes and format marks of GIFT. A character after a backslash is never syntax. */
public final class GiftText {
  /** Of a short text in a list. */
  private static final long BYTES_PER_PART = 128;

  private static final String ESCAPED = "~=#{}:\\";
  private static final Pattern MARK =
      Pattern.compile("^\\s*\\[(html|moodle|plain|markdown)]", Pattern.CASE_INSENSITIVE);

  /** A formula is on one line and contains no mark of an answer. */
  private static final Pattern FORMULA =
      Pattern.compile(
          "\\\\\\(((?:[^\\\\~\\n]|\\\\[^()\\n]|(?<!\\s)~){1,1000}?)\\\\\\)"
              + "|\\\\\\[((?:[^\\\\~\\n]|\\\\[^\\[\\]\\n]|(?<!\\s)~){1,1000}?)\\\\]"
              + "|\\$\\$(?!\\s)([^$~\\n]{1,1000})(?<!\\s)\\$\\$(?!\\$)"
              + "|\\$(?![\\s$])(?=[^$\\n]{0,999}\\\\[A-Za-z])([^$~\\n]{1,1000})(?<!\\s)\\$(?!\\$)");

  private static final Pattern BARE_BRACE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*[{}]");

  private GiftText() {}

  /** The markup of a text; guessed if the file does not say. */
  enum Markup {
    HTML,
    PLAIN,
    GUESSED
  }

  /** A text without its format mark. */
  record Marked(Markup markup, String raw) {
    String text() {
      String text = unescaped(raw).strip();
      return isHtml() ? HtmlText.toMarkdown(text) : text;
    }

    boolean isHtml() {
      return markup == Markup.HTML
          || (markup == Markup.GUESSED && HtmlText.looksLikeHtml(unescaped(raw)));
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

  /**
   * The index of the first of these characters that is neither escaped nor in a formula; -1 if
   * there is none. Moodle requires escapes in formulas too, but many people omit them.
   */
  public static int find(String text, String signs, int from) {
    for (int i = from; i < text.length(); i++) {
      int formula = formulaEnd(text, i);
      if (formula > 0) {
        i = formula - 1;
      } else if (text.charAt(i) == '\\') {
        i++;
      } else if (signs.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** The end of the formula that begins at an index; -1 if none does. */
  private static int formulaEnd(String text, int at) {
    if (text.charAt(at) != '$' && !text.startsWith("\\(", at) && !text.startsWith("\\[", at)) {
      return -1;
    }
    Matcher formula = FORMULA.matcher(text).region(at, text.length());
    return formula.lookingAt() ? formula.end() : -1;
  }

  /** The index of a sequence of characters that is not escaped; -1 if there is none. */
  static int findAll(String text, String signs) {
    int at = find(text, signs.substring(0, 1), 0);
    while (at >= 0 && !text.startsWith(signs, at)) {
      at = find(text, signs.substring(0, 1), at + 1);
    }
    return at;
  }

  /** Cuts a text before each of these characters; the first part precedes all of them. */
  static List<String> cut(String text, String signs) {
    ReadingBudget budget = ReadingBudget.current();
    var parts = new ArrayList<String>();
    int start = 0;
    for (int at = find(text, signs, 0); at >= 0; at = find(text, signs, at + 1)) {
      budget.check();
      budget.require(BYTES_PER_PART * parts.size());
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
      int formula = formulaEnd(raw, i);
      if (formula > 0) {
        out.append(formula(raw.substring(i, formula)));
        i = formula - 1;
      } else if (raw.charAt(i) == '\\' && next == 'n') {
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

  /**
   * The LaTeX of a formula. If its braces are not escaped, nothing in it is; otherwise all escapes
   * of GIFT are removed except that of a line break, which is the beginning of a command here.
   */
  private static String formula(String raw) {
    if (BARE_BRACE.matcher(raw).find()) {
      return raw;
    }
    var out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      boolean escape =
          raw.charAt(i) == '\\' && i + 1 < raw.length() && ESCAPED.indexOf(raw.charAt(i + 1)) >= 0;
      out.append(raw.charAt(escape ? ++i : i));
    }
    return out.toString();
  }

  /** Encodes a text for GIFT: escaped, with formulas in delimiters that Moodle supports. */
  static String encoded(String text) {
    return escaped(LatexFormulas.withStandardDelimiters(text));
  }

  private static String escaped(String text) {
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
