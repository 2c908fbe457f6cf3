package trivium.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import trivium.TestServer;
import trivium.crash.ServerProcess;
import trivium.web.SharedChromium;

/** The real server and real pages; each page has its own browser profile. */
final class Party implements AutoCloseable {
  /** Banks whose questions the tests know. */
  static final Path BANKS = Path.of("src", "test", "resources", "banks");

  private static final double PATIENCE = 30_000;

  private final String url;
  private final Runnable goodbye;
  private final List<BrowserContext> guests = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  Party(Path banks) {
    this(new TestServer(banks));
  }

  /** With the banks that the program ships. */
  Party() {
    this(new TestServer());
  }

  /** With a server that may be killed. */
  Party(ServerProcess server) {
    this(server.url(), server::close);
  }

  Party(TestServer server) {
    this(server.url(), server::close);
  }

  /** With a server that is reached at another address than its own. */
  Party(TestServer server, String url) {
    this(url, server::close);
  }

  private Party(String url, Runnable goodbye) {
    this.url = url;
    this.goodbye = goodbye;
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
  }

  String url() {
    return url;
  }

  HostPage host() {
    Page page = visit(1366, 768, false);
    page.navigate(url + "/host#key=" + TestServer.HOST_KEY);
    return new HostPage(page);
  }

  /** A host whose page receives the messages of the room late. */
  HostPage host(DelayedConnection line) {
    Page page = visit(1366, 768, false);
    line.intercept(page);
    page.navigate(url + "/host#key=" + TestServer.HOST_KEY);
    return new HostPage(page);
  }

  /** The projector, by the link on the host's page. */
  Page display(HostPage host) {
    Page page = visit(1920, 1080, false);
    page.navigate(URI.create(url).resolve(host.displayLink()).toString());
    return page;
  }

  PlayerPage phone(String code) {
    PlayerPage player = new PlayerPage(visit(360, 740, true));
    player.page().navigate(url + "/" + code);
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
        SharedChromium.get()
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

  /** Closes all pages; the server keeps running. */
  void sendHome() {
    guests.forEach(BrowserContext::close);
    guests.clear();
    complaints.clear();
  }

  @Override
  public void close() {
    sendHome();
    goodbye.run();
  }
}
