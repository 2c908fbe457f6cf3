package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import trivium.protocol.RefusalReason;
import trivium.protocol.WireCodec;

/** The stored rooms and their reports. */
class ReportIT {
  private static final String REPORT = "/report/3v5kq0c8m1tzp";
  private static final Path GOLDEN = Path.of("../protocol/src/test/resources/golden/http");

  private static final Answer KEPT = (_, route) -> route.fallback();

  @RegisterExtension final WebPages web = new WebPages();

  private final Page page = web.open();
  private final List<String> asked = new ArrayList<>();

  /** The responses to requests with the right key, by method and path. */
  private Answer answer = KEPT;

  /** No host key is needed, as with {@code --open-hosting}. */
  private boolean open;

  private interface Answer {
    void to(String request, Route route);
  }

  @BeforeEach
  void visit() {
    page.route("**/api/rooms/3v5kq0c8m1tzp", route -> route.fulfill(golden("report.json")));
    page.route("**/api/rooms", route -> route.fulfill(golden("rooms.json")));
    page.route("**/api/rooms**", this::guard);
    page.route("**/api/rooms/**", this::guard);
  }

  private void guard(Route route) {
    String request =
        route.request().method() + " " + route.request().url().replaceAll(".*/api", "/api");
    asked.add(request);
    if (open && request.equals("GET /api/rooms")) {
      route.fulfill(refused(403, RefusalReason.NO_HOST_KEY));
    } else if (open || "Bearer secret".equals(route.request().headers().get("authorization"))) {
      answer.to(request, route);
    } else {
      route.fulfill(refused(401, RefusalReason.WRONG_KEY));
    }
  }

  private static Route.FulfillOptions golden(String file) {
    return new Route.FulfillOptions().setPath(GOLDEN.resolve(file));
  }

  private static Route.FulfillOptions refused(int status, RefusalReason why) {
    return new Route.FulfillOptions()
        .setStatus(status)
        .setBodyBytes(WireCodec.write(why.refused()));
  }

  @Test
  void theReportShowsWhatToRepeatAndTheAnswersOfEachPlayer() {
    page.navigate(WebPages.url(REPORT + "#key=secret"));
    assertThat(page.locator("h1")).hasText("Pub night");
    assertThat(page).hasTitle("Pub night – Trivium report");
    assertThat(page.locator(".overview")).containsText("75 %");
    assertThat(page.locator(".again")).containsText("50 % of all players were right");
    assertThat(page.locator(".bars li").nth(1)).containsText("50 %");
    assertThat(page.locator("#question-2 .correction-note")).hasText("Corrected");
    assertThat(page.locator("#question-2 .trap")).containsText("“Mercury”, given by 1 player");
    assertThat(page.locator(".standings tbody tr").nth(1)).containsText("Ada");
    assertThat(page.locator(".grid tbody tr").nth(1).locator("td"))
        .hasText(new String[] {"✓", "✗"});
    page.click(".again a");
    assertThat(page.url()).endsWith("#question-2");
  }

