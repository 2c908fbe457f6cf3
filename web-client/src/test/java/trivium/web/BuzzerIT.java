package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import trivium.protocol.BuzzerMessage;
import trivium.protocol.BuzzerMessage.NamedPress;
import trivium.protocol.BuzzerRequest;
import trivium.protocol.NamedPlayer;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.QuestionMessage;
import trivium.protocol.QuestionRequest;
import trivium.protocol.RevealMessage;
import trivium.protocol.SeatMessage;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage;

/** A buzzer round on the phone, the host's page and the display. */
class BuzzerIT {
  /** Longer than the time in which a press still belongs to the previous player (ms). */
  private static final int A_MOMENT = 750;

  private static final PlayerId GRACE = PlayerId.of(2);
  private static final QuestionMessage.QuestionOpened QUESTION =
      new QuestionMessage.QuestionOpened(
          0, 2, "buzzer", "Which planet?", List.of(), 120_000, 119_000);
  private static final QuestionMessage.QuestionOpened CLOSED =
      new QuestionMessage.QuestionOpened(0, 2, "buzzer", "Which planet?", List.of(), 120_000, 0);
  private static final RevealMessage.RightAnswer KEY =
      new RevealMessage.RightAnswer(0, List.of(), List.of("Jupiter"), Optional.empty(), "");
  private static final BuzzerMessage.BuzzerPresses GRACE_ANSWERS =
      presses(Optional.of(GRACE), press(GRACE, "Grace", 0), press(ShortGame.ADA, "Ada", 120));
  private static final BuzzerMessage.BuzzerPresses ADA_ANSWERS =
      presses(
          Optional.of(ShortGame.ADA),
          new NamedPress(GRACE, "Grace", Optional.empty(), 0, Optional.of(false)),
          press(ShortGame.ADA, "Ada", 120));
  private static final BuzzerMessage.BuzzerPresses ADA_WAS_RIGHT =
      presses(
          Optional.empty(),
          new NamedPress(GRACE, "Grace", Optional.empty(), 0, Optional.of(false)),
          new NamedPress(ShortGame.ADA, "Ada", Optional.empty(), 120, Optional.of(true)));
  private static final RevealMessage.Reveal REVEAL =
      new RevealMessage.Reveal(0, List.of(), List.of(), List.of("Jupiter"), "");

  @RegisterExtension final WebPages web = new WebPages();

  private static NamedPress press(PlayerId player, String name, long after) {
    return new NamedPress(player, name, Optional.empty(), after, Optional.empty());
  }

  private static BuzzerMessage.BuzzerPresses presses(
      Optional<PlayerId> answering, NamedPress... presses) {
    return new BuzzerMessage.BuzzerPresses(0, List.of(presses), presses.length, answering, 90_000);
  }

  @Test
  void aPlayerPressesOnceAndIsToldWhoAnswers() {
    Page phone = web.openPhone();
    FakeRoom room = join(phone);
    room.say(QUESTION);
    Locator buzzer = phone.locator(".buzzer");
    assertThat(buzzer).hasText("Buzz");
    buzzer.tap();
    phone.waitForCondition(() -> room.heard(BuzzerRequest.Buzz.class).size() == 1);
    assertThat(buzzer).hasAttribute("aria-disabled", "true");
    buzzer.tap(new Locator.TapOptions().setForce(true));
    room.say(new BuzzerMessage.Pressed(0));
    assertThat(phone.locator(".state")).containsText("Who was first?");
    room.say(GRACE_ANSWERS);
    assertThat(phone.locator(".state")).hasText("Grace answers. You are next.");
    room.say(ADA_ANSWERS);
    assertThat(phone.locator(".state")).containsText("Answer aloud");
    assertThat(buzzer).hasText("Your turn");
    room.say(ADA_WAS_RIGHT, REVEAL, ShortGame.RESULT);
    assertThat(phone.locator("h1")).hasText("Right!");
    assertThat(phone.locator(".answer-review")).containsText("Jupiter");
    assertThat(room.heard(BuzzerRequest.Buzz.class)).hasSize(1);
  }

