package trivium.bank.format.markup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Conversion of presentation MathML (W3C MathML Core) to LaTeX. The author's own LaTeX in an
 * annotation is preferred; unknown elements are replaced by their contents.
 */
final class MathMl {
  private static final int DEEPEST = 60;

  private static final Set<String> FUNCTIONS =
      Set.of(
          "sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth log ln lg exp lim max min sup inf det dim ker gcd deg arg"
              .split(" "));

  private static final Map<String, String> SYMBOLS =
      pairs(
          "× \\times ÷ \\div ⋅ \\cdot · \\cdot ± \\pm ∓ \\mp ∑ \\sum ∏ \\prod ∫ \\int ∬ \\iint "
              + "∮ \\oint ∞ \\infty ≤ \\le ≥ \\ge ≠ \\ne ≈ \\approx ≡ \\equiv ∼ \\sim ∝ \\propto → \\to "
              + "← \\leftarrow ⇒ \\Rightarrow ⇔ \\Leftrightarrow ↔ \\leftrightarrow "
              + "⇌ \\rightleftharpoons ∈ \\in ∉ \\notin ⊂ \\subset ⊆ \\subseteq ∪ \\cup ∩ \\cap "
              + "∅ \\emptyset ∀ \\forall ∃ \\exists ¬ \\neg ∧ \\wedge ∨ \\vee ∂ \\partial ∇ \\nabla "
              + "° ^{\\circ} … \\ldots ⋯ \\cdots − - ℝ \\mathbb{R} ℕ \\mathbb{N} ℤ \\mathbb{Z} "
              + "ℚ \\mathbb{Q} ℂ \\mathbb{C} ⟨ \\langle ⟩ \\rangle { \\{ } \\} ‖ \\| % \\% # \\# & \\& "
              + "$ \\text{\\textdollar} _ \\_ ^ \\hat{} \\ \\backslash ~ \\sim");

  private static final String GREEK = "αβγδεζηθικλμνξοπρςστυφχψω";
  private static final List<String> GREEK_NAMES =
      List.of(
          ("alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi o pi rho varsigma sigma tau upsilon"
                  + " varphi chi psi omega")
              .split(" "));
  private static final String GREEK_CAPITALS = "ΓΔΘΛΞΠΣΥΦΨΩ";
  private static final List<String> CAPITAL_NAMES =
      List.of("Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega".split(" "));

  private static final Map<String, String> ABOVE =
      pairs(
          "¯ \\overline ‾ \\overline _ \\overline → \\vec ⃗ \\vec ^ \\hat ˆ \\hat ~ \\tilde "
              + "˜ \\tilde ˙ \\dot . \\dot ¨ \\ddot ⏞ \\overbrace ⌢ \\overset{\\frown}");

  private static final Map<String, String> VARIANTS =
      Map.of(
          "bold", "\\mathbf",
          "double-struck", "\\mathbb",
          "script", "\\mathcal",
          "fraktur", "\\mathfrak",
          "sans-serif", "\\mathsf",
          "monospace", "\\mathtt",
          "bold-italic", "\\boldsymbol");

  /** Function application, invisible times and comma, thin spaces. */
  private static final String INVISIBLE = "[\u2061\u2062\u2063\u2064\u200b\u200a\u2009\ufeff]";

  private static final Pattern WRAPPED =
      Pattern.compile("\"math\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){1,2000}+)\"");

  private static final Set<String> LARGE = Set.of("\\sum", "\\prod", "\\int", "\\lim", "\\oint");

  private MathMl() {}

  /** A map of keys and values that alternate between blanks. */
  private static Map<String, String> pairs(String text) {
    String[] words = text.split(" ");
    return IntStream.range(0, words.length / 2)
        .boxed()
        .collect(Collectors.toMap(i -> words[2 * i], i -> words[2 * i + 1]));
  }

  /** The formula in delimiters for inline or display mode; empty if it has no content. */
  static String formula(Element math) {
    String tex = tex(math).strip();
    if (tex.isEmpty()) {
      return "";
    }
    boolean display = math.attr("display").equals("block") || math.attr("mode").equals("display");
    return (display ? "\\[" : "\\(") + tex + (display ? "\\]" : "\\)");
  }

