package trivium.bank.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import trivium.bank.text.Words;

/**
 * A list within a sentence: {@code Three checks: 1) a, 2) b, 3) c}, or {@code a, b, and c}.
 *
 * @param label the text before the first number; empty if there is none
 * @param items three or more, or none if the sentence contains no list
 */
record InlineList(String label, List<String> items) {
  private static final InlineList NONE = new InlineList("", List.of());

  private static final Pattern NUMBER = Pattern.compile("(?:^|\\s)\\d[).]\\s+");
  private static final Pattern SERIES =
      Pattern.compile("^((?:[^,.;:()]{3,40},\\s+){2,})(?:and|or)\\s+([^,.;:()]{3,60})[.]?$");
  private static final Pattern LEAD_IN =
      Pattern.compile("^(?:using|by|with|via)\\s+", Pattern.CASE_INSENSITIVE);

  /** Longer parts belong to a sentence that merely ends in a series. */
  private static final int WORDS_OF_AN_ITEM = 6;

  /** Number words by number: "the four chambers" is answered by four names without an "and". */
  private static final List<String> COUNTS =
      List.of("", "", "", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private static final Pattern COMMA = Pattern.compile(",\\s+");
  private static final Pattern END = Pattern.compile("[.\\s]+$");

  /** The list in a sentence; the question may say how many items there are. */
  static InlineList of(String sentence, String asked) {
    if (sentence.length() > KeyPhrase.LONGEST_SENTENCE) {
      return NONE;
    }
    InlineList list = of(sentence);
    if (!list.items().isEmpty()) {
      return list;
    }
    String[] parts = COMMA.split(END.matcher(sentence).replaceAll(""));
    boolean counted =
        parts.length > 2
            && parts.length < COUNTS.size()
            && asked.matches(
                "(?i).*\\b(?:" + COUNTS.get(parts.length) + "|" + parts.length + ")\\b.*");
    return counted
            && List.of(parts).stream().allMatch(part -> Words.count(part) <= WORDS_OF_AN_ITEM)
        ? new InlineList("", List.of(parts))
        : list;
  }

  private static InlineList of(String sentence) {
    String[] numbered = NUMBER.split(sentence);
    if (numbered.length >= 4) {
      var items = new ArrayList<String>();
      for (int i = 1; i < numbered.length; i++) {
        items.add(numbered[i].replaceAll("[,.;\\s]+$", ""));
      }
      return new InlineList(numbered[0].replaceAll("[:\\s]+$", ""), List.copyOf(items));
    }
    var series = SERIES.matcher(LEAD_IN.matcher(sentence).replaceFirst(""));
    if (series.matches()) {
      var items = new ArrayList<String>(List.of(series.group(1).strip().split(",\\s*")));
      items.add(series.group(2).strip());
      if (items.stream().allMatch(item -> Words.count(item) <= WORDS_OF_AN_ITEM)) {
        return new InlineList("", List.copyOf(items));
      }
    }
    return new InlineList("", List.of());
  }
}
