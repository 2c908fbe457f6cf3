package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import trivium.protocol.GameRequest;
import trivium.protocol.NamedPlayer;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.PlayersMessage;
import trivium.protocol.RefusalReason;
import trivium.protocol.Role;
import trivium.protocol.Seat;
import trivium.protocol.SeatMessage;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage;
import trivium.protocol.Standing;
import trivium.protocol.StandingsMessage;
import trivium.protocol.TeamRequest;
import trivium.protocol.TeamSettings;
import trivium.protocol.TeamSettings.Assignment;
import trivium.protocol.TeamSettings.Mode;
import trivium.protocol.TeamSettings.Scoring;

/** Teams on all pages: how the host sets them up, who gets into them, and what they win. */
class TeamsIT {
  private static final int RED = 0;
  private static final int BLUE = 1;
  private static final PlayerId GRACE = PlayerId.of(2);
  private static final List<NamedPlayer> ROSTER =
      List.of(named(ShortGame.ADA, "Ada", RED), new NamedPlayer(GRACE, "Grace"));
  private static final List<StandingsMessage.TeamRow> ROWS =
      List.of(
          new StandingsMessage.TeamRow(1, BLUE, "Blue", 700, 500),
          new StandingsMessage.TeamRow(2, RED, "Red", 640, 640));

  @RegisterExtension final WebPages web = new WebPages();

  private static NamedPlayer named(PlayerId player, String name, int team) {
    return new NamedPlayer(player, name, Optional.of(team));
  }

  private static ServerMessage teams(boolean choosing, int most, int red, int blue) {
    return new PlayersMessage.Teams(
        choosing,
        most,
        List.of(
            new PlayersMessage.TeamSize("Red", red), new PlayersMessage.TeamSize("Blue", blue)));
  }

  /** A phone and its room. */
  private record PlayersPage(Page page, FakeRoom room) {
    static PlayersPage join(WebPages web, Phase phase, ServerMessage... scene) {
      Page page = web.openPhone();
      FakeRoom room =
          new FakeRoom(
              page,
              (from, message) -> {
                if (message instanceof SeatRequest.Join join) {
                  from.say(
                      new SeatMessage.Joined(ShortGame.ADA, join.name(), "token"),
                      ShortGame.player(phase, scene));
                }
              });
      page.navigate(WebPages.url("/482913"));
      page.fill("#name", "Ada");
      page.tap("text=Join");
      return new PlayersPage(page, room);
    }
  }

  @Test
  void aPlayerChoosesATeamSeesItAndChangesIt() {
    PlayersPage phone = PlayersPage.join(web, Phase.LOBBY, teams(true, 8, 5, 8));
    Page page = phone.page();
    assertThat(page.locator("h1")).hasText("Choose your team");
    assertThat(page.locator("h1")).isFocused();
    assertThat(page.locator(".team-option").nth(RED)).containsText("5 of 8");
    assertThat(page.locator(".team-option").nth(BLUE)).isDisabled();
    page.locator(".team-option").nth(RED).tap();
    page.waitForCondition(() ->
        phone
            .room()
            .heard(TeamRequest.ChooseTeam.class)
            .equals(List.of(new TeamRequest.ChooseTeam(RED))));
    phone.room().say(new PlayersMessage.TeamAssigned(RED), teams(true, 8, 6, 7));
    assertThat(page.locator("h1")).hasText("Ada");
    assertThat(page.locator(".own-team")).containsText("Red");
    page.tap("text=Change");
    assertThat(page.locator(".team-option").nth(RED)).hasAttribute("aria-pressed", "true");
    page.locator(".team-option").nth(BLUE).tap();
    phone.room().say(new PlayersMessage.TeamAssigned(BLUE), teams(true, 8, 5, 8));
    assertThat(page.locator(".own-team")).containsText("Blue");
  }