  private static String tex(Element math) {
    return math.select("annotation, m|annotation").stream()
        .filter(annotation -> annotation.attr("encoding").toLowerCase(Locale.ROOT).contains("tex"))
        .map(annotation -> annotated(annotation.wholeText().strip()))
        .filter(tex -> !tex.isEmpty())
        .findFirst()
        .orElseGet(() -> row(math, 0));
  }

  /** Brightspace wraps the LaTeX of an annotation in JSON. */
  private static String annotated(String text) {
    Matcher wrapped = WRAPPED.matcher(text);
    return wrapped.find() && text.startsWith("{\"")
        ? String.valueOf(wrapped.group(1)).replaceAll("\\\\([\\\\\"/])", "$1")
        : text;
  }

  /** The children of an element in a row. */
  private static String row(Element element, int depth) {
    return fencedTable(element, depth).orElseGet(() -> children(element, depth));
  }

  /** A table in brackets, which LaTeX has to stretch. */
  private static Optional<String> fencedTable(Element element, int depth) {
    List<Element> all = element.children();
    if (all.size() < 2 || all.stream().noneMatch(child -> name(child).equals("mtable"))) {
      return Optional.empty();
    }
    String open = fence(all.getFirst(), "([{|‖⟨");
    String close = fence(all.getLast(), ")]}|‖⟩");
    if (open.isEmpty()) {
      return Optional.empty();
    }
    List<Element> inner = all.subList(1, close.isEmpty() ? all.size() : all.size() - 1);
    return Optional.of(
        "\\left"
            + open
            + inner.stream().map(child -> one(child, depth + 1)).collect(Collectors.joining())
            + "\\right"
            + (close.isEmpty() ? "." : close));
  }

  private static String fence(Element element, String fences) {
    String sign = name(element).equals("mo") ? element.text().strip() : "";
    return !sign.isEmpty() && fences.contains(sign) ? fence(sign) : "";
  }

  private static String children(Element element, int depth) {
    var out = new StringBuilder();
    for (Node child : element.childNodes()) {
      String part =
          child instanceof Element inner
              ? one(inner, depth + 1)
              : child instanceof TextNode text ? escaped(text.text().strip()) : "";
      if (part.isEmpty()) {
        continue;
      }
      boolean command = !out.isEmpty() && endsInCommand(out);
      out.append(command && Character.isLetter(part.charAt(0)) ? " " : "").append(part);
    }
    return out.toString();
  }

  private static boolean endsInCommand(StringBuilder out) {
    int at = out.length() - 1;
    while (at >= 0 && Character.isLetter(out.charAt(at))) {
      at--;
    }
    return at >= 0 && at < out.length() - 1 && out.charAt(at) == '\\';
  }

  static String name(Element element) {
    String name = element.normalName();
    return name.substring(name.indexOf(':') + 1);
  }

  private static String one(Element element, int depth) {
    if (depth > DEEPEST) {
      return escaped(element.text());
    }
    return switch (name(element)) {
      case "mn" -> styled(element, escaped(element.text().strip()));
      case "mi" -> identifier(element);
      case "mo" -> operator(element.text().replaceAll(INVISIBLE, "").strip());
      case "mtext", "ms" -> words(element.wholeText());
      case "mspace" -> "\\;";
      case "mfrac" -> fraction(element, depth);
      case "msqrt" -> "\\sqrt{" + row(element, depth) + "}";
      case "mroot" -> "\\sqrt[" + child(element, 1, depth) + "]" + grouped(element, 0, depth);
      case "msup" -> base(element, depth) + "^" + grouped(element, 1, depth);
      case "msub" -> base(element, depth) + "_" + grouped(element, 1, depth);
      case "msubsup" ->
          base(element, depth)
              + "_"
              + grouped(element, 1, depth)
              + "^"
              + grouped(element, 2, depth);
      case "munder" -> under(element, depth);
      case "mover" -> over(element, depth);
      case "munderover" -> underOver(element, depth);
      case "mmultiscripts" -> scripts(element, depth);
      case "mfenced" -> fenced(element, depth);
      case "mtable" -> table(element, depth);
      case "menclose" -> enclosed(element, depth);
      case "annotation",
          "annotation-xml",
          "mphantom",
          "maligngroup",
          "malignmark",
          "none",
          "mprescripts" ->
          "";
      case "semantics" -> child(element, 0, depth);
      case "merror" -> escaped(element.text());
      default -> row(element, depth);
    };
  }

