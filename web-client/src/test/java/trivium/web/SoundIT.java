package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import trivium.protocol.ClientMessage;
import trivium.protocol.Phase;
import trivium.protocol.SeatRequest;
import trivium.protocol.StandingsMessage;

/** The sound of the display, in a browser that blocks it until there is a press. */
class SoundIT {
  /** Counts the notes that are started, and blocks them as browsers do. */
  private static final String COUNTING =
      """
      window.notes = 0;
      const Original = window.AudioContext;
      window.AudioContext = class extends Original {
        #allowed = false;
        get state() {
          return this.#allowed ? 'running' : 'suspended';
        }
        async resume() {
          this.#allowed ||= navigator.userActivation.isActive;
          this.dispatchEvent(new Event('statechange'));
        }
        createOscillator() {
          window.notes += 1;
          return super.createOscillator();
        }
      };
      """;

  @RegisterExtension final WebPages web = new WebPages();

  private final Page page = web.open();
  private final FakeRoom room = new FakeRoom(page, SoundIT::answer);

  private static void answer(FakeRoom room, ClientMessage message) {
    if (message instanceof SeatRequest.Watch || message instanceof SeatRequest.Resume) {
      room.say(ShortGame.display(Phase.LOBBY));
    }
  }

  @BeforeEach
  void open() {
    page.addInitScript(COUNTING);
    page.navigate(WebPages.url("/display#room=482913&key=key"));
    assertThat(page.locator("main.lobby")).isVisible();
  }

  @Test
  void nothingSoundsBeforeAPress() {
    room.say(ShortGame.QUESTION, ShortGame.REVEAL);
    assertThat(page.locator("main.reveal")).isVisible();
    assertThat(page.locator(".turn-on")).isVisible();
    assertThat(notes()).isZero();
  }

  @Test
  void theLobbySoundsAfterTheButtonIsPressedAndTheGameGoesOnWithSound() {
    page.click("text=Turn on sound");
    assertThat(page.locator(".turn-on")).hasCount(0);
    waitForNotes(0);
    int lobby = notes();
    room.say(ShortGame.QUESTION);
    waitForNotes(lobby);
    int open = notes();
    room.say(ShortGame.REVEAL);
    waitForNotes(open);
    int reveal = notes();
    room.say(ShortGame.LEADERBOARD);
    waitForNotes(reveal);
    int climb = notes();
    room.say(new StandingsMessage.Finished(ShortGame.LEADERBOARD.top(), 3, Optional.empty()));
    waitForNotes(climb);
  }

  @Test
  void muteIsAKeyAndAButtonAndIsRemembered() {
    page.keyboard().press("m");
    assertThat(page.locator(".mute")).hasAttribute("aria-pressed", "true");
    page.reload();
    assertThat(page.locator(".mute")).hasAttribute("aria-pressed", "true");
    assertThat(page.locator(".turn-on")).hasCount(0);
    page.click(".mute");
    assertThat(page.locator(".mute")).hasAttribute("aria-pressed", "false");
    page.reload();
    assertThat(page.locator(".turn-on")).isVisible();
  }

  @Test
  void theVolumeIsRememberedAndEndsTheMute() {
    page.keyboard().press("M");
    assertThat(page.locator(".sound-control input")).hasValue("0");
    page.focus(".sound-control input");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator(".mute")).hasAttribute("aria-pressed", "false");
    page.fill(".sound-control input", "35");
    page.reload();
    page.click("text=Turn on sound");
    assertThat(page.locator(".sound-control input")).hasValue("35");
  }

  @Test
  void aDisplayThatReconnectsPlaysNothingOfWhatItMissed() {
    page.click("text=Turn on sound");
    waitForNotes(0);
    room.say(ShortGame.QUESTION);
    assertThat(page.locator("main.open-question")).isVisible();
    waitForNotes(0);
    int before = notes();
    room.say(ShortGame.display(Phase.REVEAL, ShortGame.QUESTION, ShortGame.REVEAL));
    assertThat(page.locator("main.reveal")).isVisible();
    assertThat(notes()).isEqualTo(before);
  }

  private int notes() {
    return (int) page.evaluate("window.notes");
  }

  private void waitForNotes(int more) {
    page.waitForFunction(
        "before => window.notes > before", more, new WaitForFunctionOptions().setTimeout(60_000));
  }
}