  @Test
  void aTeamThatHasJustBecomeFullIsRefusedAndAnotherCanBeChosen() {
    PlayersPage phone = PlayersPage.join(web, Phase.LOBBY, teams(true, 8, 5, 7));
    Page page = phone.page();
    page.locator(".team-option").nth(BLUE).tap();
    assertThat(page.locator(".team-option .spinner")).hasCount(1);
    phone
        .room()
        .say(
            new ServerMessage.Refused(
                RefusalReason.TEAM_FULL, "This team is full. Choose another."));
    assertThat(page.locator(".problem")).hasText("This team is full. Choose another.");
    assertThat(page.locator(".team-option .spinner")).hasCount(0);
    page.locator(".team-option").nth(RED).tap();
    page.waitForCondition(() -> phone.room().heard(TeamRequest.ChooseTeam.class).size() == 2);
  }

  @Test
  void whereTheHostDecidesAPlayerWaitsForATeam() {
    PlayersPage phone = PlayersPage.join(web, Phase.LOBBY, teams(false, 0, 0, 0));
    Page page = phone.page();
    assertThat(page.locator(".own-team")).hasText("You’ll be put in a team.");
    phone.room().say(new PlayersMessage.TeamAssigned(BLUE), teams(false, 0, 0, 1));
    assertThat(page.locator(".own-team")).containsText("Blue");
    assertThat(page.locator(".own-team button")).hasCount(0);
  }

  @Test
  void aPhoneShowsWhatTheTeamWinsAndWhoWasBest() {
    PlayersPage phone = PlayersPage.join(web, Phase.LOBBY, teams(false, 0, 1, 1));
    Page page = phone.page();
    StandingsMessage.TeamResult team =
        new StandingsMessage.TeamResult(RED, 640, 640, 2, 2, Optional.of("Ada"));
    phone
        .room()
        .say(
            new PlayersMessage.TeamAssigned(RED),
            ShortGame.QUESTION,
            ShortGame.REVEAL,
            new StandingsMessage.Result(
                0,
                true,
                900,
                900,
                1,
                3,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(team)));
    assertThat(page.locator(".team-result")).containsText("+640");
    assertThat(page.locator(".team-result")).containsText("2nd of 2 teams with 640 points.");
    assertThat(page.locator(".team-result")).containsText("You were best.");
    phone.room().say(new StandingsMessage.Leaderboard(ShortGame.LEADERBOARD.top(), false, ROWS));
    assertThat(page.locator("h1")).containsText("2nd");
    assertThat(page.locator(".row.is-own")).containsText("Red");
    assertThat(page.locator(".own-standing")).containsText("you are 1st of 3 players");
    assertThat(page.locator("#say")).containsText("Your team is 2nd of 2.");
  }

  @Test
  void thePodiumOfAPhoneShowsTheRankOfTheTeamAndTheBestPlayer() {
    ServerMessage finished =
        new StandingsMessage.Finished(
            ShortGame.LEADERBOARD.top(), 3, Optional.of(new Standing(900, 2, 3)), ROWS);
    PlayersPage phone = PlayersPage.join(web, Phase.PODIUM, teams(false, 0, 1, 1), finished);
    Page page = phone.page();
    phone.room().say(new PlayersMessage.TeamAssigned(BLUE));
    assertThat(page.locator("h1")).containsText("Your team won!");
    assertThat(page.locator(".best-players")).containsText("Grace");
  }

  /** A host's page in the lobby. */
  private FakeRoom hosts(Page page) {
    page.route("**/api/banks", route -> route.fulfill());
    FakeRoom room =
        new FakeRoom(
            page,
            (from, message) -> {
              if (message instanceof SeatRequest.Resume) {
                from.say(ShortGame.host(Phase.LOBBY, ROSTER, teams(true, 0, 1, 0)));
              }
            });
    page.navigate(WebPages.url("/host"));
    page.evaluate(
        "() => { localStorage.setItem('trivium.host.last', '482913');"
            + " localStorage.setItem('trivium.host.482913.seat',"
            + " JSON.stringify({room: '482913', token: 'token'})); }");
    page.reload();
    assertThat(page.locator(".team-column")).hasCount(3);
    return room;
  }