  private static String identifier(Element element) {
    String text = element.text().replaceAll(INVISIBLE, "").strip();
    if (FUNCTIONS.contains(text)) {
      return "\\" + text;
    }
    if (VARIANTS.containsKey(element.attr("mathvariant"))) {
      return styled(element, escaped(text));
    }
    boolean word =
        text.codePointCount(0, text.length()) > 1 && text.chars().allMatch(Character::isLetter);
    return word || element.attr("mathvariant").equals("normal")
        ? "\\mathrm{" + escaped(text) + "}"
        : escaped(text);
  }

  private static String styled(Element element, String tex) {
    String style = VARIANTS.get(element.attr("mathvariant"));
    return style == null || tex.isEmpty() ? tex : style + "{" + tex + "}";
  }

  private static String operator(String sign) {
    String tex = escaped(sign);
    if (FUNCTIONS.contains(sign)) {
      return "\\" + sign;
    }
    return sign.length() > 1 && sign.chars().allMatch(Character::isLetter)
        ? "\\operatorname{" + tex + "}"
        : tex;
  }

  private static String words(String text) {
    String plain = text.replaceAll("[\\s\u00a0]+", " ");
    if (plain.isBlank()) {
      return plain.isEmpty() ? "" : "\\;";
    }
    return "\\text{" + plain.replaceAll("([%#&_{}])", "\\\\$1").replace("$", "\\textdollar ") + "}";
  }

  private static String fraction(Element element, int depth) {
    String upper = child(element, 0, depth);
    String lower = child(element, 1, depth);
    boolean line = !element.attr("linethickness").matches("0.*");
    return (line ? "\\frac{" : "{") + upper + (line ? "}{" : "\\atop ") + lower + "}";
  }

  /** The base of an index or an exponent, in braces if it is longer than one symbol. */
  private static String base(Element element, int depth) {
    String base = child(element, 0, depth);
    boolean bare = base.matches("(?s).?|\\\\[A-Za-z]+|\\d+|\\\\[}|]|\\\\left.*\\\\right.{1,8}");
    return bare ? base.isEmpty() ? "{}" : base : "{" + base + "}";
  }

  private static String under(Element element, int depth) {
    String base = child(element, 0, depth);
    String below = element.childrenSize() > 1 ? element.child(1).text().strip() : "";
    if (below.equals("_") || below.equals("̲") || below.equals("¯")) {
      return "\\underline{" + base + "}";
    }
    return below.equals("⏟")
        ? "\\underbrace{" + base + "}"
        : takesLimits(base)
            ? base + "_" + grouped(element, 1, depth)
            : "\\underset" + grouped(element, 1, depth) + "{" + base + "}";
  }

  private static String over(Element element, int depth) {
    String base = child(element, 0, depth);
    String mark = element.childrenSize() > 1 ? element.child(1).text().strip() : "";
    String command = ABOVE.get(mark);
    boolean wide = base.length() > 1 && (mark.equals("→") || mark.equals("⃗"));
    if (command != null) {
      return (wide ? "\\overrightarrow" : command) + "{" + base + "}";
    }
    return takesLimits(base)
        ? base + "^" + grouped(element, 1, depth)
        : "\\overset" + grouped(element, 1, depth) + "{" + base + "}";
  }

  private static String underOver(Element element, int depth) {
    String base = child(element, 0, depth);
    String below = grouped(element, 1, depth);
    String above = grouped(element, 2, depth);
    return takesLimits(base)
        ? base + "_" + below + "^" + above
        : "\\overset" + above + "{\\underset" + below + "{" + base + "}}";
  }

