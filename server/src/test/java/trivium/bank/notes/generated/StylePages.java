package trivium.bank.notes.generated;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts of generated pages, for programs of other packages. */
public final class StylePages {
  private StylePages() {}

  /** Some pages of each style of the tuning set, by their names. */
  public static Map<String, String> tuning(int pagesOfEach) {
    var pages = new LinkedHashMap<String, String>();
    List<PageStyle> styles = PageStyle.of(StyleFigures.TUNING);
    for (PageStyle style : styles) {
      for (int seed = 1; seed <= pagesOfEach; seed++) {
        pages.put(style.name() + "#" + seed, PageWriter.page(style, styles, seed).text());
      }
    }
    return pages;
  }
}
