package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import trivium.protocol.ClientMessage;
import trivium.protocol.GamePosition;
import trivium.protocol.GameRequest;
import trivium.protocol.LeaderboardTime;
import trivium.protocol.NamedPlayer;
import trivium.protocol.Phase;
import trivium.protocol.QuestionMessage;
import trivium.protocol.RoundFormat;
import trivium.protocol.RoundMessage;
import trivium.protocol.RoundMode;
import trivium.protocol.RoundPlan;
import trivium.protocol.ScoringName;
import trivium.protocol.SeatMessage;
import trivium.protocol.SeatRequest;
import trivium.protocol.Selection;
import trivium.protocol.Settings;
import trivium.protocol.StandingsMessage;

/** Programmes of rounds, breaks, and the next quiz in the same room, on all pages. */
class RoundsIT {
  /** The button of the next step, which ignores presses for a moment after each step. */
  private static final String NEXT_STEP = ".primary[aria-busy=false]";

  private static final List<NamedPlayer> ROSTER = List.of(new NamedPlayer(ShortGame.ADA, "Ada"));
  private static final RoundMessage.PlannedRound FIRST =
      new RoundMessage.PlannedRound("Warm-up", "Planets", 2, 600_000, Optional.empty());
  private static final RoundMessage.PlannedRound SECOND =
      new RoundMessage.PlannedRound("Atlas", "World atlas", 3, 0, Optional.empty());
  private static final RoundMessage.RoundOpened ATLAS =
      new RoundMessage.RoundOpened(
          1, 2, "Atlas", "World atlas", 3, Optional.of(2), true, Optional.empty());
  private static final RoundMessage.BreakStarted BREAK =
      new RoundMessage.BreakStarted(
          600_000, Optional.of("Atlas"), ShortGame.LEADERBOARD.top(), List.of());
  private static final RoundMessage.BreakStarted WAITING =
      new RoundMessage.BreakStarted(0, Optional.empty(), ShortGame.LEADERBOARD.top(), List.of());

  @RegisterExtension final WebPages web = new WebPages();

  private final Page page = web.open();
  private final FakeRoom room = new FakeRoom(page, RoundsIT::answer);

  private static void answer(FakeRoom room, ClientMessage message) {
    if (message instanceof SeatRequest.Open) {
      room.say(
          new SeatMessage.Opened(ShortGame.ROOM, "token", "key", "http://192.0.2.7/482913"),
          ShortGame.host(Phase.LOBBY, ROSTER));
    } else if (message instanceof SeatRequest.Resume) {
      room.say(ShortGame.host(Phase.BREAK, ROSTER, BREAK));
    } else if (message instanceof SeatRequest.Watch) {
      room.say(ShortGame.display(Phase.LOBBY));
    } else if (message instanceof GameRequest.GoOn) {
      room.say(WAITING);
    } else if (message instanceof GameRequest.AddRounds) {
      room.say(new RoundMessage.Programme(1, List.of(FIRST, SECOND)), ATLAS);
    }
  }

  @BeforeEach
  void serve() {
    page.route(
        "**/api/banks",
        route ->
            reply(
                route,
                """
                {"banks": [
                  {"name": "planets", "title": "Planets", "entries": 4, "questions": 4, "problems": 0},
                  {"name": "atlas", "title": "World atlas", "entries": 9, "questions": 9,
                   "problems": 0}], "failures": []}
                """));
    page.route("**/api/rooms", route -> reply(route, "{\"rooms\": []}"));
    for (String bank : List.of("planets", "atlas")) {
      String question = "{\"kind\": \"text\", \"prompt\": \"?\", \"accepted\": [\"!\"]}";
      String all = String.join(",", List.of(question, question, question, question));
      page.route(
          "**/api/banks/" + bank,
          route ->
              reply(
                  route,
                  "{\"name\": \"%s\", \"format\": \"Notes\", \"saved\": false, \"scores\": [],"
                          .formatted(bank)
                      + " \"marks\": [], \"bank\": {\"title\": \"%s\", \"questions\": [%s]}}"
                          .formatted(bank, all)));
    }
  }

  private static void reply(Route route, String body) {
    route.fulfill(new Route.FulfillOptions().setBody(body));
  }

  private void openRoom() {
    page.navigate(WebPages.url("/host#key=secret"));
    bank("Planets").click();
    press("Open the room");
    assertThat(page.locator(".join-ticket")).isVisible();
  }

