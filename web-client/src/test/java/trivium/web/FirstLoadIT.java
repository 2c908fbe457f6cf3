package trivium.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a phone has to fetch before it can play. */
class FirstLoadIT {
  @RegisterExtension final WebPages web = new WebPages();

  /** A blink on a bad line: 30 KB are a quarter of a second at one megabit. */
  private static final int MOST = 30 * 1024;

  @Test
  void aPlayersFirstLoadIsAtMostThirtyKilobytesCompressed() throws IOException {
    Map<String, Integer> sizes = new TreeMap<>();
    Page page = web.open();
    List<Response> responses = new ArrayList<>();
    page.onResponse(responses::add);
    var _ = new FakeRoom(page, (_, _) -> {});
    page.navigate(WebPages.url("/482913"));
    page.waitForSelector("#name");
    // A phone fetches these two as well; a headless browser does not.
    page.evaluate("Promise.all(['/icon.svg', '/player.webmanifest'].map(path => fetch(path)))");
    for (Response response : responses) {
      assertThat(response.url()).as("no third party").startsWith(WebPages.url("/"));
      assertThat(response.status()).as(response.url()).isEqualTo(200);
      sizes.put(response.url().replace(WebPages.url(""), ""), gzipped(response.body()));
    }
    int sum = sizes.values().stream().mapToInt(Integer::intValue).sum();
    System.out.println("A player's first load: " + sum + " bytes in " + sizes.size() + " files");
    assertThat(sizes).containsKeys("/482913", "/player/player.js", "/lib/lit-html/lit-html.js");
    assertThat(sum).as("sum of %s", sizes).isLessThanOrEqualTo(MOST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/482913", "/host", "/display", "/rooms", "/report/3v5kq0c8m1tzp"})
  void noPageBreaksItsPolicyOrThrows(String path) {
    Page page = web.open();
    List<String> complaints = new ArrayList<>();
    page.onPageError(complaints::add);
    page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
    // The lists of banks and rooms are the real server's.
    page.route("**/api/**", route -> route.fulfill());
    var _ = new FakeRoom(page, (_, _) -> {});
    page.navigate(WebPages.url(path));
    page.waitForSelector("h1");
    assertThat(complaints).isEmpty();
  }

  @Test
  void thePlayersPagePreloadsEveryModuleItImports() throws IOException {
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

  private static int gzipped(byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(body);
    }
    return out.size();
  }
}
