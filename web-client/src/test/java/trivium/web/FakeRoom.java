package trivium.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import trivium.protocol.ClientMessage;
import trivium.protocol.SeatMessage;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage;
import trivium.protocol.WireCodec;

/**
 * The room's end of a page's sockets, controlled by a test. It parses and writes the real records,
 * so a page that sends an invalid message fails here.
 */
final class FakeRoom {
  private final List<WebSocketRoute> sockets = new ArrayList<>();
  private final List<ClientMessage> heard = new ArrayList<>();
  private Function<SeatRequest.Find, ServerMessage> whatIsFound =
      find -> new SeatMessage.Found(find.room(), "Planets");

  /** Replaces /ws on {@code page}; {@code answer} receives every message of the page. */
  FakeRoom(Page page, BiConsumer<FakeRoom, ClientMessage> answer) {
    page.routeWebSocket(
        Pattern.compile(".*/ws$"),
        socket -> {
          sockets.add(socket);
          socket.onMessage(frame -> {
            ClientMessage message = WireCodec.readClient(frame.text().getBytes(UTF_8));
            heard.add(message);
            if (message instanceof SeatRequest.Find find) {
              say(whatIsFound.apply(find));
            }
            answer.accept(this, message);
          });
        });
  }

  /** The response to lookups of a room; by default that it exists. */
  void find(Function<SeatRequest.Find, ServerMessage> whatIsFound) {
    this.whatIsFound = whatIsFound;
  }

  FakeRoom say(ServerMessage... messages) {
    for (ServerMessage message : messages) {
      sockets.getLast().send(new String(WireCodec.write(message), UTF_8));
    }
    return this;
  }

  void close(int code) {
    sockets.getLast().close(new WebSocketRoute.CloseOptions().setCode(code));
  }

  int connections() {
    return sockets.size();
  }

  <T extends ClientMessage> List<T> heard(Class<T> type) {
    return heard.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
