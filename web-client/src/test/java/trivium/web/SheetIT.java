package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import trivium.protocol.ClientMessage;
import trivium.protocol.Phase;
import trivium.protocol.QuestionMessage;
import trivium.protocol.QuestionRequest;
import trivium.protocol.RefusalReason;
import trivium.protocol.Response;
import trivium.protocol.SeatMessage;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage;
import trivium.protocol.SheetMessage;
import trivium.protocol.SheetRequest;

/** Answer sheets on phones and on the display. */
class SheetIT {
  @RegisterExtension final WebPages web = new WebPages();

  private final Page page = web.openPhone();
  private ServerMessage scene = ShortGame.player(Phase.LOBBY);
  private final FakeRoom room = new FakeRoom(page, this::answer);

  private void answer(FakeRoom from, ClientMessage message) {
    if (message instanceof SeatRequest.Join join) {
      from.say(new SeatMessage.Joined(ShortGame.ADA, join.name(), "token"), scene);
    } else if (message instanceof SeatRequest.Resume) {
      from.say(scene);
    }
  }

  /** Joins in a sheet with these questions and receipts. */
  private void join(ServerMessage... messages) {
    scene = ShortGame.player(Phase.QUESTION, messages);
    page.navigate(WebPages.url("/482913"));
    page.fill("#name", "Ada");
    page.tap("text=Join");
    assertThat(page.locator(".sheet-question"))
        .hasCount(
            (int)
                Arrays.stream(messages)
                    .filter(QuestionMessage.QuestionOpened.class::isInstance)
                    .count());
  }

  private Locator question(int number) {
    return page.locator(".sheet-question").nth(number - SheetRound.CHOICE);
  }

  private Locator field(int number) {
    return question(number).locator("input");
  }

  private Locator state(int number) {
    return question(number).locator(".save-state");
  }

  private void heard(ClientMessage... expected) {
    List<ClientMessage> all = List.of(expected);
    page.waitForCondition(() -> answers().equals(all));
  }

  private List<ClientMessage> answers() {
    return room.heard(ClientMessage.class).stream()
        .filter(message ->
            message instanceof QuestionRequest.Answer
                || message instanceof SheetRequest.ClearAnswer)
        .toList();
  }

  private static ClientMessage gave(int question, Response response) {
    return new QuestionRequest.Answer(question, response);
  }

  @Test
  void anAnswerIsSavedChangedAndTakenBack() {
    join(SheetRound.FIRST);
    question(SheetRound.CHOICE).locator("button").first().tap();
    assertThat(state(SheetRound.CHOICE)).containsText("Saving");
    room.say(SheetRound.receipt(SheetRound.CHOICE, SheetRound.pick(0), ""));
    assertThat(state(SheetRound.CHOICE)).hasText("Saved");
    question(SheetRound.CHOICE).locator("button").nth(1).tap();
    room.say(SheetRound.receipt(SheetRound.CHOICE, SheetRound.pick(1), ""));
    assertThat(state(SheetRound.CHOICE)).hasText("Saved");
    question(SheetRound.CHOICE).locator("button").nth(1).tap();
    room.say(new SheetMessage.AnswerCleared(SheetRound.CHOICE, ""));
    assertThat(state(SheetRound.CHOICE)).hasText("No answer yet");
    heard(
        gave(SheetRound.CHOICE, SheetRound.pick(0)),
        gave(SheetRound.CHOICE, SheetRound.pick(1)),
        new SheetRequest.ClearAnswer(SheetRound.CHOICE));
  }

  @Test
  void earlierQuestionsStayAnswerable() {
    join(SheetRound.FIRST);
    room.say(SheetRound.SECOND);
    assertThat(page.locator(".sheet-question")).hasCount(2);
    assertThat(page.locator("main")).containsText("1 more question to come.");
    question(SheetRound.CHOICE).locator("button").first().tap();
    heard(gave(SheetRound.CHOICE, SheetRound.pick(0)));
  }

  @Test
  void aTypedAnswerIsSavedAfterAPauseInTypingAndWhenItsFieldIsLeft() {
    page.clock().install();
    join(SheetRound.FIRST, SheetRound.SECOND, SheetRound.THIRD);
    field(SheetRound.TEXT).pressSequentially("Lake ");
    assertThat(answers()).isEmpty();
    page.clock().runFor(1_100);
    heard(gave(SheetRound.TEXT, SheetRound.text("Lake")));
    room.say(SheetRound.receipt(SheetRound.TEXT, SheetRound.text("Lake"), ""));
    assertThat(state(SheetRound.TEXT)).hasText("Saved");
    assertThat(field(SheetRound.TEXT)).hasValue("Lake ");
    field(SheetRound.TEXT).pressSequentially("Victoria");
    field(SheetRound.NUMBER).pressSequentially("9.9");
    page.keyboard().press("Enter");
    heard(
        gave(SheetRound.TEXT, SheetRound.text("Lake")),
        gave(SheetRound.TEXT, SheetRound.text("Lake Victoria")),
        gave(SheetRound.NUMBER, new Response.Numeric(9.9)));
  }

