package trivium.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;

/** The gallery (src/test/web/gallery) at one size in one colour scheme. */
final class GalleryPage implements AutoCloseable {
  private final BrowserContext context;
  private final Page page;

  /** Motion is reduced, so that every state shows the end of its animations. */
  GalleryPage(ScreenSize size, ColorScheme scheme) {
    context =
        SharedChromium.get()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(size.width(), size.height())
                    .setHasTouch(size.isPhone())
                    .setIsMobile(size.isPhone())
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setColorScheme(scheme));
    page = context.newPage();
    page.navigate(WebPages.url("/gallery/gallery.html"));
    page.waitForSelector("[data-ready]");
  }

  Page page() {
    return page;
  }

  @SuppressWarnings("unchecked") // The page's own array of names.
  List<String> states() {
    return (List<String>) page.evaluate("window.stateNames");
  }

  /** Returns the names of all states of a screen. */
  List<String> statesOf(String screen) {
    List<String> states =
        states().stream().filter(state -> state.startsWith(screen + "/")).toList();
    assertThat(states).hasSizeGreaterThan(10);
    return states;
  }

  /**
   * Returns the states of a screen that differ from others in more than the texts that people
   * wrote.
   */
  @SuppressWarnings("unchecked") // The page's own array of names.
  List<String> ordinaryStatesOf(String screen) {
    return ((List<String>) page.evaluate("window.ordinaryNames"))
        .stream().filter(state -> state.startsWith(screen + "/")).toList();
  }

  /**
   * Starts to measure all states of a screen in these typefaces; {@link #measured} waits for the
   * result.
   */
  void beginMeasuring(String screen, ScreenSize size, List<String> fonts) {
    page.evaluate(
        "([names, size, fonts]) => window.beginMeasuring(names, size, fonts)",
        List.of(statesOf(screen), Map.of("width", size.width(), "height", size.height()), fonts));
  }

  /** Returns the layout faults. */
  @SuppressWarnings("unchecked") // The page's own array of sentences.
  List<String> measured() {
    return (List<String>) page.evaluate("window.measured");
  }

  /** Waits two frames, after which everything has been fitted to the screen. */
  void show(String state) {
    page.evaluate("name => window.show(name)", state);
    page.evaluate(
        "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
  }

  @Override
  public void close() {
    context.close();
  }
}
