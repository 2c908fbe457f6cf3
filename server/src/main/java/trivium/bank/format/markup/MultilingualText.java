package trivium.bank.format.markup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trivium.bank.budget.ReadingBudget;

/**
 * Text in several languages, as the multilang filters of Moodle write it: consecutive {@code <span
 * lang="en" class="multilang">} or {@code {mlang en}}. The most frequent language of a file is
 * selected, and the first of several.
 */
public final class MultilingualText {
  /** Markup may be escaped, in XML as entities and in GIFT with backslashes. */
  private static final String OPEN = "(?:<|&lt;)";

  private static final String CLOSE = "(?:>|&gt;)";
  private static final String QUOTE = "(?:\"|'|&quot;|&#0?39;)?";
  private static final String LANGUAGE = "([A-Za-z]{2,3}(?:[_-][A-Za-z0-9_]{1,8})?)";

  private static final int MOST_BLANKS_BETWEEN = 20;
  private static final int LONGEST = 4_000;

  /**
   * How translations are written.
   *
   * @param opening the tag before a translation; its group names the languages
   * @param tag any tag of this kind, with a group if it closes a translation
   * @param fewest consecutive translations that are alternatives of each other
   */
  private record Notation(Pattern opening, Pattern tag, int fewest) {}

  private static final Notation SPANS =
      new Notation(
          Pattern.compile(
              OPEN
                  + "(?:span|lang)\\s(?=(?:(?!>|&gt;).){0,200}multilang|lang)(?:(?!>|&gt;).){0,100}?\\blang\\\\?="
                  + QUOTE
                  + LANGUAGE
                  + QUOTE
                  + "(?:(?!>|&gt;).){0,100}?"
                  + CLOSE),
          Pattern.compile(OPEN + "(?:(/(?:span|lang)" + CLOSE + ")|/?(?:span|lang)\\b)"),
          2);

  private static final Notation BLOCKS =
      new Notation(
          Pattern.compile("\\\\?\\{mlang\\s+([A-Za-z_,\\s-]{2,60}?)\\s*\\\\?}"),
          Pattern.compile("\\\\?\\{mlang(\\\\?})?"),
          1);

  /**
   * A text in some languages.
   *
   * @param start of its opening tag
   * @param end after its closing tag
   */
  private record Translation(int start, int end, List<String> languages, String text) {}

  private MultilingualText() {}

  /** The text of a file in one language, with its line numbers unchanged. */
  public static String inOneLanguage(String text) {
    if (!text.contains("multilang") && !text.contains("{mlang") && !text.contains("lang lang=")) {
      return text;
    }
    String language = mostFrequent(text);
    return replaced(replaced(text, SPANS, language), BLOCKS, language);
  }

  private static String mostFrequent(String text) {
    var counts = new LinkedHashMap<String, Integer>();
    Stream.of(SPANS, BLOCKS)
        .flatMap(notation -> translations(text, notation).stream())
        .sorted(Comparator.comparingInt(Translation::start))
        .flatMap(translation -> translation.languages().stream())
        .filter(language -> !language.equals("other"))
        .forEach(language -> counts.merge(language, 1, Integer::sum));
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return counts.entrySet().stream()
        .filter(count -> count.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /** A translation ends at the next tag of its kind, if that is a closing one. */
  private static List<Translation> translations(String text, Notation notation) {
    ReadingBudget budget = ReadingBudget.current();
    var found = new ArrayList<Translation>();
    Matcher opening = notation.opening().matcher(text);
    Matcher tag = notation.tag().matcher(text);
    int from = 0;
    while (opening.find(from)) {
      budget.check();
      from = opening.end();
      if (tag.find(from) && tag.group(1) != null && tag.start() - from <= LONGEST) {
        found.add(
            new Translation(
                opening.start(),
                tag.end(),
                languages(String.valueOf(opening.group(1))),
                text.substring(from, tag.start())));
        from = tag.end();
      }
    }
    return found;
  }

  private static List<String> languages(String named) {
    return Stream.of(named.split("[,\\s]+"))
        .map(language -> language.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** The text with one of each consecutive translations, on as many lines as all of them had. */
  private static String replaced(String text, Notation notation, String language) {
    List<Translation> all = translations(text, notation);
    var out = new StringBuilder();
    int from = 0;
    for (int i = 0; i < all.size(); ) {
      int next = i + 1;
      while (next < all.size() && areConsecutive(all.get(next - 1), all.get(next), text)) {
        next++;
      }
      if (next - i >= notation.fewest()) {
        int start = all.get(i).start();
        int end = all.get(next - 1).end();
        String shown = chosen(all.subList(i, next), language);
        long lines = newlines(text.substring(start, end)) - newlines(shown);
        out.append(text, from, start).append(shown).append("\n".repeat((int) lines));
        from = end;
      }
      i = next;
    }
    return out.append(text, from, text.length()).toString();
  }

  private static boolean areConsecutive(Translation previous, Translation next, String text) {
    return next.start() - previous.end() <= MOST_BLANKS_BETWEEN
        && text.substring(previous.end(), next.start()).isBlank();
  }

  private static long newlines(String text) {
    return text.chars().filter(sign -> sign == '\n').count();
  }

  /** The text in the language, else the one for all other languages, else the first. */
  private static String chosen(List<Translation> all, String language) {
    return Stream.of(language, "other")
        .flatMap(
            wanted -> all.stream().filter(translation -> translation.languages().contains(wanted)))
        .findFirst()
        .orElse(all.getFirst())
        .text();
  }
}
