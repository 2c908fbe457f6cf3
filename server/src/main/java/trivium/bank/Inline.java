package trivium.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lists written inside a sentence: {@code 1) a, 2) b, 3) c} and {@code a, b, and c}. */
final class Inline {
  private static final Pattern NUMBER = Pattern.compile("(?:^|\\s)\\d[).]\\s+");
  private static final Pattern SERIES =
      Pattern.compile("^((?:[^,.;:()]{3,40},\\s+){2,})(?:and|or)\\s+([^,.;:()]{3,60})[.]?$");
  private static final Pattern LEAD_IN =
      Pattern.compile("^(?:using|by|with|via)\\s+", Pattern.CASE_INSENSITIVE);

  private Inline() {}

  /** Its items, or nothing if the sentence has no list of three or more. */
  static List<String> items(String sentence) {
    var items = new ArrayList<String>();
    if (sentence.length() > Telling.LONGEST_SENTENCE) {
      return items;
    }
    String[] numbered = NUMBER.split(sentence);
    if (numbered.length >= 4) {
      for (int i = 1; i < numbered.length; i++) {
        items.add(numbered[i].replaceAll("[,.;\\s]+$", ""));
      }
      return items;
    }
    var series = SERIES.matcher(LEAD_IN.matcher(sentence).replaceFirst(""));
    if (series.matches()) {
      items.addAll(List.of(series.group(1).strip().split(",\\s*")));
      items.add(series.group(2).strip());
    }
    return items;
  }
}
