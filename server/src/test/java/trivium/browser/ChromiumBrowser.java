package trivium.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import trivium.web.SharedChromium;

/** Chromium, by Playwright. */
final class ChromiumBrowser implements AnyBrowser {
  private final List<BrowserContext> profiles = new ArrayList<>();

  @Override
  public Tab tab(int width, int height) {
    BrowserContext profile =
        SharedChromium.get()
            .newContext(new Browser.NewContextOptions().setViewportSize(width, height));
    profiles.add(profile);
    Page page = profile.newPage();
    page.setDefaultTimeout((double) Tab.PATIENCE.toMillis());
    return new Tab() {
      @Override
      public void open(String url) {
        page.navigate(url);
      }

      @Override
      public String read(String expression) {
        return (String) page.evaluate(expression);
      }

      @Override
      public void clickAt(int x, int y) {
        page.mouse().click(x, y);
      }

      @Override
      public void type(String text) {
        page.keyboard().type(text);
      }

      @Override
      public void press(String key) {
        page.keyboard().press(key);
      }
    };
  }

  @Override
  public void close() {
    profiles.forEach(BrowserContext::close);
  }
}
