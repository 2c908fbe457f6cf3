package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import trivium.protocol.HostQuery;
import trivium.protocol.NamedPlayer;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.PlayersMessage;
import trivium.protocol.QuestionMessage;
import trivium.protocol.RevealMessage;

/** What the host page shows on request: the right answer, and who has answered. */
class HostPanelsIT {
  private static final PlayerId GRACE = PlayerId.of(2);
  private static final List<NamedPlayer> ROSTER =
      List.of(new NamedPlayer(ShortGame.ADA, "Ada"), new NamedPlayer(GRACE, "Grace"));
  private static final RevealMessage.RightAnswer KEY =
      new RevealMessage.RightAnswer(0, List.of(1), List.of(), Optional.empty(), "It turns fast.");
  private static final PlayersMessage.CountedPlayers NOBODY =
      new PlayersMessage.CountedPlayers(0, List.of());

  @RegisterExtension final WebPages web = new WebPages();

  private final Page page = web.open();

  @Test
  void theRightAnswerIsHiddenUntilTheHostAsksAndAgainOnTheNextQuestion() {
    HostedRoom room = new HostedRoom(page, Phase.QUESTION, ROSTER, ShortGame.QUESTION);
    assertThat(page.locator(".answer-key")).hasCount(0);
    page.keyboard().press("r");
    room.heard(new HostQuery.ShowAnswer(0));
    room.say(KEY);
    assertThat(page.locator(".answer-key li")).containsText("B: Jupiter");
    page.keyboard().press("r");
    assertThat(page.locator(".answer-key")).hasCount(0);
    page.click(".game-controls >> text=Answer");
    page.waitForCondition(() -> room.heard(HostQuery.ShowAnswer.class).size() == 2);
    room.say(KEY);
    assertThat(page.locator(".answer-key")).isVisible();
    page.click(".answer-key >> text=Hide");
    assertThat(page.locator(".answer-key")).hasCount(0);
    room.say(KEY, ShortGame.QUESTION);
    assertThat(page.locator(".answer-key")).hasCount(0);
  }

  @Test
  void whoHasAnsweredIsFollowedWhileThePanelIsOpen() {
    HostedRoom room = new HostedRoom(page, Phase.QUESTION, ROSTER, ShortGame.QUESTION);
    page.click(".attendance summary");
    room.heard(new HostQuery.ShowAttendance(true));
    room.say(
        new PlayersMessage.Attendance(
            new PlayersMessage.CountedPlayers(1, List.of(GRACE)),
            NOBODY,
            new PlayersMessage.CountedPlayers(3, List.of(ShortGame.ADA)),
            List.of()));
    assertThat(page.locator(".attendance section").first()).containsText("Disconnected 3");
    assertThat(page.locator(".attendance section").first()).containsText("Ada");
    assertThat(page.locator(".attendance section").first()).containsText("and 2 more");
    assertThat(page.locator(".attendance section").nth(1)).containsText("Grace");
    page.click(".attendance summary");
    room.heard(new HostQuery.ShowAttendance(false));
    assertThat(room.heard(HostQuery.ShowAttendance.class)).hasSize(2);
  }

  @Test
  void aHostWhoPlaysAlongSeesNoMoreThanThePlayers() {
    page.addInitScript("window.open = (url, name) => (window.opened = `${url} ${name}`);");
    HostedRoom room =
        new HostedRoom(
            page, Phase.QUESTION, ROSTER, ShortGame.QUESTION, new QuestionMessage.Tally(0, 1, 2));
    page.click(".attendance summary");
    page.keyboard().press("r");
    room.heard(new HostQuery.ShowAnswer(0));
    room.say(KEY);
    assertThat(page.locator(".answer-key")).isVisible();
    page.click("summary:has-text('More')");
    page.click("text=Play along");
    assertThat(page.evaluate("window.opened")).isEqualTo("/482913 trivium-play");
    assertThat(page.locator(".answer-key")).hasCount(0);
    assertThat(page.locator(".attendance")).hasCount(0);
    assertThat(page.locator(".answered")).hasCount(0);
    room.heard(new HostQuery.ShowAttendance(false));
    page.keyboard().press("r");
    page.reload();
    assertThat(page.locator(".play-along")).isVisible();
    assertThat(page.locator(".game-controls >> text=Answer")).hasCount(0);
    page.click("text=Stop playing");
    assertThat(page.locator(".attendance")).isVisible();
    assertThat(page.locator(".answered")).hasText("1 of 2 answered");
    assertThat(room.heard(HostQuery.ShowAnswer.class)).hasSize(1);
  }

  @Test
  void anOpenPanelIsFollowedAgainAfterAReconnection() {
    HostedRoom room = new HostedRoom(page, Phase.QUESTION, ROSTER, ShortGame.QUESTION);
    page.click(".attendance summary");
    room.heard(new HostQuery.ShowAttendance(true));
    room.drop();
    page.waitForCondition(() -> room.heard(HostQuery.ShowAttendance.class).size() == 2);
  }
}
