package trivium.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Takes a picture of every state of every screen, at its sizes, light and dark, into
 * target/screenshots. No build runs it by default: {@code mvn -pl protocol,web-client verify
 * -Dit.test=Gallery -Dfailsafe.failIfNoSpecifiedTests=false}.
 */
class Gallery {
  private static final Path TARGET = Path.of("target/screenshots");

  @Test
  void takePictures() {
    for (String screen : List.of("player", "host", "editor", "report", "display")) {
      for (ScreenSize size : ScreenSize.of(screen)) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          try (GalleryPage gallery = new GalleryPage(size, scheme)) {
            takePictures(gallery, screen, (size + "-" + scheme).toLowerCase(Locale.ROOT));
          }
        }
      }
    }
  }

  private static void takePictures(GalleryPage gallery, String screen, String suffix) {
    for (String state : gallery.states()) {
      if (state.startsWith(screen + "/")) {
        gallery.show(state);
        Path file = TARGET.resolve(state + "-" + suffix + ".png");
        gallery.page().screenshot(new Page.ScreenshotOptions().setPath(file));
      }
    }
  }
}
