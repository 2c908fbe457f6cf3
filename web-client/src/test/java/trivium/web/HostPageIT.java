package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import trivium.protocol.ClientMessage;
import trivium.protocol.GameRequest;
import trivium.protocol.ModerationRequest;
import trivium.protocol.NamedPlayer;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.PlayersMessage;
import trivium.protocol.QuestionMessage;
import trivium.protocol.RevealMessage;
import trivium.protocol.ScoringName;
import trivium.protocol.SeatMessage;
import trivium.protocol.SeatRequest;
import trivium.protocol.Settings;

/** The host page from the key to the end, and its display. */
class HostPageIT {
  /** Longer than the time within which two presses count as one (ms). */
  private static final int A_MOMENT = 750;

  private static final List<NamedPlayer> ROSTER = List.of(new NamedPlayer(ShortGame.ADA, "Ada"));

  @RegisterExtension final WebPages web = new WebPages();

  private final Page page = web.open();
  private final FakeRoom room = new FakeRoom(page, HostPageIT::answer);

  @BeforeEach
  void serve() {
    page.route("**/api/banks", HostPageIT::banks);
    page.route("**/api/banks/planets", HostPageIT::planets);
  }

  private static void answer(FakeRoom room, ClientMessage message) {
    if (message instanceof SeatRequest.Open) {
      room.say(
          new SeatMessage.Opened(ShortGame.ROOM, "token", "key", "http://192.0.2.7/482913"),
          ShortGame.host(Phase.LOBBY, ROSTER));
    } else if (message instanceof SeatRequest.Resume) {
      room.say(ShortGame.host(Phase.QUESTION, ROSTER, ShortGame.QUESTION));
    } else if (message instanceof SeatRequest.Watch) {
      room.say(ShortGame.display(Phase.LOBBY));
    }
  }