  @Test
  void aPlayerMayPressWhileSomebodyElseAnswers() {
    Page phone = web.openPhone();
    FakeRoom room = join(phone);
    room.say(QUESTION, presses(Optional.of(GRACE), press(GRACE, "Grace", 0)));
    assertThat(phone.locator(".state")).containsText("Press to be next");
    phone.locator(".buzzer").tap();
    phone.waitForCondition(() -> room.heard(BuzzerRequest.Buzz.class).size() == 1);
  }

  @Test
  void thePageIsStillPressedAfterItWasReloaded() {
    Page phone = web.openPhone();
    Phone ada = new Phone(phone);
    phone.navigate(WebPages.url("/482913"));
    phone.fill("#name", "Ada");
    phone.tap("text=Join");
    assertThat(phone.locator("h1")).hasText("Ada");
    ada.reload(Phase.QUESTION, QUESTION, GRACE_ANSWERS, new BuzzerMessage.Pressed(0));
    assertThat(phone.locator(".buzzer")).hasText("Pressed");
    assertThat(phone.locator(".state")).hasText("Grace answers. You are next.");
  }

  @Test
  void aPressThatWasLostWithTheConnectionIsSentAgain() {
    Page phone = web.openPhone();
    FakeRoom room = join(phone, QUESTION);
    phone.locator(".buzzer").tap();
    phone.waitForCondition(() -> room.heard(BuzzerRequest.Buzz.class).size() == 1);
    room.close(1012);
    phone.waitForCondition(() -> room.heard(BuzzerRequest.Buzz.class).size() == 2);
    assertThat(phone.locator(".buzzer")).hasText("Pressed");
    room.say(new BuzzerMessage.Pressed(0));
    assertThat(phone.locator(".state")).containsText("Who was first?");
  }

  @Test
  void aPressThatWasTakenIsNotRepeated() {
    Page phone = web.openPhone();
    FakeRoom room = join(phone, QUESTION, new BuzzerMessage.Pressed(0));
    phone.locator(".buzzer").tap();
    phone.waitForCondition(() -> room.heard(BuzzerRequest.Buzz.class).size() == 1);
    room.close(1012);
    assertThat(phone.locator(".state")).containsText("Who was first?");
    assertThat(room.heard(BuzzerRequest.Buzz.class)).hasSize(1);
  }

  @Test
  void aPressIsNotRepeatedOnceTheTimeIsUp() {
    Page phone = web.openPhone();
    FakeRoom room = join(phone, CLOSED);
    phone.locator(".buzzer").tap();
    phone.waitForCondition(() -> room.heard(BuzzerRequest.Buzz.class).size() == 1);
    room.close(1012);
    assertThat(phone.locator(".buzzer")).hasText("Time’s up");
    assertThat(room.heard(BuzzerRequest.Buzz.class)).hasSize(1);
  }

  @Test
  void theHostJudgesByButtonAndByKey() {
    Page page = web.open();
    FakeRoom room = host(page);
    room.say(QUESTION, KEY);
    assertThat(page.locator(".judged-by")).containsText("Jupiter");
    assertThat(page.locator(".judging")).hasCount(0);
    page.keyboard().press("r");
    room.say(presses(Optional.empty(), press(GRACE, "Grace", 0)));
    assertThat(page.locator(".buzzer-state")).containsText("Somebody has pressed");
    room.say(GRACE_ANSWERS);
    page.waitForTimeout(A_MOMENT);
    assertThat(page.locator(".press").nth(1)).containsText("+0.12 s");
    page.click(".judging button:has-text('Wrong')");
    page.waitForCondition(() ->
        room.heard(BuzzerRequest.Verdict.class)
            .equals(List.of(new BuzzerRequest.Verdict(0, GRACE, false))));
    room.say(ADA_ANSWERS);
    // Too soon: the press was meant for Grace.
    page.keyboard().press("w");
    page.waitForTimeout(A_MOMENT);
    page.keyboard().press("r");
    page.waitForCondition(() -> room.heard(BuzzerRequest.Verdict.class).size() > 1);
    assertThat(room.heard(BuzzerRequest.Verdict.class).getLast())
        .isEqualTo(new BuzzerRequest.Verdict(0, ShortGame.ADA, true));
    room.say(ADA_WAS_RIGHT, REVEAL);
    assertThat(page.locator(".press.is-right")).containsText("Ada");
    assertThat(page.locator(".accepted")).containsText("Jupiter");
  }

