package trivium.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks every state of every screen with axe, light and dark. */
class AxeIT {
  /** Both pages work at the same time: each has its own process. */
  @ParameterizedTest
  @ValueSource(strings = {"player", "host", "editor", "report", "display"})
  void axeFindsNothing(String screen) throws IOException {
    ScreenSize size = ScreenSize.of(screen).getFirst();
    try (GalleryPage light = new GalleryPage(size, ColorScheme.LIGHT);
        GalleryPage dark = new GalleryPage(size, ColorScheme.DARK)) {
      begin(light, screen, List.of());
      // In the dark scheme only colours differ.
      begin(dark, screen, List.of("color-contrast"));
      assertThat(found(light)).as("light").isEmpty();
      assertThat(found(dark)).as("dark").isEmpty();
    }
  }

  /** Starts the check with these rules; with all rules if the list is empty. */
  private static void begin(GalleryPage gallery, String screen, List<String> rules)
      throws IOException {
    gallery.page().evaluate(axe());
    gallery
        .page()
        .evaluate(
            "([names, rules]) => window.beginAudit(names, rules)",
            List.of(gallery.ordinaryStatesOf(screen), rules));
  }

  private static List<?> found(GalleryPage gallery) {
    return (List<?>) gallery.page().evaluate("window.audited");
  }

  private static String axe() throws IOException {
    try (InputStream in = AxeIT.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
