package trivium.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Chromium that all browser tests of a process share; it ends with the process. It has to be
 * installed; none is downloaded. Playwright requires that only the thread of the tests uses it.
 */
public final class SharedChromium {
  private static final List<String> NAMES =
      List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");
  private static final List<String> PLACES = List.of("/usr/bin", "/usr/local/bin", "/snap/bin");

  /** Timeout of conditions (ms): long enough for a slow machine. */
  private static final double PATIENCE = 60_000;

  private static final Browser BROWSER = launch();

  private SharedChromium() {}

  public static Browser get() {
    return BROWSER;
  }

  /** The options of a common phone: 360 by 740 CSS pixels with a touch screen. */
  public static Browser.NewContextOptions phone() {
    return new Browser.NewContextOptions()
        .setViewportSize(360, 740)
        .setHasTouch(true)
        .setIsMobile(true);
  }

  private static Browser launch() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    return Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(executable())
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync")));
  }

  private static Path executable() {
    return Optional.ofNullable(System.getenv("TRIVIUM_CHROMIUM"))
        .map(Path::of)
        .or(() -> candidates().filter(Files::isExecutable).findFirst())
        .orElseThrow(() ->
            new IllegalStateException(
                "No Chromium found: ./check installs it, or set TRIVIUM_CHROMIUM to the path of one"));
  }

  private static Stream<Path> candidates() {
    return NAMES.stream().flatMap(name -> PLACES.stream().map(place -> Path.of(place, name)));
  }
}
