package trivium.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayList;
import java.util.List;

/** A slow connection to the server: messages of the page pass, messages to it can be delayed. */
final class DelayedConnection {
  private record Waiting(WebSocketRoute page, String text) {}

  private final List<Waiting> waiting = new ArrayList<>();
  private boolean holds;

  /** Intercepts the connections of a page; call it before the page is loaded. */
  void intercept(Page page) {
    page.routeWebSocket(
        "**/ws",
        route -> {
          WebSocketRoute server = route.connectToServer();
          server.onMessage(frame -> {
            waiting.add(new Waiting(route, frame.text()));
            if (!holds) {
              deliver();
            }
          });
        });
  }

  void hold() {
    holds = true;
  }

  boolean holds(String text) {
    return waiting.stream().anyMatch(frame -> frame.text().contains(text));
  }

  void release() {
    holds = false;
    deliver();
  }

  private void deliver() {
    waiting.forEach(frame -> frame.page().send(frame.text()));
    waiting.clear();
  }
}
