package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import trivium.protocol.ClientMessage;
import trivium.protocol.ControlRequest;
import trivium.protocol.GamePosition;
import trivium.protocol.GameRequest;
import trivium.protocol.Mark;
import trivium.protocol.Phase;
import trivium.protocol.ServerMessage;
import trivium.protocol.SheetMessage;
import trivium.protocol.SheetMessage.TypedAnswers;
import trivium.protocol.SheetRequest;
import trivium.protocol.StandingsMessage;

/** How the host locks, marks and reveals an answer sheet. */
class MarkingIT {
  private static final ServerMessage[] MARKING = {
    SheetRound.FIRST, SheetRound.SECOND, SheetRound.MARKING, SheetRound.UNCERTAIN
  };

  @RegisterExtension final WebPages web = new WebPages();

  private HostOfSheet host(Phase phase, ServerMessage... scene) {
    return new HostOfSheet(web.open(), phase, scene);
  }

  private static ClientMessage nextAt(Phase phase, int question) {
    return new GameRequest.Next(Optional.of(new GamePosition(phase, question)), false);
  }

  private static ClientMessage mark(String text, Mark mark) {
    return new SheetRequest.MarkAnswer(SheetRound.TEXT, text, mark);
  }

  private static Locator group(Page page, String text) {
    return page.locator(".answer-group")
        .filter(
            new Locator.FilterOptions()
                .setHas(page.locator("bdi", new Page.LocatorOptions().setHasText(text))));
  }

  @Test
  void theSheetIsShownLockedAndExtended() {
    HostOfSheet host = host(Phase.QUESTION, SheetRound.FIRST, SheetRound.SECOND);
    host.next("Next question");
    host.heard(nextAt(Phase.QUESTION, SheetRound.TEXT));
    host.say(SheetRound.THIRD, new SheetMessage.SheetProgress(List.of(3, 2, 1), 3));
    assertThat(host.page().locator(".sheet-progress li")).hasCount(3);
    assertThat(host.page().locator(".answered")).hasText("1 of 3 answered");
    host.next("Lock the sheet");
    host.heard(nextAt(Phase.QUESTION, SheetRound.NUMBER));
    host.say(SheetRound.LOCKING);
    assertThat(host.page().locator(".countdown")).isVisible();
    host.page().locator("h1").focus();
    host.page().keyboard().press("+");
    host.heard(new ControlRequest.Extend(SheetRound.NUMBER, 10_000));
    host.page().keyboard().press("p");
    host.heard(new ControlRequest.Pause(true));
    host.next("Lock it now");
    host.heard(nextAt(Phase.LOCKING, SheetRound.NUMBER));
  }

  @Test
  void anUncertainAnswerIsMarkedWithOneTap() {
    HostOfSheet host = host(Phase.MARKING, MARKING);
    Page page = host.page();
    assertThat(page.locator("h1")).hasText("2 answers to mark");
    assertThat(page.locator(".certain-answers summary")).hasText("Certain: 9 right, 0 wrong");
    group(page, "Victoria lake").locator(".is-accept").click();
    host.heard(mark("Victoria lake", Mark.ACCEPT));
    host.say(
        new TypedAnswers(
            SheetRound.TEXT,
            List.of(
                new TypedAnswers.AnswerGroup("Victoria lake", 2, Mark.ACCEPT, false, true),
                new TypedAnswers.AnswerGroup("Victoria", 1, Mark.REJECT, false, false)),
            List.of("Lake Victoria")));
    assertThat(page.locator("h1")).hasText("1 answer to mark");
    assertThat(page.locator(".accepted-answers")).hasText("Right: Lake Victoria");
    assertThat(group(page, "Victoria lake")).containsText("marked by you");
    assertThat(group(page, "Victoria lake").locator("[aria-pressed=true]")).hasText("Accept");
  }

  @Test
  void answersAreSelectedAndMarkedByKeys() {
    HostOfSheet host = host(Phase.MARKING, MARKING);
    Page page = host.page();
    Locator selected = page.locator(".answer-group[aria-current=true] bdi");
    assertThat(selected).hasText("Victoria lake");
    page.keyboard().press("j");
    assertThat(selected).hasText("Victoria");
    page.keyboard().press("ArrowUp");
    assertThat(selected).hasText("Victoria lake");
    page.keyboard().press("h");
    host.heard(mark("Victoria lake", Mark.HALF));
    assertThat(selected).hasText("Victoria");
    page.keyboard().press("r");
    host.heard(mark("Victoria", Mark.REJECT));
    page.keyboard().press("?");
    assertThat(page.locator("#keys")).containsText("Half the answer");
  }

  @Test
  void aCertainAnswerCanBeMarkedToo() {
    HostOfSheet host = host(Phase.MARKING, MARKING);
    host.page().click(".certain-answers summary");
    group(host.page(), "Lake Victoria").locator(".is-half").click();
    host.heard(mark("Lake Victoria", Mark.HALF));
  }

  @Test
  void theAnswersAreRevealedOneByOne() {
    HostOfSheet host = host(Phase.MARKING, MARKING);
    host.next("Reveal the first answer");
    host.heard(nextAt(Phase.MARKING, SheetRound.TEXT));
    host.say(SheetRound.CHOICE_REVEAL);
    assertThat(host.page().locator("h1")).hasText("Which planet?");
    host.next("Reveal answer 2");
    host.heard(nextAt(Phase.REVEAL, SheetRound.CHOICE));
    host.say(SheetRound.TEXT_REVEAL);
    assertThat(host.page().locator("h1")).hasText("Which lake?");
    assertThat(host.page().locator(".accepted")).containsText("Lake Victoria");
    host.page().click(".certain-answers summary");
    group(host.page(), "Victoria lake").locator(".is-accept").click();
    host.heard(mark("Victoria lake", Mark.ACCEPT));
  }

  @Test
  void theAnswersAreRevealedAtOnce() {
    HostOfSheet host = host(Phase.MARKING, MARKING);
    host.page().locator(".primary[aria-busy=false]").waitFor();
    host.page().click("text=Reveal all");
    host.heard(new SheetRequest.RevealAll());
    host.say(
        new SheetMessage.AnswersRevealed(
            List.of(SheetRound.CHOICE_REVEAL, SheetRound.TEXT_REVEAL)));
    assertThat(host.page().locator("h1")).hasText("The answers");
    assertThat(host.page().locator(".right-answer"))
        .hasText(new String[] {"Jupiter", "Lake Victoria"});
    assertThat(host.page().locator("text=Reveal all")).hasCount(0);
  }

  @Test
  void aTieIsDecidedByANumber() {
    HostOfSheet host = host(Phase.PODIUM, ShortGame.QUESTION, ShortGame.FINISHED);
    Page page = host.page();
    host.say(
        new StandingsMessage.Ties(
            List.of(new StandingsMessage.Ties.Tie(1, List.of("Ada", "Grace")))));
    assertThat(page.locator(".ties-note")).containsText("1st, shared: Ada and Grace");
    page.click("text=Play a tie-break");
    page.fill(".tie-break [name=prompt]", "How many steps?");
    page.fill(".tie-break [name=value]", "1665");
    page.fill(".tie-break [name=unit]", "steps");
    page.keyboard().press("Enter");
    host.heard(new GameRequest.TieBreak("How many steps?", 1665.0, "steps"));
    assertThat(page.locator(".tie-break")).isHidden();
  }
}
