package trivium.bank.notes.generated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trivium.bank.EntryExample;
import trivium.bank.notes.NotesReader;

/**
 * How well the pages of each style of a set are read after their author has shown the first entry
 * of each style that a page has. Pages whose answers stand elsewhere than their questions do not
 * count, because no example shows both.
 *
 * <p>As a program it prints what {@link StyleFigures} prints, with the examples.
 */
final class ExampleFigures {
  private static final int PAGES_PER_STYLE = 3;

  private final Map<PageStyle, ReadingComparison> byStyle = new LinkedHashMap<>();

  private ExampleFigures() {}

  static ExampleFigures of(String file) {
    return of(file, Set.of());
  }

  private static ExampleFigures of(String file, Set<String> wanted) {
    var figures = new ExampleFigures();
    List<PageStyle> styles = PageStyle.of(file);
    for (PageStyle style : styles) {
      if (!wanted.isEmpty() && !wanted.contains(style.name())) {
        continue;
      }
      var compared = new ReadingComparison();
      for (int seed = 1; seed <= PAGES_PER_STYLE; seed++) {
        GeneratedPage page = PageWriter.page(style, styles, seed);
        List<EntryExample> examples = examples(page);
        if (!examples.isEmpty()) {
          compared.add(page, NotesReader.read(page.text(), examples));
        }
      }
      figures.byStyle.put(style, compared);
    }
    return figures;
  }

  /** The first entry of each style of a page, where the answer stands in the entry. */
  static List<EntryExample> examples(GeneratedPage page) {
    var examples = new ArrayList<EntryExample>();
    var seen = new LinkedHashSet<String>();
    for (ExpectedEntry entry : page.entries()) {
      if (seen.add(entry.style())) {
        ShownEntry.of(page, entry).ifPresent(examples::add);
      }
    }
    return examples;
  }

  ReadingComparison sum() {
    var sum = new ReadingComparison();
    byStyle.values().forEach(sum::add);
    return sum;
  }

  public static void main(String[] args) {
    var wanted = new LinkedHashSet<>(List.of(args));
    if (wanted.contains("held-out")) {
      System.out.println(of(StyleFigures.HELD_OUT).sum());
      return;
    }
    boolean pages = wanted.remove("pages");
    boolean faults = wanted.remove("faults");
    List<PageStyle> styles = PageStyle.of(StyleFigures.TUNING);
    ExampleFigures figures = of(StyleFigures.TUNING, wanted);
    figures.byStyle.forEach((style, compared) -> {
      System.out.println(style.name() + " " + compared);
      for (int seed = 1; pages && seed <= PAGES_PER_STYLE; seed++) {
        GeneratedPage page = PageWriter.page(style, styles, seed);
        System.out.println("----- " + page.name() + "\n" + page.text() + "-----");
        examples(page).forEach(example -> System.out.println(example.specification()));
      }
      if (faults) {
        compared.faults().forEach(fault -> System.out.println("  " + fault));
        compared.extra().forEach(entry -> System.out.println("  TOO MANY " + entry));
      }
    });
    System.out.println("all " + figures.sum());
  }
}
