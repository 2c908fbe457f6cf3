package trivium.bank.format.moodle;

import trivium.bank.format.markup.HtmlText;
import trivium.bank.format.markup.MarkdownToHtml;
import trivium.bank.format.markup.XmlNode;

/** The text of an element of Moodle XML: its {@code <text>} in the format of its attribute. */
final class MoodleText {
  private MoodleText() {}

  /** The text as its author wrote it. */
  static String raw(XmlNode element) {
    return element.child("text").map(XmlNode::text).orElse("");
  }

  static String html(XmlNode element) {
    String text = raw(element);
    return isHtml(element) ? text : MarkdownToHtml.convert(text.strip());
  }

  /** As Markdown, without pictures and their alternative texts. */
  static String markdown(XmlNode element) {
    String text = raw(element);
    return isHtml(element) ? HtmlText.toMarkdown(HtmlText.withoutPictures(text)) : text.strip();
  }

  private static boolean isHtml(XmlNode element) {
    String text = raw(element);
    return switch (element.attribute("format")) {
      case "markdown", "plain_text" -> false;
      case "html" -> true;
      default -> HtmlText.looksLikeHtml(text) || text.indexOf('&') >= 0;
    };
  }
}