  private static void waitForMoves(Page page, FakeRoom room, TeamRequest.MovePlayer... moves) {
    page.waitForCondition(() -> room.heard(TeamRequest.MovePlayer.class).equals(List.of(moves)));
  }

  private static Locator team(Page page, int team) {
    return page.locator(".team-column[data-team='" + team + "']");
  }

  @Test
  void theHostTapsPlayersAndThenTheirTeam() {
    Page page = web.openPhone();
    FakeRoom room = hosts(page);
    assertThat(page.locator(".is-without .player-chip")).hasText("Grace");
    page.locator("[data-player=p2]").tap();
    page.locator("[data-player=p1]").tap();
    assertThat(page.locator(".moving")).containsText("Move Grace and 1 other");
    team(page, BLUE).locator(".move-here").tap();
    waitForMoves(
        page,
        room,
        new TeamRequest.MovePlayer(GRACE, BLUE),
        new TeamRequest.MovePlayer(ShortGame.ADA, BLUE));
    room.say(
        new PlayersMessage.Lobby(
            2,
            false,
            List.of(named(GRACE, "Grace", BLUE), named(ShortGame.ADA, "Ada", BLUE)),
            List.of()),
        teams(true, 0, 0, 2));
    assertThat(team(page, BLUE).locator(".player-chip")).hasText(new String[] {"Ada", "Grace"});
    assertThat(page.locator(".is-without")).hasCount(0);
    assertThat(page.locator(".move-here").first()).isHidden();
  }

  @Test
  void theHostDragsAPlayerToATeam() {
    Page page = web.open();
    FakeRoom room = hosts(page);
    page.locator("[data-player=p2]").dragTo(team(page, BLUE).locator("h3"));
    waitForMoves(page, room, new TeamRequest.MovePlayer(GRACE, BLUE));
    assertThat(page.locator(".is-over")).hasCount(0);
  }

  @Test
  void theHostMovesAPlayerByKeyboardAndNoKeyStartsTheGame() {
    Page page = web.open();
    FakeRoom room = hosts(page);
    page.locator("[data-player=p2]").focus();
    page.keyboard().press("Space");
    assertThat(page.locator("[data-player=p2]")).hasAttribute("aria-pressed", "true");
    page.keyboard().press("Escape");
    assertThat(page.locator("[data-player=p2]")).hasAttribute("aria-pressed", "false");
    page.keyboard().press("Space");
    team(page, BLUE).locator(".move-here").focus();
    page.keyboard().press("Enter");
    waitForMoves(page, room, new TeamRequest.MovePlayer(GRACE, BLUE));
    assertThat(team(page, BLUE).locator(".rename")).isFocused();
    assertThat(room.heard(GameRequest.Start.class)).isEmpty();
  }

  @Test
  void aTeamIsRenamedInPlaceAndEscapeKeepsItsName() {
    Page page = web.open();
    FakeRoom room = hosts(page);
    page.click("[aria-label='Rename Red']");
    Locator field = page.locator(".rename-form input");
    assertThat(field).isFocused();
    field.fill("Green");
    page.keyboard().press("Escape");
    assertThat(page.locator("[aria-label='Rename Red']")).isFocused();
    page.keyboard().press("Enter");
    field.fill(" The Quizzards ");
    page.keyboard().press("Enter");
    page.waitForCondition(() ->
        room.heard(TeamRequest.RenameTeam.class)
            .equals(List.of(new TeamRequest.RenameTeam(RED, "The Quizzards"))));
    assertThat(page.locator(".rename-form")).hasCount(0);
  }

  @Test
  void moreSelectedPlayersThanOneMessageRateAllowsAreMovedInTwoSteps() {
    Page page = web.open();
    FakeRoom room = hosts(page);
    List<NamedPlayer> many =
        IntStream.rangeClosed(3, 27)
            .mapToObj(seat -> new NamedPlayer(PlayerId.of(seat), "Player " + seat))
            .toList();
    room.say(new PlayersMessage.Lobby(27, false, many, List.of()));
    IntStream.rangeClosed(3, 27).forEach(seat -> page.click("[data-player=p" + seat + "]"));
    team(page, RED).locator(".move-here").click();
    page.waitForCondition(() -> room.heard(TeamRequest.MovePlayer.class).size() == 20);
    assertThat(page.locator(".moving")).containsText("and 4 others");
    team(page, RED).locator(".move-here").click();
    page.waitForCondition(() -> room.heard(TeamRequest.MovePlayer.class).size() == 25);
  }

