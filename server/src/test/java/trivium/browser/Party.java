package trivium.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import trivium.TestServer;
import trivium.web.Browsers;

/** The real server and real pages: whoever comes has a browser profile of their own. */
final class Party implements AutoCloseable {
  private static final double PATIENCE = 15_000;

  private final TestServer server;
  private final Browsers browsers = new Browsers();
  private final List<BrowserContext> guests = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  Party(Path banks) {
    server = new TestServer(banks);
  }

  /** With the banks that the program ships. */
  Party() {
    server = new TestServer();
  }

  TestServer server() {
    return server;
  }

  HostPage host() {
    Page page = visit(1366, 768, false);
    page.navigate(server.url() + "/host#key=" + TestServer.HOST_KEY);
    return new HostPage(page);
  }

  /** The projector, by the link on the host's page. */
  Page display(HostPage host) {
    Page page = visit(1920, 1080, false);
    page.navigate(server.url() + host.displayLink());
    return page;
  }

  PlayerPage phone(String code) {
    PlayerPage player = new PlayerPage(visit(360, 740, true));
    player.page().navigate(server.url() + "/" + code);
    return player;
  }

  PlayerPage phone(String code, String name) {
    PlayerPage player = phone(code);
    player.join(name);
    player.sees("You’re in!");
    return player;
  }

  private Page visit(int width, int height, boolean phone) {
    BrowserContext guest =
        browsers
            .chromium()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setHasTouch(phone)
                    .setIsMobile(phone));
    guests.add(guest);
    Page page = guest.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.onPageError(complaints::add);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    return page;
  }

  /** Errors of scripts, of the console, of the content security policy. */
  List<String> complaints() {
    return complaints;
  }

  /** Everybody goes home; the server stays. */
  void sendHome() {
    guests.forEach(BrowserContext::close);
    guests.clear();
    complaints.clear();
  }

  @Override
  public void close() {
    browsers.close();
    server.close();
  }
}
