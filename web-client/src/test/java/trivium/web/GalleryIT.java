package trivium.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state of every screen: axe has nothing to say, and nothing is cut off. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GalleryIT {
  private static final String RUN_AXE =
      "async () => (await axe.run(document, {resultTypes: ['violations']})).violations.flatMap("
          + "({id, nodes}) => nodes.map(({target, failureSummary}) =>"
          + " id + ' at ' + target.join(' ') + ': ' + failureSummary))";

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
    "player, LIGHT",
    "player, DARK",
    "host, LIGHT",
    "host, DARK",
    "editor, LIGHT",
    "editor, DARK",
    "report, LIGHT",
    "report, DARK",
    "display, LIGHT",
    "display, DARK"
  })
  void axeFindsNothing(String screen, ColorScheme scheme) throws IOException {
    try (GalleryPage gallery =
        new GalleryPage(files, browsers, ScreenSize.of(screen).getFirst(), scheme)) {
      gallery.page().evaluate(axe());
      SoftAssertions all = new SoftAssertions();
      for (String state : statesOf(gallery, screen)) {
        gallery.show(state);
        all.assertThat((List<?>) gallery.page().evaluate(RUN_AXE)).as(state).isEmpty();
      }
      all.assertAll();
    }
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
      for (String state : statesOf(gallery, screen)) {
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

  private static List<String> statesOf(GalleryPage gallery, String screen) {
    List<String> states =
        gallery.states().stream().filter(state -> state.startsWith(screen + "/")).toList();
    assertThat(states).hasSizeGreaterThan(10);
    return states;
  }

  private static String axe() throws IOException {
    try (InputStream in = GalleryIT.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
