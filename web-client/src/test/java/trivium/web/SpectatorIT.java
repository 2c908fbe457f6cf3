package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import trivium.protocol.ClientMessage;
import trivium.protocol.Phase;
import trivium.protocol.QuestionRequest;
import trivium.protocol.RefusalReason;
import trivium.protocol.SeatMessage;
import trivium.protocol.SeatRequest;

/** Watching without playing, joining late, and joining as a team. */
class SpectatorIT {
  private static final String TOKEN = "482913.s.Jr0yQ2kqW1v9d3c8";

  @RegisterExtension final WebPages web = new WebPages();

  private final Page phone = web.openPhone();
  private final FakeRoom room = new FakeRoom(phone, SpectatorIT::answer);

  private static void answer(FakeRoom from, ClientMessage message) {
    if (message instanceof SeatRequest.Spectate) {
      from.say(new SeatMessage.Spectating(ShortGame.ROOM, TOKEN), ShortGame.spectator(Phase.LOBBY));
    } else if (message instanceof SeatRequest.Resume) {
      from.say(ShortGame.spectator(Phase.QUESTION, ShortGame.QUESTION));
    }
  }

  @Test
  void somebodyJustWatchesAndHasNothingToPress() {
    phone.navigate(WebPages.url("/482913"));
    phone.tap("text=Just watch");
    assertThat(phone.locator("h1")).hasText("You’re watching");
    room.say(ShortGame.QUESTION);
    assertThat(phone.locator(".watched-choices li")).hasCount(3);
    phone.keyboard().press("b");
    assertThat(phone.locator("main button")).hasCount(0);
    room.say(ShortGame.REVEAL);
    assertThat(phone.locator(".chart .is-right")).containsText("Jupiter");
    room.say(ShortGame.LEADERBOARD);
    assertThat(phone.locator(".row")).hasCount(2);
    assertThat(room.heard(QuestionRequest.Answer.class)).isEmpty();
  }

  @Test
  void aSpectatorReturnsWithATokenAndMayPlayInstead() {
    phone.navigate(WebPages.url("/482913"));
    phone.tap("text=Just watch");
    assertThat(phone.locator("h1")).hasText("You’re watching");
    phone.reload();
    assertThat(phone.locator(".watched-choices")).isVisible();
    assertThat(room.heard(SeatRequest.Resume.class)).containsExactly(new SeatRequest.Resume(TOKEN));
    room.say(ShortGame.spectator(Phase.LOBBY));
    phone.tap("text=Play instead");
    assertThat(phone.locator("#code")).isVisible();
  }

  @Test
  void whereTheGameHasBegunLatecomersAreOfferedToWatch() {
    room.find(find -> new SeatMessage.Found(find.room(), "Planets", false, true));
    phone.navigate(WebPages.url("/482913"));
    assertThat(phone.locator("h1")).hasText("The game has begun");
    assertThat(phone.locator("#name")).hasCount(0);
    phone.tap(".button.wide");
    assertThat(phone.locator("h1")).hasText("You’re watching");
  }

  @Test
  void whoTypesANameWhileTheGameBeginsMayStillWatch() {
    phone.navigate(WebPages.url("/482913"));
    phone.fill("#name", "Ada");
    phone.tap("text=Join");
    phone.waitForCondition(() -> !room.heard(SeatRequest.Join.class).isEmpty());
    room.say(RefusalReason.WATCH_ONLY.refused());
    assertThat(phone.locator("h1")).hasText("The game has begun");
    phone.tap(".button.wide");
    assertThat(phone.locator("h1")).hasText("You’re watching");
  }

  @Test
  void whereAPhoneStandsForATeamItsMembersAreAskedFor() {
    phone.navigate(WebPages.url("/482913"));
    assertThat(phone.locator("#name")).isVisible();
    assertThat(phone.locator("#members")).hasCount(0);
    room.find(find -> new SeatMessage.Found(find.room(), "Planets", true, false));
    phone.reload();
    phone.fill("#name", "Table 4");
    phone.fill("#members", " Ada,Grace , ,Lin");
    phone.tap("text=Join");
    phone.waitForCondition(() -> !room.heard(SeatRequest.Join.class).isEmpty());
    SeatRequest.Join join = room.heard(SeatRequest.Join.class).getFirst();
    assertThat(join.name()).isEqualTo("Table 4");
    assertThat(join.members()).isEqualTo(List.of("Ada", "Grace", "Lin"));
  }
}
