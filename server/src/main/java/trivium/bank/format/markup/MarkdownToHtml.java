package trivium.bank.format.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.text.LatexFormulas;

/** Conversion of the Markdown of banks to HTML that {@link HtmlText} converts back to the same. */
public final class MarkdownToHtml {
  private static final Pattern PARTS =
      Pattern.compile(
          "`(?=[^\\S\\n]*+[^`\\s])([^`\\n]++)`" + "|\\*\\*([^*\\s`](?:[^*\\n`]*[^*\\s`])?)\\*\\*");
  private static final Pattern BLANKS = Pattern.compile("(?m)^ | (?= )| $");

  private MarkdownToHtml() {}

  public static String convert(String text) {
    var out = new StringBuilder();
    int from = 0;
    int backticks = 0;
    int counted = 0;
    int lastBacktick = text.lastIndexOf('`');
    for (LatexFormulas.Formula formula : LatexFormulas.find(text)) {
      for (; counted < formula.start(); counted++) {
        backticks += text.charAt(counted) == '`' ? 1 : 0;
      }
      // Backticks take precedence over formulas.
      if (backticks % 2 == 1 && lastBacktick >= formula.end()) {
        continue;
      }
      write(text.substring(from, formula.start()), out);
      String tex = XmlNode.escaped(formula.tex()).replace("{{", "{&#123;").replace("\n", " ");
      out.append(formula.display() ? "\\[" + tex + "\\]" : "\\(" + tex + "\\)");
      from = formula.end();
    }
    write(text.substring(from), out);
    return out.toString();
  }

  private static void write(String text, StringBuilder out) {
    Matcher found = PARTS.matcher(text);
    int from = 0;
    while (found.find()) {
      out.append(escaped(text.substring(from, found.start())));
      from = found.end();
      if (found.group(1) != null) {
        out.append("<code>").append(escaped(found.group(1))).append("</code>");
      } else {
        out.append("<b>").append(escaped(String.valueOf(found.group(2)))).append("</b>");
      }
    }
    out.append(escaped(text.substring(from)));
  }

  /** Escapes markup, and text that Anki would take for a formula, a gap or a sound. */
  private static String escaped(String text) {
    String safe =
        XmlNode.escaped(text)
            .replace("\\(", "&#92;(")
            .replace("\\[", "&#92;[")
            .replace("[$]", "&#91;$]")
            .replace("$$", "&#36;&#36;")
            .replace("{{", "{&#123;")
            .replace("[sound:", "&#91;sound:")
            .replace("[anki:", "&#91;anki:");
    return BLANKS.matcher(safe).replaceAll("&nbsp;").replace("\n", "<br>");
  }
}
