package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import trivium.protocol.ControlRequest;
import trivium.protocol.ModerationRequest;
import trivium.protocol.NamedPlayer;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.PlayersMessage;
import trivium.protocol.StandingsMessage;
import trivium.protocol.TeamRequest;

/** What the host does with one player, and what the screens show of it. */
class PlayerDialogIT {
  private static final PlayerId GRACE = PlayerId.of(2);
  private static final List<NamedPlayer> ROSTER =
      List.of(new NamedPlayer(ShortGame.ADA, "Ada"), new NamedPlayer(GRACE, "Grace"));
  private static final PlayersMessage.Teams TEAMS =
      new PlayersMessage.Teams(
          true,
          0,
          List.of(new PlayersMessage.TeamSize("Red", 1), new PlayersMessage.TeamSize("Blue", 1)));

  @RegisterExtension final WebPages web = new WebPages();

  private final Page page = web.open();

  @Test
  void aPlayerIsRenamedByTappingTheName() {
    HostedRoom room = new HostedRoom(page, Phase.LOBBY, ROSTER);
    page.click(".roster button:has-text('Ada')");
    assertThat(page.locator(".player-dialog [name=name]")).hasValue("Ada");
    assertThat(page.locator(".player-dialog [name=team]")).hasCount(0);
    assertThat(page.locator(".player-acts button:has-text('Points')")).hasCount(0);
    page.fill(".player-dialog [name=name]", " Countess ");
    page.keyboard().press("Enter");
    room.heard(new ModerationRequest.RenamePlayer(ShortGame.ADA, "Countess"));
    assertThat(page.locator(".player-dialog")).isHidden();
    room.say(
        new PlayersMessage.Lobby(
            2, false, List.of(new NamedPlayer(ShortGame.ADA, "Countess")), List.of()));
    assertThat(page.locator(".roster .player-name").first()).hasText("Countess");
    assertThat(page.locator(".roster .player-name").nth(1)).hasText("Grace");
  }

  @Test
  void anUnchangedPlayerSendsNothingAndTheFormForgetsWhatWasTyped() {
    HostedRoom room = new HostedRoom(page, Phase.LOBBY, ROSTER);
    page.click(".roster button:has-text('Ada')");
    page.fill(".player-dialog [name=name]", "Typed and cancelled");
    page.click(".player-dialog >> text=Cancel");
    page.click(".roster button:has-text('Grace')");
    assertThat(page.locator(".player-dialog [name=name]")).hasValue("Grace");
    page.click(".player-dialog >> text=Cancel");
    page.click(".roster button:has-text('Ada')");
    assertThat(page.locator(".player-dialog [name=name]")).hasValue("Ada");
    page.click(".player-dialog >> text=Save");
    page.click(".roster button:has-text('Ada')");
    page.click(".player-acts >> text=Remove");
    assertThat(page.locator(".player-dialog")).isHidden();
    page.click(".confirm >> text=Remove >> nth=-1");
    room.heard(new ModerationRequest.Kick(ShortGame.ADA));
    assertThat(room.heard(ModerationRequest.RenamePlayer.class)).isEmpty();
  }

  @Test
  void aPlayerIsMovedAndGetsPointsDuringTheGame() {
    List<NamedPlayer> inTeams =
        List.of(
            new NamedPlayer(ShortGame.ADA, "Ada", Optional.of(0)),
            new NamedPlayer(GRACE, "Grace", Optional.of(1)));
    HostedRoom room = new HostedRoom(page, Phase.QUESTION, inTeams, TEAMS, ShortGame.QUESTION);
    page.click(".team-roster summary");
    page.click(".player-chip:has-text('Ada')");
    page.click(".moving >> text=Rename");
    page.selectOption(".player-dialog [name=team]", "1");
    page.click(".player-dialog >> text=Save");
    room.heard(new TeamRequest.MovePlayer(ShortGame.ADA, 1));
    assertThat(room.heard(ModerationRequest.RenamePlayer.class)).isEmpty();
    page.click(".moving >> text=Rename");
    page.click(".player-acts >> text=Points");
    page.fill("[name=reason]", "Best hat");
    page.keyboard().press("Enter");
    room.heard(
        new ControlRequest.Adjust(Optional.of(ShortGame.ADA), Optional.empty(), 100, "Best hat"));
  }

  @Test
  void aTeamGetsPointsOnTheBoardDuringTheGame() {
    HostedRoom room = new HostedRoom(page, Phase.QUESTION, ROSTER, TEAMS, ShortGame.QUESTION);
    page.click(".team-roster summary");
    page.click("[aria-label='Points for Blue']");
    page.fill("[name=reason]", "Best song");
    page.keyboard().press("Enter");
    room.heard(new ControlRequest.Adjust(Optional.empty(), Optional.of(1), 100, "Best song"));
  }

  @Test
  void thePhoneShowsTheNewNameAndItsRowOfTheLeaderboard() {
    Phone phone = new Phone(web.openPhone());
    Page own = phone.join();
    phone.say(new PlayersMessage.Renamed("Countess"));
    assertThat(own.locator("h1")).hasText("Countess");
    phone.say(ShortGame.QUESTION, ShortGame.REVEAL, ShortGame.RESULT);
    phone.say(
        new StandingsMessage.Leaderboard(
            List.of(new StandingsMessage.Row(1, "Countess", 900, 900))));
    assertThat(own.locator(".row.is-own")).containsText("Countess");
  }
}
