package trivium.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.TestServer;
import trivium.bank.picture.SamplePictures;
import trivium.ops.PublicUrl;

/** A whole game behind a proxy that gives the server a path prefix: no request leaves that path. */
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

  @Test
  void picturesAndPastedNotesStayUnderThePath() {
    ServerSocket listener = PrefixProxy.socket();
    String url = "http://127.0.0.1:" + listener.getLocalPort() + PREFIX;
    TestServer server = TestServer.behind(PublicUrl.parse(url));
    try (var _ = new PrefixProxy(PREFIX, true, listener, URI.create(server.url()));
        Party party = new Party(server, url)) {
      savePictured(url);
      HostPage host = party.host();
      String code = host.open("Flags", 1);
      Page display = party.display(host);
      PlayerPage ada = party.phone(code, "Ada");
      host.space("Start with 1 player");
      ada.isAsked("Whose flag?");
      for (Page page : new Page[] {host.page(), display, ada.page()}) {
        Locator picture = page.locator("img.picture");
        assertThat(picture).isVisible();
        assertThat((int) picture.evaluate("img => img.decode().then(() => img.naturalWidth)"))
            .isEqualTo(3);
      }
      Page other = party.host().page();
      other.click("text=Paste text");
      other.fill("#paste", "Which planet has the shortest day?\n-> Jupiter");
      other.click("text=Make questions");
      other.waitForURL(url + "/edit?draft=*");
      assertThat(other.locator("body")).containsText("shortest day");
      assertThat(party.complaints()).isEmpty();
    }
  }

  /** A bank of one question with a picture of three pixels by two. */
  private static void savePictured(String url) {
    String answer =
        send(url, "POST", "/api/pictures", BodyPublishers.ofByteArray(SamplePictures.png(3, 2)));
    String name = answer.replaceAll(".*\"picture\":\"([^\"]+)\".*", "$1");
    send(
        url,
        "PUT",
        "/api/banks/flags",
        BodyPublishers.ofString(
            """
            {"format": "trivium-bank/1", "title": "Flags", "questions": [
              {"kind": "choice", "prompt": "Whose flag?", "picture": "%s",
               "choices": ["Poland", "Monaco"], "correct": [0]}]}
            """
                .formatted(name)));
  }

  private static String send(String url, String method, String path, BodyPublisher body) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          http.send(
              HttpRequest.newBuilder(URI.create(url + path))
                  .method(method, body)
                  .header("Authorization", "Bearer " + TestServer.HOST_KEY)
                  .header("Content-Type", "application/json")
                  .build(),
              BodyHandlers.ofString());
      assertThat(response.statusCode()).as(response.body()).isBetween(200, 204);
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
