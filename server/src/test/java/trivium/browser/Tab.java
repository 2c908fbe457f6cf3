package trivium.browser;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;

/**
 * A window of some browser, with a profile of its own, driven by what the remote control of every
 * browser can do: scripts, a pointer and keys.
 */
interface Tab {
  /** For slow machines; nothing is waited for longer than it takes. */
  Duration PATIENCE = Duration.ofSeconds(60);

  /** The keys that have no letter, by the code points that WebDriver gives them. */
  Map<String, String> KEYS =
      Map.of("Home", "\uE011", "End", "\uE010", "ArrowRight", "\uE014", "Space", " ");

  /** Loads a page and waits until it has loaded. */
  void open(String url);

  /** The value of an expression of JavaScript that gives a text. */
  String read(String expression);

  /** Presses and releases the pointer's first button at this place of the window, in CSS pixels. */
  void clickAt(int x, int y);

  /** Types a text, key by key, into what has the focus. */
  void type(String text);

  /** Whether an expression of JavaScript holds. */
  default boolean holds(String condition) {
    return read("String(Boolean(" + condition + "))").equals("true");
  }

  default void waitUntil(String condition) {
    try {
      await(condition)
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(100))
          .until(() -> holds(condition));
    } catch (ConditionTimeoutException e) {
      throw new AssertionError("the page shows: " + read("document.body.innerText"), e);
    }
  }

  default void sees(String text) {
    waitUntil("document.body.innerText.includes(" + quoted(text) + ")");
  }

  /**
   * Clicks an element once it is there and has come to rest.
   *
   * @param element an expression of JavaScript that gives it
   */
  default void click(String element) {
    waitUntil(element);
    String middle =
        "(() => { const element = %s; element.scrollIntoView({ block: 'center' });"
                .formatted(element)
            + " const { left, top, width, height } = element.getBoundingClientRect();"
            + " return `${Math.round(left + width / 2)} ${Math.round(top + height / 2)}`; })()";
    String[] place = {""};
    await("a place of rest of " + element)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> {
          String before = place[0];
          place[0] = read(middle);
          return place[0].equals(before);
        });
    String[] xAndY = place[0].split(" ");
    clickAt(Integer.parseInt(xAndY[0]), Integer.parseInt(xAndY[1]));
  }

  default void press(String key) {
    type(KEYS.get(key));
  }

  static String css(String selector) {
    return "document.querySelector(" + quoted(selector) + ")";
  }

  static String css(String selector, int index) {
    return "document.querySelectorAll(" + quoted(selector) + ")[" + index + "]";
  }

  /** The first enabled button with this text. */
  static String button(String text) {
    return "[...document.querySelectorAll('button')].find((one) => one.innerText.includes("
        + quoted(text)
        + ") && one.ariaDisabled !== 'true' && one.ariaBusy !== 'true')";
  }

  static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
  }
}
