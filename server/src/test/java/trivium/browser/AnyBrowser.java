package trivium.browser;

import java.util.Arrays;
import java.util.List;

/** A browser under remote control. */
interface AnyBrowser extends AutoCloseable {
  /** Opens a window whose page is this large, in CSS pixels. */
  Tab tab(int width, int height);

  @Override
  void close();

  /** The names in the system property {@code trivium.browsers}, separated by commas. */
  static List<String> wanted() {
    return Arrays.asList(System.getProperty("trivium.browsers", "chromium").split(","));
  }

  static AnyBrowser of(String name) {
    return switch (name) {
      case "chromium" -> new ChromiumBrowser();
      case "firefox" -> new FirefoxBrowser();
      case "webkit" -> new WebKitBrowser();
      default -> throw new IllegalArgumentException("no browser is driven as " + name);
    };
  }
}
