package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import trivium.protocol.Phase;

/** A phone vibrates when its answer was right or wrong. */
class VibrationIT {
  private static final String RECORDING =
      """
      window.vibrations = [];
      navigator.vibrate = (pattern) => window.vibrations.push(pattern.length);
      """;

  private static final int RIGHT = 3;
  private static final int WRONG = 1;

  @RegisterExtension final WebPages web = new WebPages();

  private final Page page = web.openPhone();
  private final Phone phone = new Phone(page);

  @BeforeEach
  void record() {
    page.addInitScript(RECORDING);
  }

  @Test
  void rightAndWrongFeelDifferent() {
    phone.ask(ShortGame.QUESTION);
    phone.say(ShortGame.RECEIPT, ShortGame.REVEAL, ShortGame.RESULT);
    assertThat(page.locator("h1")).hasText("Right!");
    assertThat(vibrations()).containsExactly(RIGHT);
    phone.say(ShortGame.QUESTION, ShortGame.RECEIPT, ShortGame.REVEAL, ShortGame.nothingFor(0));
    assertThat(page.locator("h1")).hasText("Not this time");
    assertThat(vibrations()).containsExactly(RIGHT, WRONG);
  }

  @Test
  void nothingVibratesWithoutAnAnswerAfterACorrectionAndAfterAReload() {
    phone.ask(ShortGame.QUESTION);
    phone.say(ShortGame.REVEAL, ShortGame.nothingFor(0));
    assertThat(page.locator("h1")).hasText("No answer");
    phone.say(ShortGame.QUESTION, ShortGame.RECEIPT, ShortGame.REVEAL);
    phone.say(ShortGame.DROPPED, ShortGame.nothingFor(0));
    assertThat(page.locator("h1")).hasText("It doesn’t count");
    assertThat(vibrations()).isEmpty();
    phone.reload(
        Phase.REVEAL, ShortGame.QUESTION, ShortGame.RECEIPT, ShortGame.REVEAL, ShortGame.RESULT);
    assertThat(page.locator("h1")).hasText("Right!");
    assertThat(vibrations()).isEmpty();
  }

  @Test
  void theSwitchIsRemembered() {
    phone.ask(ShortGame.QUESTION);
    phone.say(ShortGame.RECEIPT, ShortGame.REVEAL, ShortGame.RESULT, ShortGame.LEADERBOARD);
    page.getByRole(AriaRole.SWITCH).tap();
    assertThat(page.locator(".vibration button")).hasAttribute("aria-checked", "false");
    phone.reload(Phase.LOBBY);
    assertThat(page.locator(".vibration button")).hasAttribute("aria-checked", "false");
    phone.say(ShortGame.QUESTION, ShortGame.RECEIPT, ShortGame.REVEAL, ShortGame.RESULT);
    assertThat(page.locator("h1")).hasText("Right!");
    assertThat(vibrations()).isEmpty();
  }

  @Test
  void aBrowserThatCannotVibrateHasNoSwitch() {
    page.addInitScript("navigator.vibrate = undefined;");
    phone.ask(ShortGame.QUESTION);
    phone.say(ShortGame.RECEIPT, ShortGame.REVEAL, ShortGame.RESULT, ShortGame.LEADERBOARD);
    assertThat(page.locator("main.board")).isVisible();
    assertThat(page.locator(".vibration")).hasCount(0);
  }

  @SuppressWarnings("unchecked") // The page's own array of numbers.
  private List<Integer> vibrations() {
    return (List<Integer>) page.evaluate("window.vibrations");
  }
}
