package trivium.bank.format.markup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import trivium.bank.budget.ReadingBudget;

/**
 * Conversion of HTML to the Markdown subset of banks: bold, code, line breaks and formulas are
 * preserved, other elements become plain text, scripts and styles are removed.
 */
public final class HtmlText {
  private static final long BYTES_PER_ELEMENT = 200;

  /** Elements that are nested deeper become plain text. */
  private static final int DEEPEST = 100;

  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:p|br|b|i|u|em|strong|span|div|code|pre|sub|sup|img|ul|ol|li|h[1-6]|table|tr|td|font|a)(?:\\s[^<>]{0,500})?/?>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern IMAGE = Pattern.compile("<img\\b", Pattern.CASE_INSENSITIVE);

  /** Alternative texts that are file names and do not describe the picture. */
  private static final Pattern FILE_NAME =
      Pattern.compile(
          "(?:[\\w %.()-]{1,100}\\.(?:png|jpe?g|gif|webp|svg|bmp|tiff?)|(?i:image|picture|img)\\s?\\d*)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n\\f]+");
  private static final Pattern AROUND_BREAK = Pattern.compile(" *\\n *");

  private static final Set<String> REMOVED =
      Set.of("script", "style", "head", "template", "noscript", "object", "embed", "iframe");
  private static final Set<String> BLOCKS =
      Set.of(
          "p div ul ol li tr table h1 h2 h3 h4 h5 h6 blockquote section article dl dt dd hr figure prompt"
              .split(" "));

  private static final String DIGITS = "0123456789+-−=()";
  private static final Map<Integer, String> SUPERSCRIPTS =
      shifts(DIGITS + "ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ");
  private static final Map<Integer, String> SUBSCRIPTS = shifts(DIGITS, "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎");

  private static Map<Integer, String> shifts(String from, String to) {
    return IntStream.range(0, from.length())
        .boxed()
        .collect(Collectors.toMap(i -> (int) from.charAt(i), i -> to.substring(i, i + 1)));
  }

  private HtmlText() {}

  /** Whether the text contains tags of common HTML elements. */
  public static boolean looksLikeHtml(String text) {
    return TAG.matcher(text).find();
  }

  public static String toMarkdown(String html) {
    String formulas = HtmlFormulas.withLatexDelimiters(html);
    if (formulas.indexOf('<') < 0 && formulas.indexOf('&') < 0) {
      return SPACES.matcher(formulas).replaceAll(" ").strip().replace('\u00a0', ' ');
    }
    var out = new StringBuilder();
    write(parsed(formulas).body(), out, 0);
    return collapsed(out.toString());
  }

  /** The addresses of its pictures, except those of formulas. */
  public static List<String> pictureSources(String html) {
    return IMAGE.matcher(html).find()
        ? parsed(HtmlFormulas.withLatexDelimiters(html)).select("img").stream()
            .filter(image -> HtmlFormulas.of(image).isEmpty())
            .map(image -> image.attr("src").strip())
            .toList()
        : List.of();
  }

  /** Removes pictures and their alternative texts, except those of formulas. */
  public static String withoutPictures(String html) {
    if (pictureSources(html).isEmpty()) {
      return html;
    }
    Document document = parsed(HtmlFormulas.withLatexDelimiters(html));
    document.outputSettings().prettyPrint(false);
    Element body = document.body();
    body.select("img").stream()
        .filter(image -> HtmlFormulas.of(image).isEmpty())
        .forEach(Element::remove);
    return body.html();
  }

  /** Whether it shows a picture that is not a formula. */
  public static boolean showsPicture(String html) {
    return !pictureSources(html).isEmpty();
  }

  private static Document parsed(String html) {
    ReadingBudget budget = ReadingBudget.current();
    budget.check();
    budget.require(
        BYTES_PER_ELEMENT * html.chars().filter(sign -> sign == '<').count() + 8L * html.length());
    return Jsoup.parseBodyFragment(html);
  }

  private static void write(Node node, StringBuilder out, int depth) {
    for (Node child : node.childNodes()) {
      if (child instanceof TextNode text) {
        text(text.getWholeText(), out);
      } else if (child instanceof Element element) {
        if (depth > DEEPEST) {
          text(element.text(), out);
        } else {
          element(element, out, depth);
        }
      }
    }
  }

  private static void element(Element element, StringBuilder out, int depth) {
    String name = element.normalName();
    Optional<String> formula = HtmlFormulas.of(element);
    if (formula.isPresent()) {
      out.append(formula.get());
      return;
    }
    if (REMOVED.contains(name) || HtmlFormulas.isDuplicate(element)) {
      return;
    }
    switch (name) {
      case "br" -> out.append('\n');
      case "b", "strong" -> writeMarked(element, out, depth, "**");
      case "code", "tt", "kbd", "samp" -> {
        String code = element.wholeText().replace('\n', ' ');
        out.append(code.isBlank() ? "" : "`" + preserved(code) + "`");
      }
      case "pre" -> {
        lineBreak(out);
        String code = element.wholeText().stripTrailing();
        out.append(
                preserved("```\n" + (code.startsWith("\n") ? code.substring(1) : code) + "\n```"))
            .append('\n');
      }
      case "sup" -> out.append(shifted(element.text(), SUPERSCRIPTS, "^"));
      case "sub" -> out.append(shifted(element.text(), SUBSCRIPTS, "_"));
      case "img" -> {
        String alt = element.attr("alt");
        text(FILE_NAME.matcher(alt.strip()).matches() ? "" : alt, out);
      }
      case "td", "th" -> {
        write(element, out, depth + 1);
        out.append(element.nextElementSibling() == null ? "" : " | ");
      }
      default -> {
        boolean block = BLOCKS.contains(name);
        if (block) {
          lineBreak(out);
        }
        out.append(name.equals("li") ? bullet(element) : "");
        write(element, out, depth + 1);
        if (block) {
          lineBreak(out);
        }
      }
    }
  }

  private static String bullet(Element item) {
    Element list = item.parent();
    return list != null && list.normalName().equals("ol")
        ? item.elementSiblingIndex() + 1 + ". "
        : "- ";
  }

  private static void writeMarked(Element element, StringBuilder out, int depth, String mark) {
    var inner = new StringBuilder();
    write(element, inner, depth + 1);
    String text = inner.toString();
    String bare = text.strip();
    if (bare.isEmpty() || bare.indexOf('\n') >= 0 || bare.startsWith(mark)) {
      out.append(text);
      return;
    }
    int start = text.indexOf(bare);
    out.append(text, 0, start)
        .append(mark)
        .append(bare)
        .append(mark)
        .append(text.substring(start + bare.length()));
  }

  /** Replaces the white space of code with characters that {@link #collapsed} restores. */
  private static String preserved(String code) {
    return code.replace("\t", "    ").replace(' ', '\u00a0').replace('\n', '\u2028');
  }

  private static String collapsed(String text) {
    String lines = AROUND_BREAK.matcher(text.replaceAll(" {2,}", " ")).replaceAll("\n");
    return lines.replace('\u2028', '\n').strip().replace('\u00a0', ' ').stripTrailing();
  }

  private static void text(String text, StringBuilder out) {
    String plain = SPACES.matcher(text).replaceAll(" ");
    boolean atStart = out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
    out.append(atStart && plain.startsWith(" ") ? plain.substring(1) : plain);
  }

  private static void lineBreak(StringBuilder out) {
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == ' ') {
      end--;
    }
    out.setLength(end);
    if (end > 0 && out.charAt(end - 1) != '\n') {
      out.append('\n');
    }
  }

  private static String shifted(String text, Map<Integer, String> shifts, String mark) {
    String bare = text.strip();
    if (!bare.isEmpty() && bare.chars().allMatch(shifts::containsKey)) {
      return bare.chars()
          .mapToObj(sign -> shifts.getOrDefault(sign, ""))
          .collect(Collectors.joining());
    }
    return bare.isEmpty() ? "" : bare.length() == 1 ? mark + bare : mark + "(" + bare + ")";
  }
}