  private static void banks(Route route) {
    boolean fits = "Bearer secret".equals(route.request().headers().get("authorization"));
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(fits ? 200 : 401)
            .setBody(
                fits
                    ? """
                    {"banks": [{"name": "planets", "title": "Planets", "entries": 5,
                      "questions": 4, "problems": 1}], "failures": []}
                    """
                    : """
                    {"why": "wrong-key", "detail": "The key is wrong."}
                    """));
  }

  private static void planets(Route route) {
    route.fulfill(
        new Route.FulfillOptions()
            .setBody(
                """
                {"name": "planets", "format": "Notes", "saved": false, "scores": [70], "marks": [],
                 "bank": {"title": "Planets", "problems": [{"line": 7, "message": "is odd"}],
                   "questions": [
                     {"kind": "choice", "prompt": "Which planet?",
                      "choices": ["Mars", "Jupiter"], "correct": [1]},
                     {"kind": "text", "prompt": "The largest?", "accepted": ["Jupiter"]},
                     {"kind": "text", "prompt": "The smallest?", "accepted": ["Mercury"]},
                     {"kind": "text", "prompt": "The hottest?", "accepted": ["Venus"]}]}}
                """));
  }

  private void openRoom() {
    page.navigate(WebPages.url("/host#key=secret"));
    page.click("text=Planets");
    page.click("text=Open the room");
    assertThat(page.locator(".join-ticket .code")).containsText("482 913");
    page.waitForTimeout(A_MOMENT);
  }

  @Test
  void theKeyOfThePrintedLinkIsStoredAndRemovedFromTheAddress() {
    page.navigate(WebPages.url("/host#key=secret"));
    assertThat(page.locator(".bank")).containsText("4 questions");
    assertThat(page.url()).endsWith("/host");
    page.reload();
    assertThat(page.locator(".bank")).isVisible();
  }

  @Test
  void withoutAKeyItIsAskedFor() {
    page.navigate(WebPages.url("/host"));
    page.fill("#key", "wrong");
    page.keyboard().press("Enter");
    assertThat(page.locator(".problem")).hasText("The key is wrong.");
    page.fill("#key", "secret");
    page.keyboard().press("Enter");
    assertThat(page.locator(".bank")).isVisible();
  }

  @Test
  void aBankShowsItsQuestionsAnswersAndProblems() {
    page.navigate(WebPages.url("/host#key=secret"));
    page.click("text=Planets");
    assertThat(page.locator(".sheet .is-right")).containsText("Jupiter");
    page.click("text=1 line of the notes not understood");
    assertThat(page.locator(".preview .notes li")).hasText("Line 7 is odd");
  }

  @Test
  void theRoomIsOpenedWithItsSettings() {
    page.navigate(WebPages.url("/host#key=secret"));
    page.click("text=Planets");
    page.check("input[value=accuracy]");
    page.locator("input[type=range]").nth(1).fill("35");
    page.check("input[name=typed]");
    page.click("text=Open the room");
    assertThat(page.locator(".join-ticket")).isVisible();
    assertThat(room.heard(SeatRequest.Open.class))
        .containsExactly(
            new SeatRequest.Open(
                "planets",
                4,
                new Settings(
                    35_000,
                    ScoringName.ACCURACY,
                    true,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    Optional.empty()),
                "secret"));
  }

  @Test
  void theTimingOfTheRoomIsRemembered() {
    page.navigate(WebPages.url("/host#key=secret"));
    page.click("text=Planets");
    page.click("summary:has-text('Timing')");
    page.uncheck("[name=reading]");
    page.locator("[name=talk]").fill("15");
    page.click(".timing .segment:has-text('10 s')");
    page.reload();
    page.click("text=Planets");
    assertThat(page.locator(".timing summary")).containsText("15 s to talk, goes on after 10 s");
    page.click("text=Open the room");
    assertThat(page.locator(".join-ticket")).isVisible();
    Settings settings = room.heard(SeatRequest.Open.class).getFirst().settings();
    assertThat(settings.talk()).contains(15_000);
    assertThat(settings.pace()).contains(10_000);
    assertThat(settings.reading()).isFalse();
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.click("text=Copy join link");
    assertThat(page.locator(".join-ticket")).containsText("Copied");
    assertThat(page.evaluate("navigator.clipboard.readText()"))
        .isEqualTo("http://192.0.2.7/482913");
  }

  @Test
  void pickedQuestionsAreTheOnlyOnesInTheirOrder() {
    page.navigate(WebPages.url("/host#key=secret"));
    page.click("text=Planets");
    page.locator(".pick input").nth(1).check();
    page.locator(".pick input").nth(0).check();
    assertThat(page.locator("summary:has-text(\"Which questions?\")")).containsText("2 picked");
    page.click("text=Open the room");
    assertThat(page.locator(".join-ticket")).isVisible();
    assertThat(room.heard(SeatRequest.Open.class).getFirst().selection().picked())
        .containsExactly(1, 0);
  }

  @Test
  void theSpaceBarIsTheNextStepAndTwoPressesAreOne() {
    openRoom();
    page.keyboard().press("Space");
    page.keyboard().press("Space");
    assertThat(room.heard(GameRequest.Start.class)).hasSize(1);
    room.say(ShortGame.QUESTION);
    assertThat(page.locator(".primary")).containsText("Close question");
    page.keyboard().press("Space");
    assertThat(room.heard(GameRequest.Next.class)).as("a moment after a change").isEmpty();
    page.waitForTimeout(A_MOMENT);
    page.keyboard().press("Space");
    page.waitForCondition(() -> room.heard(GameRequest.Next.class).size() == 1);
    room.say(ShortGame.REVEAL);
    assertThat(page.locator(".primary")).containsText("Show leaderboard");
    assertThat(page.locator(".bar-row.is-right")).containsText("Jupiter");
    room.say(ShortGame.LEADERBOARD);
    assertThat(page.locator(".primary")).containsText("Next question");
  }

  @Test
  void removingAPlayerAsksFirst() {
    openRoom();
    page.click("[aria-label='Remove Ada']");
    assertThat(page.locator(".confirm")).containsText("Remove Ada?");
    page.keyboard().press("Escape");
    assertThat(page.locator("[aria-label='Remove Ada']")).isFocused();
    assertThat(room.heard(ModerationRequest.Kick.class)).isEmpty();
    page.click("[aria-label='Remove Ada']");
    page.click("dialog button:has-text('Remove')");
    page.waitForCondition(() ->
        room.heard(ModerationRequest.Kick.class)
            .equals(List.of(new ModerationRequest.Kick(ShortGame.ADA))));
    page.click("[aria-label='Remove Ada']");
    page.check(".confirm input[name=lock]");
    page.click("dialog button:has-text('Remove')");
    page.waitForCondition(() ->
        room.heard(ModerationRequest.Kick.class)
            .contains(new ModerationRequest.Kick(ShortGame.ADA, true)));
    room.say(new PlayersMessage.Lobby(0, true, List.of(), List.of(ShortGame.ADA)));
    assertThat(page.locator(".primary")).containsText("Waiting for players");
    assertThat(page.locator(".toggle")).hasAttribute("aria-pressed", "true");
  }

  @Test
  void theNewestAreSelectedBySliderAndListedBeforeTheyAreRemoved() {
    openRoom();
    List<NamedPlayer> bots =
        IntStream.rangeClosed(2, 40)
            .mapToObj(seat -> new NamedPlayer(PlayerId.of(seat), "Bot " + seat))
            .toList();
    room.say(new PlayersMessage.Lobby(40, false, bots, List.of()));
    page.click("text=Remove the newest");
    page.locator(".confirm input[type=range]").fill("39");
    assertThat(page.locator(".confirm")).containsText("The newest 39 of 40");
    assertThat(page.locator(".confirm .names")).containsText("Bot 40");
    assertThat(page.locator(".confirm .names")).containsText("and 33 more");
    page.click("dialog button:has-text('Remove 39 players')");
    page.waitForCondition(() ->
        room.heard(ModerationRequest.Remove.class)
            .equals(List.of(new ModerationRequest.Remove(PlayerId.of(2), PlayerId.of(40), true))));
  }

  @Test
  void aCrowdFromOneAddressIsReportedAndRemovedWithOneTap() {
    openRoom();
    room.say(new PlayersMessage.Crowd(1, 1_950, 41_000));
    assertThat(page.locator(".crowd"))
        .containsText("1,950 players joined from one address within a minute.");
    page.click("text=Remove them");
    page.waitForCondition(() ->
        room.heard(ModerationRequest.RemoveCrowd.class)
            .equals(List.of(new ModerationRequest.RemoveCrowd(1, false))));
    room.say(new PlayersMessage.Crowd(1, 0, 0), new PlayersMessage.Crowd(2, 300, 20_000));
    assertThat(page.locator(".crowd")).containsText("300 players");
    page.click("text=They’re my players");
    assertThat(page.locator(".crowd")).hasCount(0);
  }

  @Test
  void aReloadReturnsToTheQuestionAndTheEndToTheBanks() {
    openRoom();
    page.reload();
    assertThat(page.locator("h1")).hasText("Which planet?");
    page.click("text=End game");
    page.click("dialog button:has-text('End the game')");
    page.waitForCondition(() -> room.heard(GameRequest.End.class).size() == 1);
    room.close(4000);
    assertThat(page.locator(".bank")).isVisible();
  }

  @Test
  void theDisplayWatchesWithItsKeyAndReconnects() {
    page.navigate(WebPages.url("/display#room=482913&key=key"));
    assertThat(page.locator(".code-ticket")).containsText("482 913");
    room.close(1012);
    page.waitForCondition(() -> room.heard(SeatRequest.Watch.class).size() == 2);
    room.say(ShortGame.QUESTION);
    assertThat(page.locator("h1")).hasText("Which planet?");
    room.say(ShortGame.REVEAL, ShortGame.LEADERBOARD);
    assertThat(page.locator(".standing-row .total").nth(1)).hasText("900");
  }

  @Test
  void theDisplayFitsItsTextAgainWhenANoticeAppears() {
    page.setViewportSize(1280, 720);
    page.navigate(WebPages.url("/display#room=482913&key=key"));
    assertThat(page.locator(".code-ticket")).isVisible();
    String prompt =
        "A long question that fills the room that there is for it, word by word. ".repeat(3);
    room.say(
        new QuestionMessage.QuestionOpened(
            0, 2, "choice", prompt, List.of("A", "B", "C", "D"), 20_000, 19_000));
    assertThat(page.locator("h1")).containsText("A long question");
    room.say(ShortGame.CLOCK);
    assertThat(page.locator(".notice")).isVisible();
    assertThat(
            (boolean)
                page.locator("h1").evaluate("one => one.scrollHeight <= one.clientHeight + 1"))
        .isTrue();
  }

  @Test
  void hostAndDisplayReportADisconnectionAndMarkCorrections() {
    for (String path : List.of("/host#key=secret", "/display#room=482913&key=key")) {
      if (path.startsWith("/host")) {
        openRoom();
      } else {
        page.navigate(WebPages.url(path));
        assertThat(page.locator(".code-ticket")).isVisible();
      }
      room.say(ShortGame.QUESTION, ShortGame.CLOCK);
      assertThat(page.locator(".notice")).containsText("Connection lost for 8 s;");
      assertThat(page.locator(".countdown")).containsText("13");
      room.say(ShortGame.REVEAL, ShortGame.DROPPED);
      assertThat(page.locator(".correction-note")).hasText("Dropped – doesn’t count");
      assertThat(page.locator(".notice")).containsText("All scores are updated.");
      room.say(ShortGame.TYPED);
      assertThat(page.locator(".options, .choices")).hasCount(0);
      room.say(new RevealMessage.Reveal(0, List.of(), List.of(), List.of("Jupiter", "Jove"), ""));
      assertThat(page.locator(".accepted li")).hasText(new String[] {"Jupiter", "Jove"});
    }
  }
}