  private static boolean takesLimits(String base) {
    return LARGE.contains(base)
        || base.startsWith("\\operatorname")
        || base.matches("\\\\(?:max|min|sup|inf|bigcup|bigcap)");
  }

  /** Indices on both sides; those after {@code mprescripts} precede the base. */
  private static String scripts(Element element, int depth) {
    var behind = new StringBuilder();
    var before = new StringBuilder();
    StringBuilder here = behind;
    boolean lower = true;
    for (Element script :
        element.children().subList(Math.min(1, element.childrenSize()), element.childrenSize())) {
      if (name(script).equals("mprescripts")) {
        here = before;
        lower = true;
        continue;
      }
      String tex = one(script, depth + 1);
      here.append(tex.isEmpty() ? "" : (lower ? "_{" : "^{") + tex + "}");
      lower = !lower;
    }
    return (before.isEmpty() ? "" : "{}" + before) + base(element, depth) + behind;
  }

  private static String fenced(Element element, int depth) {
    String open = element.hasAttr("open") ? element.attr("open") : "(";
    String close = element.hasAttr("close") ? element.attr("close") : ")";
    String separators =
        (element.hasAttr("separators") ? element.attr("separators") : ",").replaceAll("\\s", "");
    var inner = new StringBuilder();
    for (int i = 0; i < element.childrenSize(); i++) {
      if (i > 0 && !separators.isEmpty()) {
        inner.append(
            escaped(String.valueOf(separators.charAt(Math.min(i - 1, separators.length() - 1)))));
      }
      inner.append(one(element.child(i), depth + 1));
    }
    return "\\left" + fence(open) + inner + "\\right" + fence(close);
  }

  private static String fence(String sign) {
    return sign.isBlank()
        ? "."
        : escaped(sign.strip()) + (sign.strip().equals("⟨") || sign.strip().equals("⟩") ? " " : "");
  }

  private static String table(Element element, int depth) {
    return "\\begin{matrix}"
        + element.children().stream()
            .filter(row -> name(row).equals("mtr") || name(row).equals("mlabeledtr"))
            .map(row ->
                row.children().stream()
                    .filter(cell -> name(cell).equals("mtd"))
                    .map(cell -> row(cell, depth + 2))
                    .collect(Collectors.joining(" & ")))
            .collect(Collectors.joining(" \\\\ "))
        + "\\end{matrix}";
  }

  private static String enclosed(Element element, int depth) {
    String inner = row(element, depth);
    String notation = element.attr("notation");
    return switch (notation) {
      case "radical" -> "\\sqrt{" + inner + "}";
      case "updiagonalstrike", "downdiagonalstrike" -> "\\cancel{" + inner + "}";
      case "box" -> "\\boxed{" + inner + "}";
      case "top" -> "\\overline{" + inner + "}";
      case "bottom" -> "\\underline{" + inner + "}";
      default -> inner;
    };
  }

  private static String child(Element element, int index, int depth) {
    return index < element.childrenSize() ? one(element.child(index), depth + 1) : "";
  }

  private static String grouped(Element element, int index, int depth) {
    return "{" + child(element, index, depth) + "}";
  }

  /** Replaces symbols with LaTeX commands, and separates a command from a following letter. */
  private static String escaped(String text) {
    var out = new StringBuilder();
    text.codePoints()
        .forEach(point -> {
          String sign = Character.toString(point);
          int small = GREEK.indexOf(sign);
          int capital = GREEK_CAPITALS.indexOf(sign);
          String tex =
              small >= 0
                  ? GREEK_NAMES.get(small).equals("o") ? "o" : "\\" + GREEK_NAMES.get(small)
                  : capital >= 0
                      ? "\\" + CAPITAL_NAMES.get(capital)
                      : SYMBOLS.getOrDefault(sign, sign);
          boolean apart = endsInCommand(out) && !tex.isEmpty() && Character.isLetter(tex.charAt(0));
          out.append(apart ? " " : "").append(tex);
        });
    return out.toString();
  }
}
