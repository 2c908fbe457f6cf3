package trivium.web;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state of every screen: axe has nothing to say of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AxeIT {
  private static final String RUN_AXE =
      "async (options) => (await axe.run(document, {resultTypes: ['violations'], ...options})).violations.flatMap("
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
      for (String state : gallery.statesOf(screen)) {
        gallery.show(state);
        all.assertThat((List<?>) gallery.page().evaluate(RUN_AXE, rules(scheme)))
            .as(state)
            .isEmpty();
      }
      all.assertAll();
    }
  }

  /** In the dark nothing but colours is another. */
  private static Map<String, Object> rules(ColorScheme scheme) {
    return scheme == ColorScheme.DARK ? Map.of("runOnly", List.of("color-contrast")) : Map.of();
  }

  private static String axe() throws IOException {
    try (InputStream in = AxeIT.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
