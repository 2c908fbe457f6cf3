package trivium.bank.notes.generated;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import trivium.bank.notes.NotesReader;

/**
 * How well the pages of each style of a set are read.
 *
 * <p>As a program it prints the figures of the tuning set by style, with {@code combined} those of
 * the {@linkplain StyleCombinations combined styles} for fitting; with {@code faults} the entries
 * that are read wrong, with {@code pages} the pages too; names of styles, or how they begin, select
 * some. With {@code held-out} it prints the sum of that set and nothing else, with {@code check}
 * the sums of the combined styles that are not for fitting by family.
 */
final class StyleFigures {
  static final String TUNING = "styles-tuning.txt";
  static final String HELD_OUT = "styles-held-out.txt";

  private static final int PAGES_PER_STYLE = 3;

  private final Map<PageStyle, ReadingComparison> byStyle = new LinkedHashMap<>();

  private StyleFigures() {}

  static StyleFigures of(String file) {
    List<PageStyle> styles = PageStyle.of(file);
    return of(styles, styles, PAGES_PER_STYLE);
  }

  /** Of the combined styles, one page each: those for fitting, or the others. */
  static StyleFigures ofCombinations(boolean fitted) {
    List<PageStyle> styles = StyleCombinations.all();
    return of(
        styles.stream().filter(style -> StyleCombinations.isFitted(style) == fitted).toList(),
        styles,
        1);
  }

  /**
   * @param all styles, for mixtures
   */
  private static StyleFigures of(List<PageStyle> styles, List<PageStyle> all, int pages) {
    var figures = new StyleFigures();
    for (PageStyle style : styles) {
      var compared = new ReadingComparison();
      for (int seed = 1; seed <= pages; seed++) {
        GeneratedPage page = PageWriter.page(style, all, seed);
        compared.add(page, NotesReader.read(page.text()));
      }
      figures.byStyle.put(style, compared);
    }
    return figures;
  }

  ReadingComparison sum() {
    var sum = new ReadingComparison();
    byStyle.values().forEach(sum::add);
    return sum;
  }

  /** By the first word of the names of styles. */
  private Map<String, ReadingComparison> byFamily() {
    var families = new TreeMap<String, ReadingComparison>();
    byStyle.forEach((style, compared) ->
        families
            .computeIfAbsent(style.name().split("-")[0], _ -> new ReadingComparison())
            .add(compared));
    return families;
  }

  public static void main(String[] args) {
    List<String> wanted = List.of(args);
    if (wanted.contains("held-out")) {
      System.out.println(of(HELD_OUT).sum());
      return;
    }
    if (wanted.contains("check")) {
      StyleFigures figures = ofCombinations(false);
      figures.byFamily().forEach((family, sum) -> System.out.printf("%-9s %s%n", family, sum));
      System.out.println("all " + figures.sum());
      return;
    }
    boolean combined = wanted.contains("combined");
    List<PageStyle> styles = combined ? StyleCombinations.all() : PageStyle.of(TUNING);
    StyleFigures figures = combined ? ofCombinations(true) : of(TUNING);
    List<String> names = wanted.stream().filter(word -> word.matches("t\\d+|\\w+-\\d*")).toList();
    figures.byStyle.forEach((style, compared) -> {
      if (!names.isEmpty() && names.stream().noneMatch(style.name()::startsWith)) {
        return;
      }
      System.out.println(style.name() + " " + compared);
      if (wanted.contains("pages")) {
        for (int seed = 1; seed <= (combined ? 1 : PAGES_PER_STYLE); seed++) {
          GeneratedPage page = PageWriter.page(style, styles, seed);
          System.out.println("----- " + page.name() + "\n" + page.text() + "-----");
        }
      }
      if (wanted.contains("faults")) {
        compared.faults().forEach(fault -> System.out.println("  " + fault));
        compared.extra().forEach(entry -> System.out.println("  TOO MANY " + entry));
      }
    });
    figures
        .byFamily()
        .forEach((family, sum) -> {
          if (combined) {
            System.out.printf("%-9s %s%n", family, sum);
          }
        });
    System.out.println("all " + figures.sum());
  }
}
