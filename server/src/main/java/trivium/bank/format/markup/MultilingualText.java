package trivium.bank.format.markup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  private static final String SPAN =
      OPEN
          + "(?:span|lang)\\s(?=(?:(?!>|&gt;).){0,200}multilang|lang)(?:(?!>|&gt;).){0,100}?\\blang\\\\?="
          + QUOTE
          + LANGUAGE
          + QUOTE
          + "(?:(?!>|&gt;).){0,100}?"
          + CLOSE
          + "((?:(?!"
          + OPEN
          + "/?(?:span|lang)\\b)[\\s\\S]){0,4000}?)"
          + OPEN
          + "/(?:span|lang)"
          + CLOSE;
  private static final String BLOCK =
      "\\\\?\\{mlang\\s+([A-Za-z_,\\s-]{2,60}?)\\s*\\\\?}"
          + "((?:(?!\\\\?\\{mlang)[\\s\\S]){0,4000}?)"
          + "\\\\?\\{mlang\\\\?}";

  private static final Pattern ONE = Pattern.compile(SPAN + "|" + BLOCK);
  private static final Pattern SPANS =
      Pattern.compile("(?:" + SPAN + ")(?:\\s{0,20}(?:" + SPAN + "))+");
  private static final Pattern BLOCKS =
      Pattern.compile("(?:" + BLOCK + ")(?:\\s{0,20}(?:" + BLOCK + "))*");

  private MultilingualText() {}

  /** The text of a file in one language, with its line numbers unchanged. */
  public static String inOneLanguage(String text) {
    if (!text.contains("multilang") && !text.contains("{mlang") && !text.contains("lang lang=")) {
      return text;
    }
    String language = mostFrequent(text);
    String spans =
        SPANS
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(chosen(found.group(), language)));
    return BLOCKS
        .matcher(spans)
        .replaceAll(found -> Matcher.quoteReplacement(chosen(found.group(), language)));
  }

  private static String mostFrequent(String text) {
    var counts = new LinkedHashMap<String, Integer>();
    ONE.matcher(text)
        .results()
        .flatMap(one -> languages(one).stream())
        .filter(one -> !one.equals("other"))
        .forEach(one -> counts.merge(one, 1, Integer::sum));
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return counts.entrySet().stream()
        .filter(one -> one.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  private static List<String> languages(MatchResult one) {
    String named = one.group(1) == null ? one.group(3) : one.group(1);
    return Stream.of(String.valueOf(named).split("[,\\s]+"))
        .map(language -> language.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static String inner(MatchResult one) {
    return String.valueOf(one.group(1) == null ? one.group(4) : one.group(2));
  }

  /** The text in the language, else the one for all other languages, else the first. */
  private static String chosen(String group, String language) {
    List<MatchResult> all = ONE.matcher(group).results().toList();
    String shown =
        Stream.of(language, "other")
            .flatMap(wanted -> all.stream().filter(one -> languages(one).contains(wanted)))
            .findFirst()
            .or(() -> all.stream().findFirst())
            .map(MultilingualText::inner)
            .orElse(group);
    long lines = group.chars().filter(sign -> sign == '\n').count();
    long remaining = shown.chars().filter(sign -> sign == '\n').count();
    return shown + "\n".repeat((int) Math.max(0, lines - remaining));
  }
}
