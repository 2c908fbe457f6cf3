package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import trivium.protocol.ClientMessage;
import trivium.protocol.ControlRequest;
import trivium.protocol.GameRequest;
import trivium.protocol.NamedPlayer;
import trivium.protocol.Phase;
import trivium.protocol.QuestionMessage;
import trivium.protocol.RoundMessage;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage;
import trivium.protocol.StandingsMessage;

/** The host's controls of a running game, and what the other screens show of them. */
class GameControlsIT {
  /** Longer than the time in which a press still belongs to the previous screen (ms). */
  private static final int A_MOMENT = 750;

  private static final List<NamedPlayer> ROSTER = List.of(new NamedPlayer(ShortGame.ADA, "Ada"));
  private static final QuestionMessage.Paused PAUSED =
      new QuestionMessage.Paused(true, 8_200, 0, 20_000);
  private static final QuestionMessage.Paused GOING =
      new QuestionMessage.Paused(false, 98_200, 0, 120_000);
  private static final QuestionMessage.QuestionOpened READING =
      new QuestionMessage.QuestionOpened(
          0,
          2,
          "choice",
          "Which planet?",
          List.of("Mars", "Jupiter", "Venus"),
          120_000,
          120_000,
          List.of(),
          "",
          "",
          Optional.empty(),
          0,
          60_200);
  private static final RoundMessage.Programme AUTOMATIC =
      new RoundMessage.Programme(
          0,
          List.of(
              new RoundMessage.PlannedRound(
                  "", "Planets", 2, 0, Optional.empty(), Optional.of(10_000))));

  @RegisterExtension final WebPages web = new WebPages();

  private final Page page = web.open();
  private final HostedRoom room = new HostedRoom(page);

  /** Opens the host page in its room, in which these messages lead to the present screen. */
  private void host(Phase phase, ServerMessage... scene) {
    room.open(phase, ROSTER, scene);
    page.waitForTimeout(A_MOMENT);
  }

  private Locator control(String label) {
    return page.locator(".game-controls button:has-text('" + label + "')");
  }

  private void heard(ClientMessage expected) {
    room.heard(expected);
  }

  @Test
  void theQuestionIsPausedExtendedAndSkippedByButton() {
    host(Phase.QUESTION, ShortGame.QUESTION);
    control("Pause").click();
    heard(new ControlRequest.Pause(true));
    room.say(PAUSED);
    assertThat(page.locator(".hidden-choices")).containsText("Paused");
    control("Resume").click();
    heard(new ControlRequest.Pause(false));
    room.say(GOING);
    assertThat(page.locator(".hidden-choices")).hasCount(0);
    control("+10 s").click();
    heard(new ControlRequest.Extend(0, 10_000));
    control("Skip").click();
    heard(new ControlRequest.Skip(0));
  }

  @Test
  void theQuestionIsPausedExtendedAndSkippedByKeyEvenWithTheFocusOnAButton() {
    host(Phase.QUESTION, ShortGame.QUESTION);
    control("+10 s").focus();
    page.keyboard().press("p");
    heard(new ControlRequest.Pause(true));
    page.keyboard().press("+");
    heard(new ControlRequest.Extend(0, 10_000));
    page.keyboard().press("x");
    heard(new ControlRequest.Skip(0));
    assertThat(room.heard(GameRequest.Next.class)).isEmpty();
  }

  @Test
  void theLastAnswerIsShownAgainAndItsQuestionReopened() {
    host(Phase.LEADERBOARD, ShortGame.QUESTION, ShortGame.REVEAL, ShortGame.LEADERBOARD);
    assertThat(control("Pause")).hasAttribute("aria-disabled", "true");
    assertThat(control("Skip")).hasAttribute("aria-disabled", "true");
    page.keyboard().press("a");
    heard(new ControlRequest.ShowAgain());
    room.say(ShortGame.REVEAL);
    assertThat(control("Show again")).hasAttribute("aria-disabled", "true");
    page.waitForTimeout(A_MOMENT);
    page.keyboard().press("o");
    heard(new ControlRequest.Reopen(0));
  }

  @Test
  void aControlThatIsNotPossibleSendsNothing() {
    host(Phase.REVEAL, ShortGame.QUESTION, ShortGame.REVEAL);
    control("Skip").click(new Locator.ClickOptions().setForce(true));
    page.keyboard().press("x");
    page.keyboard().press("p");
    page.keyboard().press("o");
    heard(new ControlRequest.Reopen(0));
    assertThat(room.heard(ControlRequest.Skip.class)).isEmpty();
    assertThat(room.heard(ControlRequest.Pause.class)).isEmpty();
  }

