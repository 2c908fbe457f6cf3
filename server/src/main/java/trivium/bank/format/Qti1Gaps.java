package trivium.bank.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import trivium.bank.Option;

/**
 * The gaps that learning platforms write into QTI 1.2: {@code [name]} in the text, and one response
 * {@code response_name} for each, with the words to choose from or all that may be typed.
 */
final class Qti1Gaps {
  private static final String PREFIX = "response_";

  /** What platforms call items whose gaps are typed into. */
  private static final String TYPED = "fill_in";

  private Qti1Gaps() {}

  /** Whether each response has its gap in the text. */
  static boolean fit(String prompt, List<XmlNode> responses) {
    return responses.stream().allMatch(response -> prompt.contains("[" + name(response) + "]"));
  }

  /**
   * @param right the answers to each response that earn points
   * @param labels the words to choose from, by their names
   */
  record Response(XmlNode response, Map<String, String> labels, Set<String> right) {
    private String name() {
      return Qti1Gaps.name(response);
    }

    private String told() {
      return labels.entrySet().stream()
          .filter(label -> right.contains(label.getKey()))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse("");
    }

    /** Spellings of one word are nothing to choose from. */
    private boolean isOneWord() {
      return labels.values().stream().map(word -> word.toLowerCase(Locale.ROOT)).distinct().count()
          == 1;
    }

    private List<Option> options() {
      return labels.entrySet().stream()
          .map(label -> new Option(label.getValue(), right.contains(label.getKey())))
          .toList();
    }
  }

  static Gaps of(String prompt, List<Response> holes, String kind) {
    return NamedGaps.of(
        prompt,
        holes.stream()
            .map(hole ->
                new NamedGaps.Hole(
                    hole.name(),
                    hole.told(),
                    () ->
                        kind.contains(TYPED) || hole.isOneWord()
                            ? Asking.text(List.copyOf(hole.labels().values()))
                            : Asking.choice(hole.options(), false)))
            .toList());
  }

  private static String name(XmlNode response) {
    String ident = response.attribute("ident");
    return ident.startsWith(PREFIX) ? ident.substring(PREFIX.length()) : ident;
  }
}