  @Test
  void theHostIsToldHowManyDoubtTheAnswer() {
    Page page = web.open();
    FakeRoom room = host(page);
    room.say(QUESTION, KEY, REVEAL, new RevealMessage.Flags(0, 3));
    assertThat(page.locator(".flags")).containsText("3 players say that this answer looks wrong");
  }

  @Test
  void aPlayerDoubtsTheAnswerOnce() {
    Page phone = web.openPhone();
    FakeRoom room = join(phone);
    room.say(ShortGame.QUESTION, ShortGame.REVEAL, ShortGame.RESULT);
    phone.tap("text=Looks wrong");
    phone.waitForCondition(() -> room.heard(QuestionRequest.Flag.class).size() == 1);
    room.say(new RevealMessage.Flagged(0));
    assertThat(phone.locator(".flag-note")).isVisible();
    assertThat(phone.locator("text=Looks wrong")).hasCount(0);
  }

  @Test
  void theDisplayShowsWhoAnswersAndTheOrderButNoChoices() {
    Page page = web.open();
    var room =
        new FakeRoom(
            page,
            (from, message) -> {
              if (message instanceof SeatRequest.Watch) {
                from.say(ShortGame.display(Phase.LOBBY));
              }
            });
    page.navigate(WebPages.url("/display#room=482913&key=key"));
    assertThat(page.locator(".full-screen")).isVisible();
    room.say(QUESTION);
    assertThat(page.locator(".buzzer-stage")).containsText("Press the buzzer");
    room.say(presses(Optional.empty(), press(GRACE, "Grace", 0)));
    assertThat(page.locator(".buzzer-stage")).containsText("Who was first?");
    assertThat(page.locator(".press")).hasCount(0);
    room.say(GRACE_ANSWERS);
    assertThat(page.locator(".on-turn")).containsText("Grace");
    assertThat(page.locator(".press")).hasCount(2);
    assertThat(page.locator(".choice-card")).hasCount(0);
    room.say(ADA_WAS_RIGHT, REVEAL);
    assertThat(page.locator(".press.is-right")).containsText("Ada");
    assertThat(page.locator(".accepted")).containsText("Jupiter");
  }

  private static FakeRoom join(Page phone) {
    FakeRoom room =
        new FakeRoom(
            phone,
            (from, message) -> {
              if (message instanceof SeatRequest.Join join) {
                from.say(
                    new SeatMessage.Joined(ShortGame.ADA, join.name(), "token"),
                    ShortGame.player(Phase.LOBBY));
              }
            });
    phone.navigate(WebPages.url("/482913"));
    phone.fill("#name", "Ada");
    phone.tap("text=Join");
    assertThat(phone.locator("h1")).hasText("Ada");
    return room;
  }

  /** Joins in a question; {@code scene} is what a phone finds that comes back. */
  private static FakeRoom join(Page phone, ServerMessage... scene) {
    FakeRoom room =
        new FakeRoom(
            phone,
            (from, message) -> {
              if (message instanceof SeatRequest.Join join) {
                from.say(
                    new SeatMessage.Joined(ShortGame.ADA, join.name(), "token"),
                    ShortGame.player(Phase.QUESTION, QUESTION));
              } else if (message instanceof SeatRequest.Resume) {
                from.say(ShortGame.player(Phase.QUESTION, scene));
              }
            });
    phone.navigate(WebPages.url("/482913"));
    phone.fill("#name", "Ada");
    phone.tap("text=Join");
    assertThat(phone.locator(".buzzer")).hasText("Buzz");
    return room;
  }

  private static FakeRoom host(Page page) {
    FakeRoom room =
        new FakeRoom(
            page,
            (from, message) -> {
              if (message instanceof SeatRequest.Resume) {
                from.say(
                    ShortGame.host(
                        Phase.LOBBY,
                        List.of(
                            new NamedPlayer(ShortGame.ADA, "Ada"),
                            new NamedPlayer(GRACE, "Grace"))));
              }
            });
    page.addInitScript(
        """
        localStorage.setItem('trivium.host.last', '482913');
        localStorage.setItem('trivium.host.482913.seat', '{"room": "482913", "token": "token"}');
        """);
    page.navigate(WebPages.url("/host"));
    assertThat(page.locator(".join-ticket")).isVisible();
    return room;
  }
}
