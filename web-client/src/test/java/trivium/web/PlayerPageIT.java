package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import trivium.protocol.ClientMessage;
import trivium.protocol.Phase;
import trivium.protocol.QuestionMessage;
import trivium.protocol.QuestionRequest;
import trivium.protocol.RefusalReason;
import trivium.protocol.Response;
import trivium.protocol.RevealMessage;
import trivium.protocol.SeatMessage;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage;

/** A game on a phone, from the seat to the podium. */
class PlayerPageIT {
  @RegisterExtension final WebPages web = new WebPages();

  private final Page page = web.openPhone();
  private final FakeRoom room = new FakeRoom(page, this::answer);
  private ServerMessage now = ShortGame.player(Phase.LOBBY);

  private void answer(FakeRoom from, ClientMessage message) {
    if (message instanceof SeatRequest.Join join) {
      from.say(new SeatMessage.Joined(ShortGame.ADA, join.name(), "token"), now);
    } else if (message instanceof SeatRequest.Resume) {
      from.say(now);
    }
  }

  private void join() {
    page.navigate(WebPages.url("/482913"));
    page.fill("#name", "Ada");
    page.tap("text=Join");
    assertThat(page.locator("h1")).hasText("Ada");
  }

  private void ask(ServerMessage... scene) {
    now = ShortGame.player(Phase.QUESTION, scene);
    room.say(ShortGame.QUESTION);
    assertThat(page.locator("h1")).hasText("Which planet?");
  }

  @Test
  void oneTapAnswersAndTheReceiptShows() {
    join();
    ask();
    assertThat(page.locator("h1")).isFocused();
    page.locator(".tile").nth(1).tap();
    assertThat(page.locator(".state")).hasText("Sending your answer");
    page.locator(".tile").nth(0).tap(new Locator.TapOptions().setForce(true));
    room.say(ShortGame.RECEIPT);
    assertThat(page.locator(".state")).hasText("Your answer is in");
    assertThat(page.locator(".tile").nth(1)).hasAttribute("aria-pressed", "true");
    assertThat(room.heard(QuestionRequest.Answer.class))
        .containsExactly(new QuestionRequest.Answer(0, ShortGame.SECOND));
  }

  @Test
  void nothingMovesBetweenTapAndReceipt() {
    join();
    ask();
    List<?> before = places();
    page.locator(".tile").nth(1).tap();
    assertThat(page.locator(".state")).hasText("Sending your answer");
    assertThat(places()).isEqualTo(before);
    room.say(ShortGame.RECEIPT);
    assertThat(page.locator(".state")).hasText("Your answer is in");
    assertThat(places()).isEqualTo(before);
  }

  /**
   * Returns the position of each element. Offsets ignore transforms, so the pressed effect of a
   * tile is no move.
   */
  private List<?> places() {
    return (List<?>)
        page.evaluate(
            "[...document.querySelectorAll('h1, .state, .tile, .tile .text')]"
                + ".map(one => [one.offsetTop, one.offsetLeft, one.offsetHeight])");
  }

  @Test
  void anAnswerThatWasLostIsSentAgain() {
    join();
    ask(ShortGame.QUESTION);
    page.locator(".tile").nth(1).tap();
    room.close(1012);
    assertThat(page.locator(".reconnecting")).hasText("Back in a moment");
    page.waitForCondition(() -> room.heard(QuestionRequest.Answer.class).size() == 2);
    assertThat(page.locator(".reconnecting")).hasCount(0);
    assertThat(room.heard(SeatRequest.Resume.class)).hasSize(1);
  }

  @Test
  void theClockPausesAfterADisconnection() {
    join();
    ask(ShortGame.QUESTION, ShortGame.CLOCK);
    room.close(1012);
    assertThat(page.locator(".notice")).hasText("Connection lost for 8 s; that time won’t count.");
    assertThat(page.locator(".countdown")).hasText("13");
    page.locator(".tile").nth(1).tap();
    assertThat(page.locator(".state")).hasText("Sending your answer");
  }

  @Test
  void anAnswerToABusyServerIsSentAgainAutomatically() {
    join();
    ask();
    page.locator(".tile").nth(1).tap();
    room.say(RefusalReason.SERVER_BUSY.refused());
    page.waitForCondition(() -> room.heard(QuestionRequest.Answer.class).size() == 2);
    assertThat(page.locator(".state")).hasText("Sending your answer");
    room.say(ShortGame.RECEIPT);
    assertThat(page.locator(".state")).hasText("Your answer is in");
  }

  @Test
  void anAnswerThatDidNotArriveIsNotShownAsCounted() {
    join();
    ask();
    page.locator(".tile").nth(1).tap();
    room.say(ShortGame.REVEAL, ShortGame.nothingFor(0));
    assertThat(page.locator("h1")).hasText("Too late");
    assertThat(page.locator(".gained")).hasText("Your answer did not reach the server in time.");
  }