  @Test
  void roundsWithSpecialRulesShowWhoPlayedBetAndWasOut() {
    answer =
        (request, route) -> {
          if (request.equals("GET /api/rooms/3v5kq0c8m1tzp")) {
            route.fulfill(golden("report-formats.json"));
          } else {
            route.fallback();
          }
        };
    page.navigate(WebPages.url(REPORT + "#key=secret"));
    assertThat(page.locator(".jokers tbody tr"))
        .hasText(new Pattern[] {Pattern.compile("Grace\\s*The sheet\\s*\\+0")});
    assertThat(page.locator(".knock-outs dl > div"))
        .hasText(
            new Pattern[] {
              Pattern.compile("Out at question 2\\s*Grace"),
              Pattern.compile("Left at the end\\s*Ada")
            });
    assertThat(page.locator("#question-1 .given-mark"))
        .hasText(new String[] {"half, by hand", "accepted by hand"});
    assertThat(page.locator("#question-1 .facts")).containsText("1 right, 1 half right, 0 wrong");
    assertThat(page.locator("#question-1 .bets tbody tr"))
        .hasText(
            new Pattern[] {
              Pattern.compile("Grace\\s*500\\s*won 500"), Pattern.compile("Ada\\s*200\\s*kept")
            });
    assertThat(page.locator("#question-3 .facts")).containsText("100 % of all players right");
    assertThat(page.locator("#question-3 .facts")).containsText("1 out");
    assertThat(page.locator("#question-4 .facts")).containsText("Tie-break, without points");
    assertThat(page.locator("#question-4 .outcomes tbody tr"))
        .hasText(
            new Pattern[] {
              Pattern.compile("Ada\\s*10\\s*0.1\\s*won rank 1"),
              Pattern.compile("Grace\\s*24\\s*14.1")
            });
    assertThat(page.locator(".bars li b"))
        .hasText(new String[] {"50 %", "50 %", "100 %", "tie-break"});
    assertThat(page.locator(".grid tbody tr").nth(1).locator("td"))
        .hasText(new String[] {"✓", "✗", "out", "≈"});
    assertThat(page.locator(".players .legend")).containsText("of a knock-out round");
  }

  @Test
  void theKeyIsRequestedOnceForBothPages() {
    page.navigate(WebPages.url(REPORT));
    page.fill("#key", "wrong");
    page.keyboard().press("Enter");
    assertThat(page.locator(".problem")).hasText(RefusalReason.WRONG_KEY.sentence());
    page.fill("#key", "secret");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Pub night");
    page.click("text=Past rooms");
    assertThat(page.locator(".room-list .title")).hasText("Pub night");
    assertThat(page.locator(".chip")).hasText("Finished");
    page.click(".room-list .title");
    assertThat(page.locator(".overview")).isVisible();
  }

  @Test
  void withoutAHostKeyTheListExplainsWhyItIsUnavailable() {
    open = true;
    page.navigate(WebPages.url("/rooms"));
    assertThat(page.locator("main")).containsText(RefusalReason.NO_HOST_KEY.sentence());
    assertThat(page.locator("#key")).hasCount(0);
    assertThat(page.locator("text=Try again")).hasCount(0);
    page.click("text=Open a room");
    assertThat(page).hasURL(Pattern.compile(".*/host"));
  }

  @Test
  void withoutAHostKeyTheReportIsShownWithoutActionsThatNeedOne() throws IOException {
    open = true;
    answer =
        (request, route) -> {
          if (request.endsWith(".xlsx")) {
            route.fulfill(new Route.FulfillOptions().setBody("PK"));
          } else {
            route.fallback();
          }
        };
    page.navigate(WebPages.url(REPORT));
    assertThat(page.locator("h1")).hasText("Pub night");
    assertThat(page.locator("text=Past rooms")).hasCount(0);
    assertThat(page.locator(".delete")).hasCount(0);
    Download download = page.waitForDownload(() -> page.click("text=Excel workbook"));
    assertThat(Files.readString(download.path())).isEqualTo("PK");
  }

  @Test
  void aFileIsFetchedWithTheKeyAndSavedUnderItsName() throws IOException {
    answer =
        (request, route) -> {
          if (request.endsWith(".csv")) {
            route.fulfill(new Route.FulfillOptions().setBody("rank,name"));
          } else {
            route.fallback();
          }
        };
    page.navigate(WebPages.url(REPORT + "#key=secret"));
    Download download = page.waitForDownload(() -> page.click("text=Players, CSV"));
    assertThat(download.suggestedFilename())
        .matches("pub-night-\\d{4}-\\d\\d-\\d\\d-players\\.csv");
    assertThat(Files.readString(download.path())).isEqualTo("rank,name");
    assertThat(asked).contains("GET /api/rooms/3v5kq0c8m1tzp/players.csv");
  }

