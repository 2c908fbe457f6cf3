package trivium.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayList;
import java.util.List;

/** A slow line to the server: what the page says gets through, what it is told waits. */
final class HeldLine {
  private record Waiting(WebSocketRoute page, String text) {}

  private final List<Waiting> waiting = new ArrayList<>();
  private boolean holds;

  /** Puts the line between the page and the server, before the page is loaded. */
  void lay(Page page) {
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
