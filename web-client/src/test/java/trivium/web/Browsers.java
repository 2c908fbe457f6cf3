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

/** A Chromium that is installed already; none is downloaded. */
public final class Browsers implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> PLACES = List.of("/usr/bin", "/usr/local/bin", "/snap/bin");

  /** A condition that holds in the end is waited for, on a machine however slow (ms). */
  private static final double PATIENCE = 60_000;

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
  }

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser =
      playwright
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

  public Browser chromium() {
    return browser;
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

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
