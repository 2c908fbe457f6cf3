package trivium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares documentation with metrics. */
final class DocumentedMetrics {
  private static final Pattern DECLARED = Pattern.compile("(?m)^# TYPE (\\S+) (\\S+)$");
  private static final Pattern DOCUMENTED =
      Pattern.compile("(?m)^\\| `(\\w+)` \\| (counter|gauge|histogram|summary) ");
  private static final Pattern NAME = Pattern.compile("\\b(?:trivium|jvm|process)_[a-z_]+");

  private DocumentedMetrics() {}

  /** The page has a row for each metric, and no other. */
  static void assertComplete(String page, String metrics) {
    assertThat(pairs(DOCUMENTED, page)).isEqualTo(pairs(DECLARED, metrics));
  }

  /** The page names no other metric, also in rules for alerts. */
  static void assertExist(String page, String metrics) {
    assertThat(pairs(DECLARED, metrics).stream().map(line -> line.replaceFirst(" .*", "")))
        .containsAll(used(page));
  }

  private static Set<String> pairs(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1) + " " + match.group(2))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> used(String page) {
    return NAME.matcher(page)
        .results()
        .map(match -> match.group().replaceFirst("_(?:bucket|sum|count)$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
