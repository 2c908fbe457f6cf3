package trivium.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state of every screen: nothing is cut off. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GalleryIT {
  private WebFiles files;
  private Browsers browsers;

  @BeforeAll
  void open() {
    files = new WebFiles();
    browsers = new Browsers();
  }

  @AfterAll
  void close() {
    browsers.close();
    files.close();
  }

  @ParameterizedTest
  @CsvSource({
    "player, PHONE",
    "player, LAPTOP",
    "host, PHONE",
    "host, LAPTOP",
    "editor, PHONE",
    "editor, LAPTOP",
    "report, PHONE",
    "report, LAPTOP",
    "report, PROJECTOR",
    "display, PROJECTOR",
    "display, LAPTOP"
  })
  void nothingIsCutOff(String screen, ScreenSize size) {
    try (GalleryPage gallery = new GalleryPage(files, browsers, size, ColorScheme.LIGHT)) {
      for (String state : gallery.statesOf(screen)) {
        gallery.show(state);
        Page page = gallery.page();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
            .as("width of " + state)
            .isLessThanOrEqualTo(size.width());
        if (state.startsWith("player/question") || screen.equals("display")) {
          assertThat((int) page.evaluate("document.documentElement.scrollHeight"))
              .as("height of " + state)
              .isLessThanOrEqualTo(size.height());
          assertThat((List<?>) page.evaluate("window.cutOff()"))
              .as("cut off in " + state)
              .isEmpty();
        }
      }
    }
  }
}
