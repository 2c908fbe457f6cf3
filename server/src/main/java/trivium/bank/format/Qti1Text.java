package trivium.bank.format;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The texts of QTI 1.2: materials, plain or in HTML, in many wrappings. */
final class Qti1Text {
  /** The elements that ask for something. */
  static final Set<String> RESPONSES =
      Set.of("response_lid", "response_str", "response_num", "response_grp", "response_xy");

  private static final Set<String> TEXTS = Set.of("mattext", "mat_formattedtext");

  private Qti1Text() {}

  /**
   * All that is shown before and around what is to be answered.
   *
   * @param shown what becomes of each text that is HTML
   */
  static String prompt(XmlNode item, UnaryOperator<String> shown) {
    return item.child("presentation")
        .map(presented ->
            String.join(
                    "\n",
                    presented.below(RESPONSES).stream()
                        .filter(node -> TEXTS.contains(node.name()) || node.is("matimage"))
                        .map(node ->
                            isHtml(node) ? HtmlText.light(shown.apply(html(node))) : plain(node))
                        .filter(text -> !text.isBlank())
                        .toList())
                .strip())
        .orElse("");
  }

  /** What is shown in this, but not what is shown of the choices in it. */
  static String of(XmlNode node) {
    return String.join(
            " ",
            texts(node)
                .map(one ->
                    isHtml(one) ? HtmlText.light(HtmlText.withoutPictures(html(one))) : plain(one))
                .toList())
        .strip();
  }

  /** Whether a picture is shown in this, and no word. */
  static boolean isOnlyPicture(XmlNode node) {
    return of(node).isBlank()
        && texts(node).anyMatch(one -> isHtml(one) && HtmlText.showsPicture(html(one)));
  }

  private static Stream<XmlNode> texts(XmlNode node) {
    return node.below(Set.of("response_label", "render_choice")).stream()
        .filter(one -> TEXTS.contains(one.name()) || one.is("matimage"));
  }

  private static boolean isHtml(XmlNode node) {
    return node.attribute("texttype").toLowerCase(Locale.ROOT).contains("html")
        || node.is("mat_formattedtext")
        || node.is("matimage")
        || !node.children().isEmpty()
        || HtmlText.looksLike(node.text());
  }

  private static String plain(XmlNode node) {
    return node.text().strip();
  }

  /** A picture is an element of its own in QTI, with its data in it or the name of a file. */
  private static String html(XmlNode node) {
    if (!node.is("matimage")) {
      return node.children().isEmpty() ? node.text() : node.markup();
    }
    String type = node.attribute("imagtype").isEmpty() ? "image/png" : node.attribute("imagtype");
    String source =
        node.attribute("embedded").equalsIgnoreCase("base64")
            ? "data:" + type + ";base64," + node.text().strip()
            : node.attribute("uri");
    return "<img src=\"" + XmlNode.escaped(source) + "\">";
  }
}
