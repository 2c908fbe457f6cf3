package trivium.bank.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds LaTeX formulas in texts: {@code \(...\)} and {@code $...$} within a line, {@code \[...\]}
 * and {@code $$...$$} for a formula on its own line. The browser has the same rules ({@code
 * core/markup.js}).
 */
public final class LatexFormulas {
  /**
   * Single dollars delimit a formula only if they cannot be currency: no blank at the edges, no
   * digit or word after the second one, and not a number followed by words.
   */
  private static final Pattern FORMULA =
      Pattern.compile(
          "(?<!\\\\)\\\\\\(((?:[^\\\\]|\\\\[^()]){1,1000}?)\\\\\\)"
              + "|(?<!\\\\)\\\\\\[((?:[^\\\\]|\\\\[^\\[\\]]){1,1000}?)\\\\]"
              + "|(?<!\\\\)\\$\\$(?!\\s*\\$)([^$]{1,1000})\\$\\$(?!\\$)"
              + "|(?<![\\w$\\\\])\\$(?![\\s$])(?!\\d[\\d.,]*\\s(?=[^$\\n]*\\p{L}{2})[^$\\\\^_={}+*<>\\n]*\\$)"
              + "(?![^$\\n]*[€£¥])"
              + "([^$\\n]{0,999}[^\\s$\\\\])\\$(?![\\d_])(?=(?:th|st|nd|rd|s)(?!\\p{L})|(?!\\p{L}))");

  private LatexFormulas() {}

  /**
   * A formula in a text.
   *
   * @param start of its opening delimiter
   * @param end after its closing delimiter
   * @param display whether it is shown on a line of its own
   */
  public record Formula(int start, int end, String tex, boolean display) {}

  public static List<Formula> find(String text) {
    if (text.indexOf('$') < 0 && text.indexOf('\\') < 0) {
      return List.of();
    }
    var formulas = new ArrayList<Formula>();
    Matcher found = FORMULA.matcher(text);
    while (found.find()) {
      for (int group = 1; group <= found.groupCount(); group++) {
        String tex = found.group(group);
        if (tex != null && !tex.isBlank()) {
          formulas.add(
              new Formula(found.start(), found.end(), tex.strip(), group == 2 || group == 3));
        }
      }
    }
    return formulas;
  }

  /** Replaces each formula in a text. */
  public static String replaced(String text, Function<Formula, String> by) {
    var out = new StringBuilder();
    int from = 0;
    for (Formula formula : find(text)) {
      out.append(text, from, formula.start()).append(by.apply(formula));
      from = formula.end();
    }
    return out.append(text, from, text.length()).toString();
  }

  /** Rewrites formulas with the delimiters that all other programs know, never single dollars. */
  public static String withStandardDelimiters(String text) {
    return replaced(
        text, formula -> formula.display() ? display(formula.tex()) : inline(formula.tex()));
  }

  public static String inline(String tex) {
    return tex.isBlank() ? "" : "\\(" + tex.strip() + "\\)";
  }

  public static String display(String tex) {
    return tex.isBlank() ? "" : "\\[" + tex.strip() + "\\]";
  }
}