  @Test
  void keysDoNothingWhileSomebodyIsTyping() {
    host(Phase.QUESTION, ShortGame.QUESTION);
    page.click("summary:has-text('player')");
    page.click("[aria-label='Points for Ada']");
    page.fill("[name=reason]", "");
    page.locator("[name=reason]").pressSequentially("px");
    page.click("text=Cancel");
    page.keyboard().press("+");
    heard(new ControlRequest.Extend(0, 10_000));
    assertThat(room.heard(ControlRequest.Pause.class)).isEmpty();
    assertThat(room.heard(ControlRequest.Skip.class)).isEmpty();
  }

  @Test
  void anyKeyPausesAGameThatGoesOnByItself() {
    host(Phase.REVEAL, ShortGame.QUESTION, ShortGame.REVEAL, AUTOMATIC);
    assertThat(page.locator(".pace-note")).containsText("Goes on by itself after 10 s");
    page.keyboard().press("Tab");
    page.keyboard().press("Shift");
    assertThat(room.heard(ControlRequest.Pause.class)).isEmpty();
    page.keyboard().press("ArrowDown");
    heard(new ControlRequest.Pause(true));
    room.say(new QuestionMessage.Paused(true, 0, 0, 0));
    assertThat(page.locator(".pace-note")).containsText("once you resume");
    page.keyboard().press("j");
    control("Resume").click();
    heard(new ControlRequest.Pause(false));
    assertThat(room.heard(ControlRequest.Pause.class)).hasSize(2);
  }

  @Test
  void pointsAreTakenWithAReason() {
    host(Phase.LEADERBOARD, ShortGame.QUESTION, ShortGame.REVEAL, ShortGame.LEADERBOARD);
    page.click("summary:has-text('player')");
    page.click("[aria-label='Points for Ada']");
    page.click(".points-dialog .segment:has-text('Take')");
    page.fill("[name=points]", "300");
    page.keyboard().press("Enter");
    assertThat(page.locator(".points-dialog")).isVisible();
    page.fill("[name=reason]", " Looked it up ");
    page.keyboard().press("Enter");
    heard(
        new ControlRequest.Adjust(
            Optional.of(ShortGame.ADA), Optional.empty(), -300, "Looked it up"));
    assertThat(page.locator(".points-dialog")).isHidden();
    room.say(
        new StandingsMessage.Adjusted(
            Optional.of(ShortGame.ADA), Optional.empty(), "Ada", -300, "Looked it up", 600));
    assertThat(page.locator(".notice")).containsText("took 300 points");
  }

  @Test
  void theKeysAreListed() {
    host(Phase.QUESTION, ShortGame.QUESTION);
    page.keyboard().press("?");
    assertThat(page.locator("#keys")).isVisible();
    assertThat(page.locator("#keys")).containsText("Skip the question");
    page.keyboard().press("Escape");
    assertThat(page.locator("#keys")).isHidden();
    page.click("[aria-label='Keys']");
    assertThat(page.locator("#keys")).isVisible();
  }

  @Test
  void aPhoneShowsTheChoicesOnlyWhenTheyOpenAndHidesThemInAPause() {
    Page phone = web.openPhone();
    Phone game = new Phone(phone);
    phone.clock().install();
    game.join();
    game.say(READING);
    assertThat(phone.locator("h1")).hasText("Which planet?");
    assertThat(phone.locator("h1")).isFocused();
    assertThat(phone.locator(".tile")).hasCount(0);
    phone.keyboard().press("b");
    phone.clock().runFor(30_000);
    assertThat(phone.locator(".hidden-choices")).containsText("Get ready");
    phone.clock().runFor(31_000);
    assertThat(phone.locator(".tile")).hasCount(3);
    game.say(PAUSED);
    assertThat(phone.locator(".hidden-choices")).containsText("Paused");
    assertThat(phone.locator(".tile")).hasCount(0);
    phone.clock().runFor(60_000);
    game.say(GOING);
    phone.locator(".tile").nth(1).tap();
    assertThat(game.given()).hasSize(1);
  }

  @Test
  void theDisplayShowsTheQuestionFirst() {
    var display =
        new FakeRoom(
            page,
            (from, message) -> {
              if (message instanceof SeatRequest.Watch) {
                from.say(ShortGame.display(Phase.LOBBY));
              }
            });
    page.clock().install();
    page.navigate(WebPages.url("/display#room=482913&key=key"));
    assertThat(page.locator(".full-screen")).isVisible();
    display.say(READING);
    assertThat(page.locator(".hidden-choices")).containsText("Get ready");
    assertThat(page.locator(".choice-card")).hasCount(0);
    page.clock().runFor(61_000);
    assertThat(page.locator(".choice-card")).hasCount(3);
    display.say(PAUSED);
    assertThat(page.locator(".hidden-choices")).containsText("Paused");
    assertThat(page.locator(".choice-card")).hasCount(0);
  }
}
