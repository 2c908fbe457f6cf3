package trivium.bank.notes.generated;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trivium.bank.notes.NotesReader;

/**
 * How well the pages of each style of a set are read.
 *
 * <p>As a program it prints the figures of the tuning set by style, with {@code faults} the entries
 * that are read wrong, with {@code pages} the pages too; names of styles select some. With {@code
 * held-out} it prints the sum of that set and nothing else.
 */
final class StyleFigures {
  static final String TUNING = "styles-tuning.txt";
  static final String HELD_OUT = "styles-held-out.txt";

  private static final int PAGES_PER_STYLE = 3;

  private final Map<PageStyle, ReadingComparison> byStyle = new LinkedHashMap<>();

  private StyleFigures() {}

  static StyleFigures of(String file) {
    var figures = new StyleFigures();
    List<PageStyle> styles = PageStyle.of(file);
    for (PageStyle style : styles) {
      var compared = new ReadingComparison();
      for (int seed = 1; seed <= PAGES_PER_STYLE; seed++) {
        GeneratedPage page = PageWriter.page(style, styles, seed);
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

  public static void main(String[] args) {
    List<String> wanted = List.of(args);
    if (wanted.contains("held-out")) {
      System.out.println(of(HELD_OUT).sum());
      return;
    }
    List<PageStyle> styles = PageStyle.of(TUNING);
    boolean some = wanted.stream().anyMatch(name -> name.matches("t\\d+"));
    StyleFigures figures = of(TUNING);
    figures.byStyle.forEach((style, compared) -> {
      if (some && !wanted.contains(style.name())) {
        return;
      }
      System.out.println(style.name() + " " + compared);
      if (wanted.contains("pages")) {
        for (int seed = 1; seed <= PAGES_PER_STYLE; seed++) {
          GeneratedPage page = PageWriter.page(style, styles, seed);
          System.out.println("----- " + page.name() + "\n" + page.text() + "-----");
        }
      }
      if (wanted.contains("faults")) {
        compared.faults().forEach(fault -> System.out.println("  " + fault));
        compared.extra().forEach(entry -> System.out.println("  TOO MANY " + entry));
      }
    });
    System.out.println("all " + figures.sum());
  }
}
