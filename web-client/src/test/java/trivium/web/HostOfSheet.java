package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import trivium.protocol.ClientMessage;
import trivium.protocol.NamedPlayer;
import trivium.protocol.Phase;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage;

/** The host's page in a room that the test controls. */
final class HostOfSheet {
  /** The button of the next step, which ignores presses for a moment after each step. */
  private static final String NEXT_STEP = ".primary[aria-busy=false]";

  private final Page page;
  private final FakeRoom room;

  /** Opens the page in a room in which these messages lead to the present screen. */
  HostOfSheet(Page page, Phase phase, ServerMessage... scene) {
    this.page = page;
    room =
        new FakeRoom(
            page,
            (from, message) -> {
              if (message instanceof SeatRequest.Resume) {
                from.say(
                    ShortGame.host(phase, List.of(new NamedPlayer(ShortGame.ADA, "Ada")), scene));
              }
            });
    page.addInitScript(
        """
        localStorage.setItem('trivium.host.last', '482913');
        localStorage.setItem('trivium.host.482913.seat', '{"room": "482913", "token": "token"}');
        """);
    page.navigate(WebPages.url("/host"));
    assertThat(page.locator(NEXT_STEP)).isVisible();
  }

  Page page() {
    return page;
  }

  void say(ServerMessage... messages) {
    room.say(messages);
  }

  /** Presses the button of the next step, once it may be pressed. */
  void next(String label) {
    assertThat(page.locator(NEXT_STEP)).containsText(label);
    page.click(NEXT_STEP);
  }

  /** Waits for this message as the last of its type. */
  void heard(ClientMessage expected) {
    page.waitForCondition(() -> {
      List<? extends ClientMessage> all = room.heard(expected.getClass());
      return !all.isEmpty() && all.getLast().equals(expected);
    });
  }
}
