package trivium.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The loading of the pages: no errors, no refused requests, no late requests. */
class PageLoadIT {
  @RegisterExtension final WebPages web = new WebPages();

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/482913", "/host", "/display", "/rooms", "/nodes", "/report/3v5kq0c8m1tzp"})
  void noPageBreaksItsPolicyOrThrows(String path) {
    Page page = web.open();
    List<String> complaints = new ArrayList<>();
    page.onPageError(complaints::add);
    page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
    // The lists of banks and rooms come from the real server.
    page.route("**/api/**", route -> route.fulfill());
    var _ = new FakeRoom(page, (_, _) -> {});
    page.navigate(WebPages.url(path));
    page.waitForSelector("h1");
    assertThat(complaints).isEmpty();
  }

  @Test
  void thePlayersPagePreloadsEveryModuleItImports() {
    Page page = web.open();
    List<String> scripts = new ArrayList<>();
    page.onResponse(response -> {
      if (response.url().endsWith(".js")) {
        scripts.add(response.url().replace(WebPages.url(""), ""));
      }
    });
    page.navigate(WebPages.url("/"));
    page.waitForSelector("#code");
    @SuppressWarnings("unchecked") // An array of strings, made in the line itself.
    List<String> named =
        (List<String>)
            page.evaluate(
                "[...document.querySelectorAll('[rel=modulepreload], script')]"
                    + ".map(one => new URL(one.href || one.src).pathname)");
    assertThat(scripts).containsExactlyInAnyOrderElementsOf(named);
  }
}
