package trivium.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.TestServer;
import trivium.ops.PublicUrl;

/**
 * A whole evening behind a proxy that gives the server a path of its own: nothing leaves that path.
 */
class PublicPathIT {
  private static final String PREFIX = "/fun/quiz";

  @ParameterizedTest(name = "the proxy takes the path off: {0}")
  @ValueSource(booleans = {true, false})
  void everythingWorksUnderAPath(boolean strips) {
    ServerSocket listener = PrefixProxy.socket();
    String url = "http://127.0.0.1:" + listener.getLocalPort() + PREFIX;
    TestServer server = TestServer.behind(PublicUrl.parse(url));
    try (var _ = new PrefixProxy(PREFIX, strips, listener, URI.create(server.url()));
        Party party = new Party(server, url)) {
      HostPage host = party.host();
      String code = host.open("Django", 1);
      Page display = party.display(host);
      assertThat(display.locator("body")).containsText(PREFIX);
      for (Page page : new Page[] {host.page(), display}) {
        assertThat(
                (int)
                    page.locator("img.qr")
                        .evaluate("img => img.decode().then(() => img.naturalWidth)"))
            .isPositive();
      }
      PlayerPage ada = party.phone(code, "Ada");
      assertThat(URI.create(ada.page().url()).getPath()).isEqualTo(PREFIX + "/" + code);
      ada.page().reload();
      ada.sees("You’re in!");
      host.space("Start with 1 player");
      ada.answersSomething(0);
      ada.isJudged();
      host.space("Show the final result");
      ada.sees("Thanks for playing");
      host.page().navigate(URI.create(url).resolve(host.reportLink()).toString());
      assertThat(host.page().locator("body")).containsText("Ada");
      for (String page : new String[] {"/host", "/rooms", "/edit?bank=django"}) {
        host.page().navigate(url + page);
        assertThat(host.page().locator("body")).containsText("Django");
      }
      assertThat(party.complaints()).isEmpty();
    }
  }
}
