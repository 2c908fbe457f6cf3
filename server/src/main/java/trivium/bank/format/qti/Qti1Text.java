package trivium.bank.format.qti;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import trivium.bank.format.markup.HtmlText;
import trivium.bank.format.markup.XmlNode;

/** The texts of QTI 1.2: materials, which are plain text, HTML or pictures. */
final class Qti1Text {
  /** The elements that ask for a response. */
  static final Set<String> RESPONSES =
      Set.of("response_lid", "response_str", "response_num", "response_grp", "response_xy");

  private static final Set<String> TEXTS = Set.of("mattext", "mat_formattedtext");

  private Qti1Text() {}

  /**
   * The text of an item without that of its responses.
   *
   * @param shown applied to the HTML of each material
   */
  static String prompt(XmlNode item, UnaryOperator<String> shown) {
    return item.child("presentation")
        .map(presented ->
            String.join(
                    "\n",
                    presented.descendants(RESPONSES).stream()
                        .filter(node -> TEXTS.contains(node.name()) || node.is("matimage"))
                        .map(node ->
                            isHtml(node)
                                ? HtmlText.toMarkdown(shown.apply(html(node)))
                                : plain(node))
                        .filter(text -> !text.isBlank())
                        .toList())
                .strip())
        .orElse("");
  }

  /** The text of an element as Markdown, without that of its choices. */
  static String of(XmlNode node) {
    return String.join(
            " ",
            texts(node)
                .map(text ->
                    isHtml(text)
                        ? HtmlText.toMarkdown(HtmlText.withoutPictures(html(text)))
                        : plain(text))
                .toList())
        .strip();
  }

  /** Whether an element shows a picture and no text. */
  static boolean isOnlyPicture(XmlNode node) {
    return of(node).isBlank()
        && texts(node).anyMatch(text -> isHtml(text) && HtmlText.showsPicture(html(text)));
  }

  private static Stream<XmlNode> texts(XmlNode node) {
    return node.descendants(Set.of("response_label", "render_choice")).stream()
        .filter(element -> TEXTS.contains(element.name()) || element.is("matimage"));
  }

  private static boolean isHtml(XmlNode node) {
    return node.attribute("texttype").toLowerCase(Locale.ROOT).contains("html")
        || node.is("mat_formattedtext")
        || node.is("matimage")
        || !node.children().isEmpty()
        || HtmlText.looksLikeHtml(node.text());
  }

  private static String plain(XmlNode node) {
    return node.text().strip();
  }

  /** Pictures are elements of their own, with data or a file name; they become {@code img}. */
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
