package trivium.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Measures the layout of every state of every screen, with extreme texts and in different
 * typefaces: nothing overflows, is cut off or overlaps. {@code -Dtrivium.gallery=all} measures at
 * all sizes and in all typefaces instead of only the most critical ones.
 */
class GalleryIT {
  private static final boolean ALL = "all".equals(System.getProperty("trivium.gallery"));

  /** Typefaces of gallery/fonts.js: three families, and one of them 15 % wider and narrower. */
  private static final List<String> FONTS =
      ALL ? List.of("wide", "narrow", "dejavu", "arimo") : List.of("wide", "narrow");

  /** The widest typeface, for the less common sizes. */
  private static final List<String> WIDEST = List.of("wide");

  @ParameterizedTest
  @ValueSource(strings = {"player", "host", "editor", "report", "display"})
  void nothingOverflowsOrIsCutOff(String screen) {
    List<ScreenSize> sizes = sizes(screen);
    List<GalleryPage> galleries = new ArrayList<>();
    try {
      // All at the same time: each page has its own process.
      for (ScreenSize size : sizes) {
        GalleryPage gallery = new GalleryPage(size, ColorScheme.LIGHT);
        galleries.add(gallery);
        gallery.beginMeasuring(screen, size, size == sizes.getFirst() ? FONTS : WIDEST);
      }
      for (int index = 0; index < sizes.size(); index++) {
        assertThat(galleries.get(index).measured())
            .as(screen + " on " + sizes.get(index))
            .isEmpty();
      }
    } finally {
      galleries.forEach(GalleryPage::close);
    }
  }

  private static List<ScreenSize> sizes(String screen) {
    List<ScreenSize> all = ScreenSize.of(screen);
    return ALL ? all : all.subList(0, 2);
  }

  @ParameterizedTest
  @EnumSource(
      value = ScreenSize.class,
      names = {"LAPTOP", "OLD_PROJECTOR", "PROJECTOR"})
  void theLobbyCountsTheNamesThatItDoesNotShow(ScreenSize size) {
    try (GalleryPage gallery = new GalleryPage(size, ColorScheme.LIGHT)) {
      gallery.show("display/lobby-124");
      Locator more = gallery.page().locator(".player-names .more");
      int shown = gallery.page().locator(".player-names li:not(.more):visible").count();
      assertThat(shown).isGreaterThan(10);
      assertThat(more.textContent()).isEqualTo("+" + (124 - shown));
      gallery.show("display/lobby");
      assertThat(gallery.page().locator(".player-names li:not(.more):visible").count())
          .isEqualTo(24);
      assertThat(more.isVisible()).isFalse();
    }
  }
}
