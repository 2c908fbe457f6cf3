package trivium.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A host whose page is behind the room: what was pressed for an earlier step takes no later one.
 */
class SlowHostIT {
  private final DelayedConnection line = new DelayedConnection();
  private Party party;
  private HostPage host;
  private PlayerPage ada;

  @BeforeEach
  void aQuestionIsOpen() {
    party = new Party(Party.BANKS);
    host = party.host(line);
    String code = host.open("Cards", 2);
    ada = party.phone(code, "Ada");
    host.press("Start with 1 player");
    ada.prompt();
    host.sees("0 of 1 answered");
  }

  @AfterEach
  void close() {
    party.close();
  }

  @Test
  void theRevealIsNotSkippedWhereTheQuestionClosedByItselfJustNow() {
    line.hold();
    ada.answer(0);
    ada.isJudged();
    host.press("Close question");
    host.page().waitForCondition(() -> line.holds("moved-on"));
    line.release();
    host.sees("Show leaderboard");
    assertThat(host.page().locator(".actions .problem")).hasCount(0);
    ada.isJudged();
    host.press("Show leaderboard");
    ada.sees("You are currently");
  }

  @Test
  void endingTheGameDoesNotCloseThePodium() {
    ada.answer(0);
    host.press("Show leaderboard");
    host.press("Next question");
    ada.prompt();
    ada.answer(0);
    ada.isJudged();
    host.sees("Show the final result");
    line.hold();
    host.press("Show the final result");
    ada.sees("Thanks for playing");
    host.press("End game");
    host.page().locator("dialog").getByText("End the game", exactly()).click();
    host.page().waitForCondition(() -> line.holds("moved-on"));
    line.release();
    host.sees("The podium");
    ada.sees("Thanks for playing");
    assertThat(host.page().locator(".actions .problem")).hasCount(0);
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