  private Locator bank(String title) {
    return page.locator(".bank-list .bank").filter(new Locator.FilterOptions().setHasText(title));
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  @Test
  void aRoundIsPlayedWithABuzzerAndKnockOut() {
    page.navigate(WebPages.url("/host#key=secret"));
    bank("Planets").click();
    page.click("summary:has-text('How it is played')");
    page.locator("[name=nearest]").check();
    page.click(".segment:has-text('Buzzer')");
    assertThat(page.locator("[name=nearest]")).hasCount(0);
    page.locator("[name=knockOut]").check();
    button("Add as round").click();
    assertThat(page.locator(".programme-form .bank-item")).containsText("buzzer, knock-out");
    press("Open with 1 round");
    assertThat(page.locator(".join-ticket")).isVisible();
    assertThat(room.heard(SeatRequest.Open.class).getFirst().settings().format())
        .contains(new RoundFormat(Optional.of(RoundMode.BUZZER), false, false, false, true));
  }

  /** Presses the button of the next step, once it may be pressed. */
  private void press(String label) {
    page.locator(NEXT_STEP).filter(new Locator.FilterOptions().setHasText(label)).click();
  }

  private static RoundPlan plan(String title, String bank, int questions, boolean anew) {
    Settings settings = settings(Optional.empty(), Optional.empty());
    return new RoundPlan(title, bank, questions, settings, Selection.ALL, 0, anew);
  }

  /** The settings that the page starts with, where the question is shown first. */
  private static Settings settings(Optional<Integer> worth, Optional<LeaderboardTime> leaderboard) {
    return new Settings(
        20_000,
        ScoringName.SPEED,
        false,
        worth,
        leaderboard,
        Optional.empty(),
        true,
        Optional.empty());
  }

  @Test
  void theNextQuizIsPlayedInTheSameRoomWithPointsAnew() {
    openRoom();
    room.say(ShortGame.QUESTION, ShortGame.REVEAL, ShortGame.FINISHED);
    assertThat(page.locator(NEXT_STEP)).containsText("Next quiz");
    page.keyboard().press("Space");
    assertThat(page.locator("h1")).hasText("What shall we play next?");
    assertThat(room.heard(GameRequest.GoOn.class)).hasSize(1);
    bank("World atlas").click();
    press("Play it next");
    assertThat(page.locator("h1")).hasText("Atlas");
    assertThat(room.heard(GameRequest.AddRounds.class))
        .containsExactly(new GameRequest.AddRounds(List.of(plan("World atlas", "atlas", 4, true))));
    assertThat(page.locator(".programme [aria-current]")).containsText("Atlas");
    assertThat(page.locator(".primary")).containsText("Start the round");
    assertThat(room.connections()).isEqualTo(1);
  }

  @Test
  void pointsCarryOnIfTheHostSaysSo() {
    openRoom();
    room.say(ShortGame.QUESTION, ShortGame.REVEAL, ShortGame.FINISHED);
    press("Next quiz");
    page.check("input[name=anew][value=false]");
    bank("Planets").click();
    press("Play it next");
    page.waitForCondition(() -> room.heard(GameRequest.AddRounds.class).size() == 1);
    assertThat(room.heard(GameRequest.AddRounds.class))
        .containsExactly(new GameRequest.AddRounds(List.of(plan("Planets", "planets", 4, false))));
  }

  @Test
  void endingTheRoomAfterThePodiumAsksFirst() {
    openRoom();
    room.say(ShortGame.QUESTION, ShortGame.REVEAL, ShortGame.FINISHED);
    button("End room").click();
    assertThat(page.locator(".confirm h2")).hasText("End the room?");
    assertThat(room.heard(GameRequest.End.class)).isEmpty();
    button("End the room").click();
    page.waitForCondition(() -> room.heard(GameRequest.End.class).size() == 1);
    room.close(4000);
    assertThat(bank("Planets")).isVisible();
  }

  @Test
  void aProgrammeIsMadeSavedAndOpenedWithOneClickLater() {
    page.navigate(WebPages.url("/host#key=secret"));
    bank("Planets").click();
    page.locator(".settings summary").last().click();
    page.fill("input[name=round-title]", "Warm-up");
    page.locator("input[name=break]").fill("10");
    button("Add as round").click();
    bank("World atlas").click();
    page.locator("input[name=break]").fill("0");
    page.check("input[name=worth][value='2']");
    page.check("input[name=leaderboard][value=round]");
    button("Add as round").click();
    page.fill("input[name=programme]", "Friday");
    button("Save").click();
    assertThat(page.locator(".primary")).hasText("Open with 2 rounds");

    page.reload();
    button("Play Friday").click();
    assertThat(page.locator(".join-ticket")).isVisible();
    SeatRequest.Open open = room.heard(SeatRequest.Open.class).getLast();
    assertThat(open.title()).isEqualTo("Warm-up");
    assertThat(open.bank()).isEqualTo("planets");
    assertThat(open.breakTime()).isEqualTo(600_000);
    Settings doubled = settings(Optional.of(2), Optional.of(LeaderboardTime.AFTER_ROUND));
    assertThat(open.rounds())
        .containsExactly(
            new RoundPlan("World atlas", "atlas", 4, doubled, Selection.ALL, 0, false));
  }

  @Test
  void roundsAreReorderedChangedAndRemoved() {
    page.navigate(WebPages.url("/host#key=secret"));
    for (String title : List.of("Planets", "World atlas")) {
      bank(title).click();
      button("Add as round").click();
    }
    Locator rounds = page.locator(".programme-form ol .bank b");
    assertThat(rounds).hasText(new String[] {"1. Planets", "2. World atlas"});
    page.click("[aria-label='More about round 2']");
    button("Move up").click();
    assertThat(rounds).hasText(new String[] {"1. World atlas", "2. Planets"});
    rounds.nth(1).click();
    page.fill("input[name=round-title]", "Moons");
    button("Save round 2").click();
    assertThat(rounds).hasText(new String[] {"1. World atlas", "2. Moons"});
    page.click("[aria-label='More about round 1']");
    button("Remove").click();
    assertThat(rounds).hasText(new String[] {"1. Moons"});
  }

  @Test
  void theLeaderboardIsSkippedByButtonAndKey() {
    openRoom();
    GameRequest.Next skip =
        new GameRequest.Next(Optional.of(new GamePosition(Phase.REVEAL, 0)), true);
    room.say(ShortGame.QUESTION, ShortGame.REVEAL);
    assertThat(page.locator(NEXT_STEP)).containsText("Show leaderboard");
    page.click("text=Skip leaderboard");
    page.waitForCondition(() -> room.heard(GameRequest.Next.class).equals(List.of(skip)));
    page.locator("h1").focus();
    assertThat(page.locator(NEXT_STEP)).isVisible();
    page.keyboard().press("s");
    page.waitForCondition(() -> room.heard(GameRequest.Next.class).equals(List.of(skip, skip)));
  }

  @Test
  void aRoundIsAddedDuringTheGame() {
    openRoom();
    room.say(ShortGame.QUESTION);
    button("Add a round").click();
    bank("World atlas").click();
    page.keyboard().press("Escape");
    button("Back").click();
    assertThat(page.locator("h1")).hasText("Which planet?");
    button("Add a round").click();
    bank("World atlas").click();
    press("Add the round");
    page.waitForCondition(() -> room.heard(GameRequest.AddRounds.class).size() == 1);
    assertThat(room.heard(GameRequest.AddRounds.class).getFirst().rounds().getFirst().anew())
        .isFalse();
  }

  /** The page does not know the last question then, and still goes on. */
  @Test
  void aHostWhoReloadsDuringABreakGoesOn() {
    openRoom();
    page.reload();
    assertThat(page.locator(".break-clock")).hasText("10:00");
    press("End the break");
    page.waitForCondition(
        () -> room.heard(GameRequest.Next.class).equals(List.of(new GameRequest.Next())));
  }

  @Test
  void theDisplayShowsTitleBreakAndTheTopTen() {
    page.clock().install();
    page.navigate(WebPages.url("/display#room=482913&key=key"));
    assertThat(page.locator(".code-ticket")).isVisible();
    room.say(ATLAS);
    assertThat(page.locator("h1")).hasText("Atlas");
    assertThat(page.locator(".round-title")).containsText("Round 2 of 2");
    assertThat(page.locator(".round-title .worth")).hasText("Double points");
    room.say(BREAK);
    assertThat(page.locator(".clock")).hasText("10:00");
    page.clock().runFor(61_000);
    assertThat(page.locator(".clock")).hasText("8:59");
    assertThat(page.locator(".so-far li")).hasCount(2);
    List<StandingsMessage.Row> rows =
        IntStream.rangeClosed(1, 12)
            .mapToObj(rank -> new StandingsMessage.Row(rank, "Player " + rank, 900 - rank, 0))
            .toList();
    room.say(
        ShortGame.QUESTION,
        ShortGame.REVEAL,
        new StandingsMessage.Leaderboard(rows, true, List.of()));
    assertThat(page.locator(".standing-row")).hasCount(10);
  }

  @Test
  void aPhoneShowsTitleBreakAndTheWholeListAfterARound() {
    Page phone = web.openPhone();
    Phone game = new Phone(phone);
    phone.clock().install();
    game.join();
    game.say(ShortGame.QUESTION, ShortGame.REVEAL, ShortGame.RESULT);
    List<StandingsMessage.Row> rows =
        IntStream.rangeClosed(1, 30)
            .mapToObj(rank ->
                new StandingsMessage.Row(
                    rank, rank == 30 ? "Ada" : "Player " + rank, 990 - rank, 0))
            .toList();
    game.say(new StandingsMessage.Leaderboard(rows, true, List.of()));
    assertThat(phone.locator(".row")).hasCount(30);
    assertThat(phone.locator(".row.is-own")).containsText("Ada");
    game.say(BREAK);
    assertThat(phone.locator("h1")).isFocused();
    assertThat(phone.locator("main")).containsText("You’re 2nd of 3, with 900 points.");
    phone.clock().runFor(61_000);
    assertThat(phone.locator(".clock")).hasText("8:59");
    game.say(WAITING);
    assertThat(phone.locator("h1")).hasText("Next quiz in a moment");
    game.say(ATLAS);
    assertThat(phone.locator("h1")).hasText("Atlas");
    assertThat(phone.locator("main")).containsText("Everyone starts at zero.");
    game.say(
        new QuestionMessage.QuestionOpened(
            2,
            3,
            "choice",
            "Which river?",
            List.of("Nile", "Amur"),
            20_000,
            19_000,
            List.of(),
            "",
            "",
            Optional.empty(),
            2,
            0));
    assertThat(phone.locator(".bar p").first()).hasText("1 of 3");
    assertThat(phone.locator(".points")).hasText("0 points");
  }
}