  @Test
  void anAnswerThatTheRoomNeverReceivedIsReportedAtALaterQuestion() {
    join();
    ask(ShortGame.QUESTION);
    page.locator(".tile").nth(1).tap();
    assertThat(page.locator(".state")).hasText("Sending your answer");
    now = ShortGame.player(Phase.PODIUM, ShortGame.FINISHED);
    room.close(1012);
    assertThat(page.locator(".notice"))
        .hasText("Your answer to question 1 did not reach the server in time.");
    assertThat(page.locator("main.podium")).isVisible();
  }

  @Test
  void anAnswerSurvivesAReloadBeforeItsReceipt() {
    join();
    ask(ShortGame.QUESTION);
    page.locator(".tile").nth(1).tap();
    page.reload();
    page.waitForCondition(() -> room.heard(QuestionRequest.Answer.class).size() == 2);
    assertThat(page.locator(".state")).hasText("Sending your answer");
  }

  @Test
  void aTypedAnswerIsSentWithEnterAndShownBesideTheCorrectOnes() {
    join();
    room.say(ShortGame.TYPED);
    assertThat(page.locator(".typed input")).isFocused();
    page.keyboard().type("  jupiter ");
    page.keyboard().press("Enter");
    assertThat(page.locator(".state")).hasText("Sending your answer");
    Response jupiter = new Response.Text("jupiter");
    room.say(new QuestionMessage.Receipt(0, jupiter));
    assertThat(page.locator(".state")).hasText("Your answer is in");
    assertThat(page.locator(".typed input")).hasValue("jupiter");
    assertThat(room.heard(QuestionRequest.Answer.class))
        .containsExactly(new QuestionRequest.Answer(0, jupiter));
    room.say(
        new RevealMessage.Reveal(0, List.of(), List.of(), List.of("Saturn"), ""),
        ShortGame.nothingFor(0));
    assertThat(page.locator(".answer.is-right")).hasText("Saturn");
    assertThat(page.locator(".answer.is-wrong")).hasText("jupiter");
  }

  @Test
  void aCorrectionIsReportedWithItsPointsAndMarkedAtTheQuestion() {
    join();
    ask();
    page.locator(".tile").nth(1).tap();
    room.say(ShortGame.RECEIPT, ShortGame.REVEAL, ShortGame.RESULT);
    room.say(ShortGame.DROPPED, ShortGame.nothingFor(0));
    assertThat(page.locator(".correction-note")).hasText("Dropped – doesn’t count");
    assertThat(page.locator("h1")).hasText("It doesn’t count");
    assertThat(page.locator(".notice"))
        .hasText(
            "The host dropped question 1: it doesn’t count. You now have 0 points, 900 fewer.");
    room.say(ShortGame.LEADERBOARD);
    assertThat(page.locator(".notice")).containsText("dropped question 1");
  }

  @Test
  void aModuleThatWasLostIsRequestedAgain() {
    page.route(Pattern.compile(".*/player/standing\\.js$"), route -> route.abort());
    join();
    ask();
    room.say(ShortGame.REVEAL, ShortGame.RESULT);
    assertThat(page.locator("h1")).hasText("Right!");
  }

  @Test
  void aReloadReturnsToTheSameSeat() {
    join();
    ask(ShortGame.QUESTION, ShortGame.RECEIPT);
    page.reload();
    assertThat(page.locator(".state")).hasText("Your answer is in");
    assertThat(room.heard(QuestionRequest.Answer.class)).isEmpty();
  }

  @Test
  void theGameEndsAtThePodiumAndStaysThere() {
    join();
    ask();
    page.locator(".tile").nth(1).tap();
    room.say(ShortGame.RECEIPT, ShortGame.REVEAL, ShortGame.RESULT);
    assertThat(page.locator("h1")).hasText("Right!");
    assertThat(page.locator(".gained")).hasText("+900");
    assertThat(page.locator(".note dd")).hasText("31 behind Grace");
    assertThat(page.locator(".explanation code")).hasText("turns");
    assertThat(page.locator("#say")).hasText("Right, 900 points. You are 2nd of 3.");
    room.say(ShortGame.LEADERBOARD);
    assertThat(page.locator(".row.is-own")).containsText("Ada");
    room.say(ShortGame.FINISHED);
    assertThat(page.locator("h1")).hasText("That was the last question");
    assertThat(page.locator("h1"))
        .containsText("2nd", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
    room.close(4000);
    assertThat(page.locator(".leave p")).hasText("This room has ended.");
    page.tap("text=Join another room");
    assertThat(page.locator("#code")).isVisible();
    assertThat(
            page.evaluate(
                "Object.keys(localStorage).filter(key => key !== 'trivium.device').length"))
        .isEqualTo(0);
  }

  @Test
  void aRemovedPlayerIsInformedAndDoesNotReconnect() {
    join();
    int before = room.connections();
    room.close(4001);
    assertThat(page.locator("main")).containsText("The host removed you from this room.");
    page.waitForTimeout(700);
    assertThat(room.connections()).isEqualTo(before);
  }
}