  @Test
  void aQuestionThatOpensDoesNotDisturbTyping() {
    join(SheetRound.FIRST, SheetRound.SECOND);
    field(SheetRound.TEXT).pressSequentially("Lak");
    room.say(SheetRound.THIRD);
    assertThat(page.locator(".sheet-question")).hasCount(3);
    assertThat(field(SheetRound.TEXT)).isFocused();
    field(SheetRound.TEXT).pressSequentially("e");
    assertThat(field(SheetRound.TEXT)).hasValue("Lake");
  }

  @Test
  void theNewestQuestionIsScrolledIntoView() {
    page.setViewportSize(360, 400);
    join(SheetRound.FIRST, SheetRound.SECOND);
    room.say(SheetRound.THIRD);
    assertThat(question(SheetRound.NUMBER)).isInViewport();
  }

  @Test
  void anUnconfirmedAnswerIsSentAgainAfterAReload() {
    join(SheetRound.FIRST, SheetRound.SECOND);
    field(SheetRound.TEXT).pressSequentially("Lake");
    page.reload();
    assertThat(field(SheetRound.TEXT)).hasValue("Lake");
    assertThat(state(SheetRound.TEXT)).containsText("Saving");
    page.waitForCondition(() -> answers().contains(gave(SheetRound.TEXT, SheetRound.text("Lake"))));
    room.say(SheetRound.receipt(SheetRound.TEXT, SheetRound.text("Lake"), ""));
    assertThat(state(SheetRound.TEXT)).hasText("Saved");
  }

  @Test
  void aSavedAnswerSurvivesAReload() {
    join(SheetRound.FIRST);
    scene =
        ShortGame.player(
            Phase.QUESTION,
            SheetRound.FIRST,
            SheetRound.receipt(SheetRound.CHOICE, SheetRound.pick(1), ""));
    page.reload();
    assertThat(state(SheetRound.CHOICE)).hasText("Saved");
    assertThat(question(SheetRound.CHOICE).locator("[aria-pressed=true]")).containsText("Jupiter");
  }

  @Test
  void aDeferredAnswerIsSentAgain() {
    join(SheetRound.FIRST);
    question(SheetRound.CHOICE).locator("button").first().tap();
    heard(gave(SheetRound.CHOICE, SheetRound.pick(0)));
    room.say(new ServerMessage.Refused(RefusalReason.SERVER_BUSY, "The server is busy."));
    heard(gave(SheetRound.CHOICE, SheetRound.pick(0)), gave(SheetRound.CHOICE, SheetRound.pick(0)));
    assertThat(page.locator(".problem")).hasCount(0);
  }

  @Test
  void aTeamSharesItsSheetAndSeesWhoAnswered() {
    join(SheetRound.FIRST, SheetRound.SECOND);
    room.say(SheetRound.receipt(SheetRound.TEXT, SheetRound.text("Victoria"), "Grace"));
    assertThat(field(SheetRound.TEXT)).hasValue("Victoria");
    assertThat(state(SheetRound.TEXT)).hasText("Saved by Grace");
    field(SheetRound.TEXT).fill("Lake Victoria");
    page.locator("h1").tap();
    room.say(SheetRound.receipt(SheetRound.TEXT, SheetRound.text("Lake Victoria"), "Ada"));
    assertThat(state(SheetRound.TEXT)).hasText("Saved by you");
    room.say(new SheetMessage.AnswerCleared(SheetRound.TEXT, "Grace"));
    assertThat(field(SheetRound.TEXT)).hasValue("");
  }

  @Test
  void theSheetIsLockedAfterACountdown() {
    page.clock().install();
    join(SheetRound.FIRST, SheetRound.SECOND, SheetRound.THIRD);
    room.say(SheetRound.LOCKING);
    assertThat(page.locator(".countdown")).hasText("60");
    page.clock().runFor(20_500);
    assertThat(page.locator(".countdown")).hasText("40");
    question(SheetRound.CHOICE).locator("button").first().tap();
    room.say(SheetRound.receipt(SheetRound.CHOICE, SheetRound.pick(0), ""));
    field(SheetRound.TEXT).pressSequentially("too late");
    room.say(SheetRound.MARKING);
    assertThat(page.locator(".state")).containsText("The sheet is locked.");
    assertThat(state(SheetRound.TEXT)).containsText("came too late");
    assertThat(field(SheetRound.TEXT)).not().isEditable();
    assertThat(question(SheetRound.CHOICE).locator("button").first()).isDisabled();
    heard(gave(SheetRound.CHOICE, SheetRound.pick(0)));
  }

