package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import trivium.protocol.ClientMessage;
import trivium.protocol.GameRequest;
import trivium.protocol.Phase;
import trivium.protocol.QuestionMessage;
import trivium.protocol.RefusalReason;
import trivium.protocol.RoundMessage;
import trivium.protocol.SeatMessage;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage;
import trivium.protocol.StakesMessage;
import trivium.protocol.StakesRequest;

/** Jokers at the title of a round, and bets before its last question, on all pages. */
class BetIT {
  private static final int LAST = 9;
  private static final ServerMessage ROUND =
      new RoundMessage.RoundOpened(
          0, 1, "Atlas", "World atlas", 3, Optional.empty(), false, Optional.empty());
  private static final ServerMessage BETS = new StakesMessage.BetsOpened(LAST, 3);

  @RegisterExtension final WebPages web = new WebPages();

  private final Page page = web.openPhone();
  private ServerMessage scene = ShortGame.player(Phase.LOBBY);
  private final FakeRoom room =
      new FakeRoom(
          page,
          (from, message) -> {
            if (message instanceof SeatRequest.Join join) {
              from.say(new SeatMessage.Joined(ShortGame.ADA, join.name(), "token"), scene);
            } else if (message instanceof SeatRequest.Resume) {
              from.say(scene);
            }
          });

  private void join(Phase phase, ServerMessage... messages) {
    scene = ShortGame.player(phase, messages);
    page.navigate(WebPages.url("/482913"));
    page.fill("#name", "Ada");
    page.tap("text=Join");
  }

  private static StakesMessage.OwnBet bet(Optional<Integer> points, String by) {
    return new StakesMessage.OwnBet(LAST, 4500, points, by);
  }

  private void heard(ClientMessage... expected) {
    List<ClientMessage> all = List.of(expected);
    page.waitForCondition(() -> room.heard(expected[0].getClass()).equals(all));
  }

  @Test
  void aJokerIsPlayedAndTakenBackAtTheTitleOfARound() {
    join(Phase.ROUND, ROUND, new StakesMessage.OwnJoker(true, false, ""));
    page.tap("text=Play the joker >> nth=-1");
    heard(new StakesRequest.PlayJoker(true));
    room.say(new StakesMessage.OwnJoker(true, true, "Grace"));
    assertThat(page.locator(".joker")).containsText("Joker played by Grace.");
    page.tap("text=Take it back");
    heard(new StakesRequest.PlayJoker(true), new StakesRequest.PlayJoker(false));
    room.say(ShortGame.QUESTION);
    assertThat(page.locator(".joker")).hasCount(0);
  }

  @Test
  void aJokerOfAnEarlierRoundIsGone() {
    join(Phase.ROUND, ROUND, new StakesMessage.OwnJoker(false, false, ""));
    assertThat(page.locator(".joker-note")).hasText("Your joker was played in another round.");
    assertThat(page.locator(".joker")).hasCount(0);
  }

  @Test
  void pointsAreBetByShareOrNumber() {
    join(Phase.BETS, BETS, bet(Optional.empty(), ""));
    page.tap(".bet-shares button:has-text('Half')");
    assertThat(page.locator(".save-state")).containsText("Saving");
    room.say(bet(Optional.of(2250), ""));
    assertThat(page.locator(".bet-placed")).containsText("2,250 points bet.");
    page.fill("[name=points]", "1200");
    page.keyboard().press("Enter");
    heard(new StakesRequest.Bet(LAST, 2250), new StakesRequest.Bet(LAST, 1200));
    room.say(bet(Optional.of(1200), "Grace"));
    assertThat(page.locator(".bet-placed")).containsText("bet by Grace");
    room.say(ShortGame.QUESTION);
    assertThat(page.locator(".tile")).hasCount(3);
  }

  @Test
  void aBetWithoutConfirmationIsSentAgainAfterAReconnection() {
    join(Phase.BETS, BETS, bet(Optional.empty(), ""));
    page.tap(".bet-shares button:has-text('All')");
    heard(new StakesRequest.Bet(LAST, 4500));
    room.close(4503);
    heard(new StakesRequest.Bet(LAST, 4500), new StakesRequest.Bet(LAST, 4500));
    room.say(bet(Optional.of(4500), ""));
    assertThat(page.locator(".bet-placed")).containsText("4,500 points");
  }

  @Test
  void aRefusedBetIsExplained() {
    join(Phase.BETS, BETS, bet(Optional.empty(), ""));
    page.tap(".bet-shares button:has-text('All')");
    room.say(
        new ServerMessage.Refused(
            RefusalReason.TOO_MANY_POINTS, "You can bet no more points than you have."));
    assertThat(page.locator(".problem")).hasText("You can bet no more points than you have.");
    assertThat(page.locator(".save-state")).hasCount(0);
  }

  @Test
  void theDisplayNamesTheJokersAndCountsTheBets() {
    Page screen = web.open();
    FakeRoom display =
        new FakeRoom(
            screen,
            (from, message) -> {
              if (message instanceof SeatRequest.Watch) {
                from.say(ShortGame.display(Phase.ROUND, ROUND));
              }
            });
    screen.navigate(WebPages.url("/display#room=482913&key=key"));
    assertThat(screen.locator("h1")).hasText("Atlas");
    display.say(new StakesMessage.PlayedJokers(List.of("Red", "Blue"), 2));
    assertThat(screen.locator(".jokers")).containsText("Red, Blue");
    display.say(BETS, new QuestionMessage.Tally(LAST, 2, 3));
    assertThat(screen.locator("h1")).hasText("Place your bets");
    assertThat(screen.locator(".bet-count")).hasText("2 of 3 bets placed");
  }

  @Test
  void theHostSeesJokersAndBetsAndOpensTheQuestion() {
    var host = new HostOfSheet(web.open(), Phase.ROUND, ROUND);
    host.say(new StakesMessage.PlayedJokers(List.of("Red"), 1));
    assertThat(host.page().locator(".jokers-note")).hasText("1 joker: Red");
    host.say(BETS, new QuestionMessage.Tally(LAST, 2, 3));
    assertThat(host.page().locator(".bet-count")).hasText("2 of 3 bets placed");
    host.next("Show the question");
    host.heard(new GameRequest.Next());
  }
}
