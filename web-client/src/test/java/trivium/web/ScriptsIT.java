package trivium.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the browser's unit tests (src/test/web/unit) in a browser; each of them is a test here, too.
 */
class ScriptsIT {
  @TestFactory
  Stream<DynamicTest> unit() {
    List<Map<String, String>> results = results();
    assertThat(results).as("the tests that ran").isNotEmpty();
    return results.stream()
        .map(result ->
            DynamicTest.dynamicTest(
                result.get("name"), () -> assertThat(result.get("error")).isEmpty()));
  }

  @SuppressWarnings("unchecked") // The page's own array of {name, error}.
  private static List<Map<String, String>> results() {
    try (Page page = SharedChromium.get().newPage()) {
      List<String> errors = new ArrayList<>();
      page.onPageError(errors::add);
      page.navigate(WebPages.url("/unit/unit.html"));
      page.waitForCondition(
          () -> !errors.isEmpty() || (boolean) page.evaluate("Array.isArray(window.results)"),
          new Page.WaitForConditionOptions().setTimeout(180_000));
      assertThat(errors).as("errors of the page").isEmpty();
      return (List<Map<String, String>>) page.evaluate("window.results");
    }
  }
}
