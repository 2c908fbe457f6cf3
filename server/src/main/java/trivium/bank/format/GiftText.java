package trivium.bank.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.budget.ReadingBudget;
import trivium.bank.text.Formulas;

/** The escapes and format marks of GIFT texts. A sign behind a backslash is never syntax. */
final class GiftText {
  /** Of a short text and its place in a list. */
  private static final long BYTES_PER_PART = 128;

  private static final String ESCAPED = "~=#{}:\\";
  private static final Pattern MARK =
      Pattern.compile("^\\s*\\[(html|moodle|plain|markdown)]", Pattern.CASE_INSENSITIVE);

  /** Answers stand on the same line as their formulas; what parts two answers is in none. */
  private static final Pattern FORMULA =
      Pattern.compile(
          "\\\\\\(((?:[^\\\\~\\n]|\\\\[^()\\n]|(?<!\\s)~){1,1000}?)\\\\\\)"
              + "|\\\\\\[((?:[^\\\\~\\n]|\\\\[^\\[\\]\\n]|(?<!\\s)~){1,1000}?)\\\\]"
              + "|\\$\\$(?!\\s)([^$~\\n]{1,1000})(?<!\\s)\\$\\$(?!\\$)"
              + "|\\$(?![\\s$])(?=[^$\\n]{0,999}\\\\[A-Za-z])([^$~\\n]{1,1000})(?<!\\s)\\$(?!\\$)");

  private static final Pattern BARE_BRACE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*[{}]");

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
      return isHtml() ? HtmlText.light(text) : text;
    }

    boolean isHtml() {
      return markup == Markup.HTML
          || (markup == Markup.GUESSED && HtmlText.looksLike(unescaped(raw)));
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
   * The first of these signs that no backslash stands before and that stands in no formula; -1 if
   * there is none. Moodle wants the braces of formulas escaped too, but many forget it.
   */
  static int find(String text, String signs, int from) {
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

  /** Behind the formula that begins here, unless its brackets are escaped; -1 if none does. */
  private static int formulaEnd(String text, int at) {
    if (text.charAt(at) != '$' && !text.startsWith("\\(", at) && !text.startsWith("\\[", at)) {
      return -1;
    }
    Matcher formula = FORMULA.matcher(text).region(at, text.length());
    return formula.lookingAt() ? formula.end() : -1;
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
    ReadingBudget budget = ReadingBudget.current();
    var parts = new ArrayList<String>();
    int start = 0;
    for (int at = find(text, signs, 0); at >= 0; at = find(text, signs, at + 1)) {
      budget.check();
      budget.need(BYTES_PER_PART * parts.size());
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
   * A formula as LaTeX has it. Whoever has left its braces bare has escaped nothing in it; else
   * every escape is one of GIFT's, but for line breaks, which are the beginning of a command here.
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

  /** As Moodle reads it: escaped, with formulas in the delimiters that it knows. */
  static String written(String text) {
    return escaped(Formulas.spelled(text));
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
