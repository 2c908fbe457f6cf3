package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import trivium.protocol.ClientMessage;
import trivium.protocol.Phase;
import trivium.protocol.QuestionMessage;
import trivium.protocol.QuestionRequest;
import trivium.protocol.Response;
import trivium.protocol.SeatMessage;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage;

/** Ada's phone in a room that the test controls; a reconnection finds {@code scene}. */
final class Phone {
  private final Page page;
  private final FakeRoom room;
  private ServerMessage now = ShortGame.player(Phase.LOBBY);

  Phone(Page page) {
    this.page = page;
    room = new FakeRoom(page, this::answer);
  }

  private void answer(FakeRoom from, ClientMessage message) {
    if (message instanceof SeatRequest.Join join) {
      from.say(new SeatMessage.Joined(ShortGame.ADA, join.name(), "token"), now);
    } else if (message instanceof SeatRequest.Resume) {
      from.say(now);
    }
  }

  /** Joins the lobby. */
  Page join() {
    page.navigate(WebPages.url("/482913"));
    page.fill("#name", "Ada");
    page.tap("text=Join");
    // The first connection of all also waits until the records of the protocol have been
    // initialized.
    assertThat(page.locator("h1"))
        .hasText("Ada", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
    return page;
  }

  /** Joins and receives a question. */
  Page ask(QuestionMessage.QuestionOpened question) {
    join();
    room.say(question);
    assertThat(page.locator("#prompt")).isVisible();
    return page;
  }

  void say(ServerMessage... messages) {
    room.say(messages);
  }

  /** Reloads the page while the room exists. */
  void reload(Phase phase, ServerMessage... scene) {
    now = ShortGame.player(phase, scene);
    page.reload();
  }

  /** Returns the sent message, once there is one. */
  List<Response> given() {
    page.waitForCondition(() -> !room.heard(QuestionRequest.Answer.class).isEmpty());
    return room.heard(QuestionRequest.Answer.class).stream()
        .map(QuestionRequest.Answer::response)
        .toList();
  }

  boolean hasGivenNothing() {
    return room.heard(QuestionRequest.Answer.class).isEmpty();
  }
}
