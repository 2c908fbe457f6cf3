package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.protocol.Phase;
import trivium.protocol.SeatMessage;
import trivium.protocol.SeatRequest;

/** What a page shows before its modules run, and if they cannot. */
class LoadingIT {
  private static final double PATIENCE = 60_000;

  @RegisterExtension final WebPages web = new WebPages();

  private final Page page = web.open();

  @BeforeEach
  void serve() {
    page.route("**/api/**", route -> route.fulfill());
  }

  @ParameterizedTest
  @CsvSource({
    "/, /core/format.js, h1",
    "/482913, /player/player.js, h1",
    "/host, /host/api.js, h1",
    "/display, /lib/lit-html/lit-html.js, h1",
    "/rooms, /reports/rooms.js, h1",
    "/edit, /editor/shortcuts.js, h1",
    "/report/3v5kq0c8m1tzp, /core/html.js, h1"
  })
  void aModuleThatIsLostOnceIsFetchedAgain(String path, String module, String screen) {
    AtomicInteger asked = loseFirst(module, 1);
    page.navigate(WebPages.url(path));
    seen("#screen " + screen);
    assertThat(page.locator("#loading")).isHidden();
    assertThat(asked.get()).isGreaterThan(1);
  }

  @Test
  void aModuleThatCannotBeLoadedIsReportedAndThePageOffersAReload() {
    AtomicInteger asked = loseFirst("/core/format.js", Integer.MAX_VALUE);
    page.navigate(WebPages.url("/482913"));
    assertThat(page.locator("#loading")).containsText("live quiz");
    seen("#loading button");
    assertThat(page.locator("#loading")).containsText("could not be loaded");
    int before = asked.get();
    assertThat(before).as("it is tried a few times, not for ever").isBetween(2, 8);
    page.unroute("**/core/format.js*");
    page.click("#loading button");
    seen("#name");
  }

  @Test
  void modulesLoadedAfterJoiningAreRequestedAgainEvenIfAnImportedModuleWasLost() {
    FakeRoom room = seat();
    AtomicInteger asked = loseFirst("/core/markup.js", 1);
    join();
    room.say(ShortGame.QUESTION, ShortGame.REVEAL, ShortGame.RESULT);
    seen(".verdict");
    assertThat(asked.get()).isGreaterThan(1);
  }

  @Test
  void modulesThatCannotBeLoadedAfterJoiningAreReported() {
    FakeRoom room = seat();
    loseFirst("/core/markup.js", Integer.MAX_VALUE);
    join();
    room.say(ShortGame.QUESTION, ShortGame.REVEAL, ShortGame.RESULT);
    seen("button:has-text('Reload')");
    assertThat(page.locator("h1")).hasText("Part of this page could not be loaded");
    page.unroute("**/core/markup.js*");
    page.click("button:has-text('Reload')");
    seen(".verdict");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete HTMLScriptElement.prototype.noModule",
        "delete Array.prototype.toSpliced",
        "window.RegExp = function () { throw new SyntaxError('Invalid group'); }"
      })
  void aBrowserThatIsTooOldIsTold(String old) {
    page.addInitScript(old);
    page.route("**/player/player.js", route -> route.abort());
    page.navigate(WebPages.url("/"));
    assertThat(page.locator("#loading")).containsText("too old");
    assertThat(page.locator("#loading button")).hasCount(0);
  }

  @Test
  void aBrowserThatCannotParseAModuleShowsAMessage() {
    page.route(
        "**/core/format.js",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/javascript")
                    .setBody("class A { words from later? }")));
    page.navigate(WebPages.url("/"));
    assertThat(page.locator("#loading")).containsText("too old");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/host", "/display", "/rooms", "/nodes", "/edit", "/report/3v5kq0c8m1tzp"})
  void withoutScriptsThePageSaysWhatItIsAndWhatItNeeds(String path) {
    Page still = web.open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    still.navigate(WebPages.url(path));
    assertThat(still.locator("#loading")).containsText("live quiz");
    assertThat(still.locator("noscript p")).containsText("needs JavaScript");
  }

  /** Ada's seat in a room that is at a reveal. */
  private FakeRoom seat() {
    return new FakeRoom(
        page,
        (room, message) -> {
          switch (message) {
            case SeatRequest.Join join ->
                room.say(
                    new SeatMessage.Joined(ShortGame.ADA, join.name(), "token"),
                    ShortGame.player(Phase.LOBBY));
            case SeatRequest.Resume _ ->
                room.say(
                    ShortGame.player(
                        Phase.REVEAL, ShortGame.QUESTION, ShortGame.REVEAL, ShortGame.RESULT));
            default -> {}
          }
        });
  }

  private void join() {
    page.navigate(WebPages.url("/482913"));
    page.fill("#name", "Ada");
    page.click("text=Join");
    assertThat(page.locator("h1"))
        .hasText("Ada", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
  }

  /** The network drops the first requests for a file. */
  private AtomicInteger loseFirst(String file, int times) {
    AtomicInteger asked = new AtomicInteger();
    page.route(
        "**" + file + "*",
        route -> {
          if (asked.incrementAndGet() <= times) {
            route.abort();
          } else {
            route.resume();
          }
        });
    return asked;
  }

  private void seen(String selector) {
    page.locator(selector).first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
  }
}