  private FakeRoom banks(Page page) {
    page.route(
        "**/api/banks",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setBody(
                        """
                        {"banks": [{"name": "planets", "title": "Planets", "entries": 5,
                          "questions": 4, "problems": 0}], "failures": []}
                        """)));
    FakeRoom room = new FakeRoom(page, (_, _) -> {});
    page.navigate(WebPages.url("/host#key=secret"));
    page.click("text=Planets");
    return room;
  }

  private static Optional<TeamSettings> opened(Page page, FakeRoom room) {
    page.click("text=Open the room");
    page.waitForCondition(() -> room.heard(SeatRequest.Open.class).size() == 1);
    return room.heard(SeatRequest.Open.class).getFirst().teams();
  }

  @Test
  void theHostSetsNumberNamesLimitAndPointsOfTeams() {
    Page page = web.open();
    FakeRoom room = banks(page);
    page.check("input[name=team-mode][value=own]");
    page.locator("input[name=teams]").fill("3");
    page.check("input[name=team-points][value=best]");
    page.fill("input[name=most]", "8");
    page.click(".team-names summary");
    page.fill("input[name=team-1]", "The Quizzards");
    assertThat(opened(page, room))
        .contains(
            new TeamSettings(
                Mode.OWN_PHONES,
                List.of("Red", "The Quizzards", "Green"),
                Assignment.CHOOSE,
                8,
                Scoring.BEST));
  }

  @Test
  void aSharedPhoneNeedsNoFurtherSettings() {
    Page page = web.open();
    FakeRoom room = banks(page);
    page.check("input[name=team-mode][value=shared]");
    assertThat(page.locator(".team-settings")).hasCount(0);
    assertThat(opened(page, room).map(TeamSettings::mode)).contains(Mode.SHARED_PHONE);
  }

  @Test
  void withoutTeamsNoneAreSent() {
    Page page = web.open();
    assertThat(opened(page, banks(page))).isEmpty();
  }

  @Test
  void theDisplayShowsTeamsInLobbyLeaderboardAndPodium() {
    Page page = web.open();
    FakeRoom room =
        new FakeRoom(
            page,
            (from, message) -> {
              if (message instanceof SeatRequest.Watch) {
                from.say(
                    new ServerMessage.Snapshot(
                        Role.DISPLAY,
                        ShortGame.ROOM,
                        Phase.LOBBY,
                        "Planets",
                        2,
                        2,
                        false,
                        new Seat.DisplaySeat("http://192.0.2.7/482913", ROSTER),
                        List.of(teams(true, 0, 1, 0))));
              }
            });
    page.navigate(WebPages.url("/display#room=482913&key=key"));
    assertThat(page.locator(".team-card").nth(RED)).containsText("Ada");
    room.say(
        new PlayersMessage.Lobby(2, false, List.of(named(GRACE, "Grace", BLUE)), List.of()),
        teams(true, 0, 1, 1));
    assertThat(page.locator(".team-card").nth(BLUE)).containsText("Grace");
    room.say(
        ShortGame.QUESTION,
        ShortGame.REVEAL,
        new StandingsMessage.Leaderboard(ShortGame.LEADERBOARD.top(), false, ROWS));
    assertThat(page.locator(".standing-row .who")).hasText(new String[] {"Blue", "Red"});
    room.say(new StandingsMessage.Finished(ShortGame.LEADERBOARD.top(), 2, Optional.empty(), ROWS));
    assertThat(page.locator(".step-1 .who")).hasText("Blue");
    assertThat(page.locator(".best-players")).containsText("Grace");
  }
}
