package trivium.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Provides a test with pages of the shared Chromium, each with its own browser profile, and closes
 * them after the test.
 */
final class WebPages implements AfterEachCallback {
  private static final WebFiles FILES = new WebFiles();

  private final List<BrowserContext> profiles = new ArrayList<>();

  /** Returns the address of a path of the screens, the gallery or the unit tests. */
  static String url(String path) {
    return FILES.url(path);
  }

  Page open() {
    return open(new Browser.NewContextOptions());
  }

  Page openPhone() {
    return open(SharedChromium.phone());
  }

  Page open(Browser.NewContextOptions options) {
    BrowserContext profile = SharedChromium.get().newContext(options);
    profiles.add(profile);
    return profile.newPage();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    profiles.forEach(BrowserContext::close);
    profiles.clear();
  }
}