  @Test
  void aFailedDownloadIsReportedAndTheReportRemains() {
    answer =
        (request, route) -> {
          if (request.endsWith(".xlsx")) {
            route.abort();
          } else {
            route.fallback();
          }
        };
    page.navigate(WebPages.url(REPORT + "#key=secret"));
    page.click("text=Excel workbook");
    assertThat(page.locator(".problem")).hasText("The server isn’t responding. Is it running?");
    assertThat(page.locator("h1")).hasText("Pub night");
  }

  @Test
  void aDeletedReportIsReported() {
    answer = (_, route) -> route.fulfill(refused(404, RefusalReason.NO_SUCH_REPORT));
    page.navigate(WebPages.url(REPORT + "#key=secret"));
    assertThat(page.locator(".problem")).hasText(RefusalReason.NO_SUCH_REPORT.sentence());
    answer = KEPT;
    page.click("text=Try again");
    assertThat(page.locator("h1")).hasText("Pub night");
  }

  @Test
  void deletingAsksFirstAndARunningRoomRemains() {
    answer =
        (request, route) -> {
          if (request.startsWith("DELETE")) {
            route.fulfill(refused(409, RefusalReason.ROOM_RUNNING));
          } else {
            route.fallback();
          }
        };
    page.navigate(WebPages.url("/rooms#key=secret"));
    page.click("[aria-label^='Delete Pub night']");
    assertThat(page.locator(".confirm")).containsText("Delete this room for good?");
    page.keyboard().press("Escape");
    assertThat(asked).noneMatch(request -> request.startsWith("DELETE"));
    page.click("[aria-label^='Delete Pub night']");
    page.click(".confirm >> text='Delete'");
    assertThat(page.locator(".confirm .problem")).hasText(RefusalReason.ROOM_RUNNING.sentence());
    answer = (_, route) -> route.fulfill(new Route.FulfillOptions().setStatus(204));
    page.click(".confirm >> text='Delete'");
    assertThat(page.locator(".confirm")).isHidden();
    assertThat(page.locator(".room-list li")).hasCount(0);
    assertThat(page.locator("main")).containsText("No rooms yet.");
  }

  @Test
  void theReportDeletesItsRoomAndGoesBackToTheOthers() {
    answer =
        (request, route) -> {
          if (request.startsWith("DELETE")) {
            route.fulfill(new Route.FulfillOptions().setStatus(204));
          } else {
            route.fallback();
          }
        };
    page.navigate(WebPages.url(REPORT + "#key=secret"));
    page.click(".downloads .delete");
    page.click(".confirm >> text='Delete'");
    assertThat(page.locator("h1")).hasText("Past rooms");
    assertThat(asked).contains("DELETE /api/rooms/3v5kq0c8m1tzp");
  }

  @Test
  void tenThousandPlayersAreShownInPartsAndSearched() throws IOException {
    String players =
        IntStream.rangeClosed(1, 10_000)
            .mapToObj(rank ->
                """
                {"player": "p%1$d", "rank": %1$d, "name": "Player %1$d", "total": 0, "right": 0,
                 "wrong": 0, "unanswered": 2, "time": 0, "marks": "--"}
                """
                    .formatted(rank))
            .collect(Collectors.joining(",", "\"players\": [", "], \"questions\""));
    String hall =
        Files.readString(GOLDEN.resolve("report.json"))
            .replaceFirst("(?s)\"players\".*?\"questions\"", players);
    answer = (_, route) -> route.fulfill(new Route.FulfillOptions().setBody(hall));
    page.navigate(WebPages.url(REPORT + "#key=secret"));
    assertThat(page.locator(".standings tbody tr")).hasCount(100);
    assertThat(page.locator(".more").first()).containsText("The first 100 of 10,000 players.");
    page.locator("text=Show 500 more").first().click();
    assertThat(page.locator(".grid tbody tr")).hasCount(600);
    page.fill("[type=search]", "player 9999");
    assertThat(page.locator(".standings tbody tr")).hasCount(1);
    assertThat(page.locator(".grid tbody th")).hasText("Player 9999");
  }
}
