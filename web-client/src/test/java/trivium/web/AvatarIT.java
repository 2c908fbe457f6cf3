package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import trivium.protocol.ClientMessage;
import trivium.protocol.NamedPlayer;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.PlayersMessage;
import trivium.protocol.Role;
import trivium.protocol.Seat;
import trivium.protocol.SeatMessage;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage;
import trivium.protocol.Standing;
import trivium.protocol.StandingsMessage;

/** Avatars and made-up names: in the form to join, and beside the names on all pages. */
class AvatarIT {
  private static final Optional<Integer> CACTUS = Optional.of(7);
  private static final StandingsMessage.Row GRACE =
      new StandingsMessage.Row(1, "Grace", 931, 0, List.of(), Optional.of(0));
  private static final StandingsMessage.Row ADA =
      new StandingsMessage.Row(2, "Ada", 900, 900, List.of(), CACTUS);
  private static final List<NamedPlayer> ROSTER =
      List.of(
          new NamedPlayer(ShortGame.ADA, "Ada", Optional.empty(), CACTUS),
          new NamedPlayer(PlayerId.of(2), "Grace"));

  @RegisterExtension final WebPages web = new WebPages();

  private static void answer(FakeRoom room, ClientMessage message) {
    if (message instanceof SeatRequest.Join join) {
      room.say(
          new SeatMessage.Joined(ShortGame.ADA, join.name(), "token"),
          new ServerMessage.Snapshot(
              Role.PLAYER,
              ShortGame.ROOM,
              Phase.LOBBY,
              "Planets",
              2,
              3,
              false,
              new Seat.PlayerSeat(
                  ShortGame.ADA,
                  join.name(),
                  new Standing(0, 1, 3),
                  0,
                  Optional.empty(),
                  join.avatar()),
              List.of()));
    } else if (message instanceof SeatRequest.Watch) {
      room.say(
          ShortGame.display(Phase.LOBBY), new PlayersMessage.Lobby(2, false, ROSTER, List.of()));
    }
  }

  @Test
  void aChosenAvatarIsSentShownAndRemembered() {
    Page page = web.openPhone();
    FakeRoom room = new FakeRoom(page, AvatarIT::answer);
    page.navigate(WebPages.url("/482913"));
    assertThat(page.locator(".avatars button")).hasCount(12);
    avatar(page, "Fish").tap();
    avatar(page, "Cactus").tap();
    assertThat(page.locator(".avatars [aria-pressed=true]")).hasCount(1);
    page.reload();
    assertThat(avatar(page, "Cactus")).hasAttribute("aria-pressed", "true");
    page.fill("#name", "Ada");
    page.tap("text=Join");
    assertThat(page.locator(".seat .avatar")).isVisible();
    assertThat(room.heard(SeatRequest.Join.class).getLast().avatar()).isEqualTo(CACTUS);
    room.say(ShortGame.QUESTION);
    assertThat(page.locator(".bar .avatar")).isVisible();
    room.say(ShortGame.RECEIPT, ShortGame.REVEAL, ShortGame.RESULT);
    room.say(new StandingsMessage.Leaderboard(List.of(GRACE, ADA)));
    assertThat(page.locator(".row .avatar")).hasCount(2);
  }

  @Test
  void aSecondPressRemovesTheAvatarAndNoneIsSent() {
    Page page = web.openPhone();
    FakeRoom room = new FakeRoom(page, AvatarIT::answer);
    page.navigate(WebPages.url("/482913"));
    avatar(page, "Crown").tap();
    avatar(page, "Crown").tap();
    assertThat(page.locator(".avatars [aria-pressed=true]")).hasCount(0);
    page.fill("#name", "Ada");
    page.tap("text=Join");
    assertThat(page.locator(".joined")).isVisible();
    assertThat(page.locator(".avatar")).hasCount(0);
    assertThat(room.heard(SeatRequest.Join.class).getLast().avatar()).isEmpty();
  }

  @Test
  void aNameIsMadeUp() {
    Page page = web.openPhone();
    FakeRoom room = new FakeRoom(page, AvatarIT::answer);
    page.navigate(WebPages.url("/482913"));
    page.tap("text=Make up a name");
    assertThat(page.locator("#name")).hasValue(Pattern.compile("[A-Z][a-z]+ [A-Z][a-z]+"));
    page.tap("text=Join");
    assertThat(page.locator(".joined")).isVisible();
    assertThat(room.heard(SeatRequest.Join.class).getLast().name())
        .isEqualTo(page.locator("h1").textContent());
  }

  @Test
  void theFormWorksWithoutThePictures() {
    Page page = web.openPhone();
    FakeRoom room = new FakeRoom(page, AvatarIT::answer);
    page.route(Pattern.compile(".*/(avatar-picker|avatars)\\..*"), route -> route.abort());
    page.navigate(WebPages.url("/482913"));
    page.fill("#name", "Ada");
    page.tap("text=Join");
    assertThat(page.locator(".joined")).isVisible();
    assertThat(room.heard(SeatRequest.Join.class)).hasSize(1);
  }

  @Test
  void theDisplayShowsAvatarsInTheLobbyOnTheLeaderboardAndOnThePodium() {
    Page page = web.open();
    FakeRoom room = new FakeRoom(page, AvatarIT::answer);
    page.navigate(WebPages.url("/display#room=482913&key=key"));
    assertThat(page.locator(".player-names .avatar")).hasCount(1);
    room.say(ShortGame.QUESTION, ShortGame.REVEAL);
    room.say(new StandingsMessage.Leaderboard(List.of(GRACE, ADA)));
    assertThat(page.locator(".standing-row .avatar")).hasCount(2);
    room.say(new StandingsMessage.Finished(List.of(GRACE, ADA), 2, Optional.empty()));
    assertThat(page.locator(".step .avatar")).hasCount(2);
  }

  private static Locator avatar(Page page, String name) {
    return page.locator(".avatars button[aria-label=" + name + "]");
  }
}
