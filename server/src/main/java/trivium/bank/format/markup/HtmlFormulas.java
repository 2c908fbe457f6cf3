package trivium.bank.format.markup;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import trivium.bank.text.LatexFormulas;

/**
 * Formulas in the HTML of other programs: the brackets of Anki, elements of MathJax and KaTeX,
 * MathML, and pictures of equations that carry their LaTeX (Canvas, WIRIS, MediaWiki).
 */
public final class HtmlFormulas {
  private static final Pattern BRACKETED =
      Pattern.compile(
          "\\[\\$]((?:(?!\\[/?\\$]).){1,1000}?)\\[/\\$]"
              + "|\\[\\$\\$]((?:(?!\\[/?\\$\\$]).){1,1000}?)\\[/\\$\\$]"
              + "|\\[latex]((?:(?!\\[/?latex]).){1,1000}?)\\[/latex]",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern ENVIRONMENT =
      Pattern.compile(
          "^\\\\begin\\{(?:displaymath|equation\\*?|math)}(.*)\\\\end\\{[a-z*]{1,20}}$",
          Pattern.DOTALL);
  private static final Pattern DOLLARS = Pattern.compile("^(\\${1,2})([^$]+)\\1$", Pattern.DOTALL);
  private static final Pattern DELIMITED =
      Pattern.compile("^(?:\\\\\\((.*)\\\\\\)|\\\\\\[(.*)\\\\])$", Pattern.DOTALL);

  /** A less-than sign in a formula that begins no element. */
  private static final Pattern LESS =
      Pattern.compile(
          "<(?!/?(?:br|p|div|span|b|i|u|em|strong|sub|sup|font|anki-mathjax)\\b[^<>]*>)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CLASS =
      Pattern.compile(
          "(?:^|\\s)(?:equation_image|latex|tex|math|mwe-math-\\S+|Wirisformula|texrender)(?:\\s|$)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ALT_PREFIX =
      Pattern.compile("^LaTeX:\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern STYLED =
      Pattern.compile("^\\{\\\\(?:display|text)style\\s(.*)}$", Pattern.DOTALL);
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:/equation_images/|(?:gif|svg|png)(?:\\.latex|\\.image)?\\?)([^?&\\s]{1,2000})");

  private HtmlFormulas() {}

  /**
   * Replaces the brackets of Anki with LaTeX delimiters and escapes less-than signs in formulas.
   */
  public static String withLatexDelimiters(String html) {
    String latex =
        html.indexOf('[') < 0
            ? html
            : BRACKETED
                .matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(delimited(found)));
    return latex.indexOf('<') < 0
        ? latex
        : LatexFormulas.replaced(
            latex,
            formula ->
                LESS.matcher(latex.substring(formula.start(), formula.end())).replaceAll("&lt;"));
  }

  private static String delimited(MatchResult found) {
    if (found.group(1) != null) {
      return LatexFormulas.inline(found.group(1));
    }
    return found.group(2) != null
        ? LatexFormulas.display(found.group(2))
        : document(String.valueOf(found.group(3)).strip());
  }

  /** Anki passes a whole document to LaTeX: text with formulas in dollars or environments. */
  private static String document(String latex) {
    String lines = latex.replaceAll("(?i)<br\\s*/?>|</?div>", " ").strip();
    Matcher dollars = DOLLARS.matcher(lines);
    if (dollars.matches()) {
      String tex = String.valueOf(dollars.group(2));
      return String.valueOf(dollars.group(1)).length() == 1
          ? LatexFormulas.inline(tex)
          : LatexFormulas.display(tex);
    }
    Matcher environment = ENVIRONMENT.matcher(lines);
    if (environment.matches()) {
      return LatexFormulas.display(String.valueOf(environment.group(1)));
    }
    boolean isText = lines.indexOf('$') >= 0 || lines.contains("\\(") || lines.indexOf('\\') < 0;
    return lines.startsWith("\\begin{")
        ? LatexFormulas.display(lines)
        : isText ? lines : LatexFormulas.inline(lines);
  }

  /** The formula that an element shows, in LaTeX delimiters; empty if it shows none. */
  static Optional<String> of(Element element) {
    String name = MathMl.name(element);
    Optional<String> formula =
        switch (name) {
          case "math" -> Optional.of(MathMl.formula(element));
          case "anki-mathjax" ->
              Optional.of(
                  delimited(element.wholeText(), element.attr("block").equalsIgnoreCase("true")));
          case "script" -> {
            String type = element.attr("type").toLowerCase(Locale.ROOT);
            yield type.startsWith("math/tex")
                ? Optional.of(delimited(element.data(), type.contains("display")))
                : Optional.empty();
          }
          case "img" -> image(element);
          case "mjx-container" ->
              Optional.ofNullable(element.selectFirst("math")).map(MathMl::formula);
          default -> Optional.empty();
        };
    return formula.filter(tex -> !tex.isEmpty());
  }

  /** Whether an element repeats the formula of its sibling in another form. */
  static boolean isDuplicate(Element element) {
    String classes = " " + element.className() + " ";
    return classes.contains(" katex-html ")
        || classes.matches(".* MathJax(?:_Preview|_Display|_SVG|_CHTML)? .*")
        || (classes.contains(" hidden-readable ") && element.selectFirst("math") != null);
  }

  private static Optional<String> image(Element image) {
    String mathml = image.attr("data-mathml");
    if (!mathml.isEmpty()) {
      // WIRIS stores MathML in an attribute, with substitutes for the markup characters.
      String markup =
          mathml.replace('«', '<').replace('»', '>').replace('¨', '"').replace('§', '&');
      return Optional.ofNullable(Jsoup.parseBodyFragment(markup).selectFirst("math"))
          .map(MathMl::formula);
    }
    for (String attribute : new String[] {"data-equation-content", "data-latex", "data-tex"}) {
      if (!image.attr(attribute).isBlank()) {
        return Optional.of(delimited(image.attr(attribute), false));
      }
    }
    String alt = image.attr("alt").strip();
    boolean prefixed = ALT_PREFIX.matcher(alt).find();
    if (!prefixed && !CLASS.matcher(image.className()).find()) {
      return address(image.attr("src")).filter(_ -> isEquation(image.attr("src")));
    }
    String latex = ALT_PREFIX.matcher(alt).replaceFirst("").strip();
    String tex = latex.isEmpty() ? image.attr("title").strip() : latex;
    return tex.isEmpty() ? address(image.attr("src")) : Optional.of(delimited(tex, false));
  }

  private static boolean isEquation(String address) {
    return address.contains("/equation_images/") || address.contains("latex");
  }

  private static Optional<String> address(String src) {
    Matcher found = ADDRESS.matcher(src);
    if (!found.find()) {
      return Optional.empty();
    }
    try {
      // Canvas percent-encodes it twice.
      String once = decoded(String.valueOf(found.group(1)));
      return Optional.of(
          delimited(once.matches(".*%[0-9A-Fa-f]{2}.*") ? decoded(once) : once, false));
    } catch (IllegalArgumentException undecodable) {
      return Optional.empty();
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String delimited(String tex, boolean display) {
    String bare = tex.replace('\u00a0', ' ').strip();
    Matcher dollars = DOLLARS.matcher(bare);
    Matcher delimited = DELIMITED.matcher(bare);
    Matcher styled = STYLED.matcher(bare);
    if (dollars.matches()) {
      bare = String.valueOf(dollars.group(2));
    } else if (delimited.matches()) {
      bare = String.valueOf(delimited.group(1) == null ? delimited.group(2) : delimited.group(1));
    } else if (styled.matches()) {
      bare = String.valueOf(styled.group(1));
    }
    return display ? LatexFormulas.display(bare) : LatexFormulas.inline(bare);
  }
}
