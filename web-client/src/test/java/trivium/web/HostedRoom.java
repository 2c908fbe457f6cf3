package trivium.web;

import com.microsoft.playwright.Page;
import java.util.List;
import trivium.protocol.ClientMessage;
import trivium.protocol.NamedPlayer;
import trivium.protocol.Phase;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage;

/** A host page that has returned to its room, which the test controls. */
final class HostedRoom {
  private final Page page;
  private final FakeRoom room;
  private ServerMessage now = ShortGame.host(Phase.LOBBY, List.of());

  HostedRoom(Page page) {
    this.page = page;
    room =
        new FakeRoom(
            page,
            (from, message) -> {
              if (message instanceof SeatRequest.Resume) {
                from.say(now);
              }
            });
  }

  /** A host page that has been {@linkplain #open opened}. */
  HostedRoom(Page page, Phase phase, List<NamedPlayer> roster, ServerMessage... scene) {
    this(page);
    open(phase, roster, scene);
  }

  /**
   * Opens the page.
   *
   * @param roster the players
   * @param scene the messages that lead to the present screen
   */
  void open(Phase phase, List<NamedPlayer> roster, ServerMessage... scene) {
    now = ShortGame.host(phase, roster, scene);
    page.addInitScript(
        """
        localStorage.setItem('trivium.host.last', '482913');
        localStorage.setItem('trivium.host.482913.seat', '{"room": "482913", "token": "token"}');
        """);
    page.navigate(WebPages.url("/host"));
    page.waitForSelector(".room");
  }

  void say(ServerMessage... messages) {
    room.say(messages);
  }

  /** Closes the connection, which the page opens again. */
  void drop() {
    room.close(1012);
  }

  /** Waits until the page has sent the message. */
  <T extends ClientMessage> void heard(T expected) {
    page.waitForCondition(() -> room.heard(expected.getClass()).contains(expected));
  }

  /** All messages of a type that the page has sent. */
  <T extends ClientMessage> List<T> heard(Class<T> type) {
    return room.heard(type);
  }
}
