package trivium.bank.format;

import java.util.Locale;
import java.util.Set;

/** The texts of QTI 1.2: materials, plain or in HTML, in many wrappings. */
final class Qti1Text {
  /** The elements that ask for something. */
  static final Set<String> RESPONSES =
      Set.of("response_lid", "response_str", "response_num", "response_grp", "response_xy");

  private static final Set<String> TEXTS = Set.of("mattext", "mat_formattedtext");

  private Qti1Text() {}

  /** All that is shown before and around what is to be answered. */
  static String prompt(XmlNode item) {
    return item.child("presentation")
        .map(shown ->
            String.join(
                    "\n",
                    shown.below(RESPONSES).stream()
                        .filter(node -> TEXTS.contains(node.name()))
                        .map(Qti1Text::text)
                        .filter(text -> !text.isBlank())
                        .toList())
                .strip())
        .orElse("");
  }

  /** What is shown in this, but not what is shown of the choices in it. */
  static String of(XmlNode node) {
    return String.join(
            " ",
            node.below(Set.of("response_label", "render_choice")).stream()
                .filter(one -> TEXTS.contains(one.name()))
                .map(Qti1Text::text)
                .toList())
        .strip();
  }

  private static String text(XmlNode node) {
    String raw = node.children().isEmpty() ? node.text() : node.markup();
    boolean html =
        node.attribute("texttype").toLowerCase(Locale.ROOT).contains("html")
            || node.is("mat_formattedtext")
            || !node.children().isEmpty()
            || HtmlText.looksLike(raw);
    return html ? HtmlText.light(raw) : raw.strip();
  }
}
