package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trivium.protocol.ClientMessage;
import trivium.protocol.Phase;
import trivium.protocol.SeatRequest;
import trivium.protocol.StandingsMessage;

/** Animations and the state that they end with; without motion it is there at once. */
class MotionIT {
  /** The names of the animations that run or wait on the page. */
  private static final String ANIMATIONS =
      "document.getAnimations().map(({ animationName }) => animationName)";

  @RegisterExtension final WebPages web = new WebPages();

  private static void answer(FakeRoom room, ClientMessage message) {
    if (message instanceof SeatRequest.Watch) {
      room.say(ShortGame.display(Phase.LOBBY));
    }
  }

  private Page display(ReducedMotion motion) {
    return web.open(new Browser.NewContextOptions().setReducedMotion(motion));
  }

  @Test
  void answersFlyInWhenTheyOpenAndTheRightOneGrowsAtTheReveal() {
    Page page = display(ReducedMotion.NO_PREFERENCE);
    FakeRoom room = new FakeRoom(page, MotionIT::answer);
    page.navigate(WebPages.url("/display#room=482913&key=key"));
    assertThat(page.locator("main.lobby")).isVisible();
    // The animations of a frame are recorded when it is rendered, before they can end.
    page.evaluate(
        """
        window.seen = [];
        new MutationObserver(() => window.seen.push(...%s)).observe(document.body, {
          childList: true, subtree: true });
        """
            .formatted(ANIMATIONS));
    room.say(ShortGame.QUESTION);
    page.waitForFunction("window.seen.includes('fly-in')");
    room.say(ShortGame.REVEAL);
    page.waitForFunction("window.seen.includes('grow-up')");
  }

  @Test
  void withoutMotionTheEndIsShownAtOnce() {
    Page page = display(ReducedMotion.REDUCE);
    FakeRoom room = new FakeRoom(page, MotionIT::answer);
    page.navigate(WebPages.url("/display#room=482913&key=key"));
    assertThat(page.locator("main.lobby")).isVisible();
    room.say(ShortGame.QUESTION);
    assertThat(page.locator(".choice-card")).hasCount(3);
    assertThat(page.evaluate(ANIMATIONS + ".length")).isEqualTo(0);
    room.say(ShortGame.REVEAL);
    assertThat(page.locator(".bar-row.is-right")).isVisible();
    assertThat(page.evaluate(ANIMATIONS + ".length")).isEqualTo(0);
    room.say(ShortGame.LEADERBOARD);
    assertThat(page.locator(".is-moving")).hasCount(0);
    room.say(new StandingsMessage.Finished(ShortGame.LEADERBOARD.top(), 3, Optional.empty()));
    assertThat(page.locator("main.podium:not(.is-rising)")).isVisible();
    assertThat(page.evaluate(ANIMATIONS + ".length")).isEqualTo(0);
  }

  @ParameterizedTest
  @EnumSource(
      value = ReducedMotion.class,
      names = {"NO_PREFERENCE", "REDUCE"})
  void pointsCountUpOnThePhoneAndEndAtTheTotal(ReducedMotion motion) {
    Page page = web.open(SharedChromium.phone().setReducedMotion(motion));
    Phone phone = new Phone(page);
    phone.ask(ShortGame.QUESTION);
    // Records each text that the number has.
    page.evaluate(
        """
        window.seen = [];
        new MutationObserver(() => {
          const number = document.querySelector('[data-from]');
          if (number) {
            window.seen.push(number.textContent);
          }
        }).observe(document.body, { childList: true, characterData: true, subtree: true });
        """);
    phone.say(ShortGame.RECEIPT, ShortGame.REVEAL, ShortGame.RESULT);
    assertThat(page.locator("[data-from]")).hasText("900");
    boolean moved = (boolean) page.evaluate("window.seen.some((text) => text !== '900')");
    assertThat(moved).isEqualTo(motion == ReducedMotion.NO_PREFERENCE);
  }

  @Test
  void phonesWaitForThePodiumOfTheDisplay() {
    Page page = web.openPhone();
    Phone phone = new Phone(page);
    phone.ask(ShortGame.QUESTION);
    phone.say(ShortGame.RECEIPT, ShortGame.REVEAL, ShortGame.RESULT, ShortGame.FINISHED);
    assertThat(page.locator("main")).containsText("Look at the screen");
    assertThat(page.locator("main.podium")).isVisible();
  }
}