  @Test
  void theAnswersAreRevealedOneByOneWithTheirMarks() {
    join(
        SheetRound.FIRST,
        SheetRound.SECOND,
        SheetRound.receipt(SheetRound.CHOICE, SheetRound.pick(1), ""),
        SheetRound.receipt(SheetRound.TEXT, SheetRound.text("Victoria"), ""));
    room.say(
        SheetRound.MARKING,
        SheetRound.CHOICE_REVEAL,
        SheetRound.result(SheetRound.CHOICE, true, 1000, 1000));
    assertThat(page.locator("h1")).hasText("Right!");
    assertThat(page.locator("h1")).isFocused();
    room.say(SheetRound.TEXT_REVEAL, SheetRound.result(SheetRound.TEXT, false, 500, 1500));
    assertThat(page.locator("h1")).hasText("Half right");
    assertThat(page.locator(".standing")).containsText("1,500");
    assertThat(page.locator(".sheet-strip .is-right")).hasCount(1);
    assertThat(page.locator(".sheet-strip .is-half")).hasCount(1);
  }

  @Test
  void allAnswersAreShownAtOnceWithTheirMarks() {
    join(
        SheetRound.FIRST,
        SheetRound.SECOND,
        SheetRound.receipt(SheetRound.TEXT, SheetRound.text("Victoria"), ""));
    room.say(
        SheetRound.MARKING,
        new SheetMessage.AnswersRevealed(List.of(SheetRound.CHOICE_REVEAL, SheetRound.TEXT_REVEAL)),
        new SheetMessage.SheetResult(
            List.of(
                SheetRound.result(SheetRound.CHOICE, false, 0, 500),
                SheetRound.result(SheetRound.TEXT, false, 500, 500))));
    assertThat(page.locator("h1")).containsText("+500");
    Locator marks = page.locator(".sheet-marks > li");
    assertThat(marks.first()).containsText("Jupiter");
    assertThat(marks.first()).hasClass("is-none");
    assertThat(marks.nth(1)).containsText("Your answer: Victoria");
    assertThat(marks.nth(1)).hasClass("is-half");
  }

  @Test
  void aPhoneThatReturnsDuringTheRevealShowsTheRevealedQuestion() {
    join(SheetRound.FIRST, SheetRound.SECOND);
    scene =
        ShortGame.player(
            Phase.REVEAL,
            SheetRound.FIRST,
            SheetRound.SECOND,
            SheetRound.receipt(SheetRound.CHOICE, SheetRound.pick(0), ""),
            SheetRound.CHOICE_REVEAL,
            SheetRound.result(SheetRound.CHOICE, false, 0, 0));
    page.reload();
    assertThat(page.locator("h1")).hasText("Not this time");
    assertThat(page.locator(".answer-review")).containsText("Jupiter");
    assertThat(page.locator(".sheet-strip li")).hasCount(2);
  }

  @Test
  void theDisplayShowsQuestionsLockMarkingAndAnswers() {
    Page screen = web.open();
    FakeRoom display =
        new FakeRoom(
            screen,
            (from, message) -> {
              if (message instanceof SeatRequest.Watch) {
                from.say(ShortGame.display(Phase.QUESTION, SheetRound.FIRST));
              }
            });
    screen.clock().install();
    screen.navigate(WebPages.url("/display#room=482913&key=key"));
    assertThat(screen.locator(".round")).containsText("Question 1 of 3 · Answer sheet");
    assertThat(screen.locator(".countdown")).hasCount(0);
    display.say(SheetRound.SECOND, new SheetMessage.SheetProgress(List.of(3, 2), 3));
    assertThat(screen.locator(".answered")).hasText("2 of 3 answered");
    display.say(SheetRound.LOCKING);
    screen.clock().runFor(1_500);
    assertThat(screen.locator(".countdown")).hasText("59");
    assertThat(screen.locator(".sheet-list li")).hasCount(2);
    display.say(SheetRound.MARKING);
    assertThat(screen.locator("h1")).hasText("Answers are being marked");
    display.say(SheetRound.CHOICE_REVEAL);
    assertThat(screen.locator("h1")).hasText("Which planet?");
    display.say(
        new SheetMessage.AnswersRevealed(
            List.of(SheetRound.CHOICE_REVEAL, SheetRound.TEXT_REVEAL)));
    assertThat(screen.locator(".right-answer")).hasText(new String[] {"Jupiter", "Lake Victoria"});
  }

  @Test
  void theDisplayTurnsThePagesOfALongList() {
    Page screen = web.open();
    ServerMessage[] questions = SheetRound.typed(40);
    FakeRoom display =
        new FakeRoom(
            screen,
            (from, message) -> {
              if (message instanceof SeatRequest.Watch) {
                from.say(ShortGame.display(Phase.QUESTION, questions));
              }
            });
    screen.clock().install();
    screen.navigate(WebPages.url("/display#room=482913&key=key"));
    assertThat(screen.locator("h1")).hasText("Question 40?");
    display.say(SheetRound.LOCKING);
    assertThat(screen.locator(".sheet-list li").first()).containsText("Question 1?");
    screen.clock().runFor(13_000);
    assertThat(screen.locator(".round")).hasText("Page 2 of 3");
    assertThat(screen.locator(".sheet-list li").first()).containsText("Question 15?");
  }
}
