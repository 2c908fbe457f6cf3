package trivium.bank.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our light Markdown as HTML that {@link HtmlText} reads back to the same. Nothing in it runs. */
final class LightHtml {
  private static final Pattern PARTS =
      Pattern.compile(
          "`([^`\\n]*[^`\\s][^`\\n]*)`"
              + "|\\*\\*([^*\\s`](?:[^*\\n`]*[^*\\s`])?)\\*\\*"
              + "|\\$([^$\\s`](?:[^$\\n`]*[^$\\s`])?)\\$");
  private static final Pattern BLANKS = Pattern.compile("(?m)^ | (?= )| $");

  private LightHtml() {}

  static String of(String text) {
    var out = new StringBuilder();
    Matcher found = PARTS.matcher(text);
    int from = 0;
    while (found.find()) {
      out.append(escaped(text.substring(from, found.start())));
      from = found.end();
      if (found.group(1) != null) {
        out.append("<code>").append(escaped(found.group(1))).append("</code>");
      } else if (found.group(2) != null) {
        out.append("<b>").append(escaped(found.group(2))).append("</b>");
      } else {
        String formula = String.valueOf(found.group(3));
        boolean closes =
            formula.contains("\\)") || formula.contains("\\(") || formula.length() > 400;
        out.append(
            closes
                ? escaped("$" + formula + "$")
                : "\\(" + XmlNode.escaped(formula).replace("{{", "{&#123;") + "\\)");
      }
    }
    return out.append(escaped(text.substring(from))).toString();
  }

  /** Also what would be a formula, a hole or a sound where nobody meant one. */
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
