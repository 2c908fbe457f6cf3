package trivium.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trivium.FreePort;

/**
 * WebKitGTK's own small browser on a screen without a monitor, by WebDriver over HTTP. A driver has
 * one session, and a session one profile, so each window has a driver of its own.
 */
final class WebKitBrowser implements AnyBrowser {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Deque<ChildProcess> processes = new ArrayDeque<>();
  private final List<String> sessions = new ArrayList<>();
  private final String display;

  WebKitBrowser() {
    ChildProcess screen =
        ChildProcess.start(
            folder(), Map.of(), List.of("Xvfb", "-displayfd", "1", "-screen", "0", "2200x1400x24"));
    processes.push(screen);
    display = ":" + screen.says("(?m)^(\\d+)$");
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("trivium-webkit");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Tab tab(int width, int height) {
    Path folder = folder();
    String driver = "http://127.0.0.1:" + FreePort.find();
    processes.push(
        ChildProcess.start(
            folder,
            Map.of("DISPLAY", display, "HOME", folder.toString(), "WAYLAND_DISPLAY", ""),
            List.of("WebKitWebDriver", "--port=" + URI.create(driver).getPort())));
    await("the driver")
        .atMost(Tab.PATIENCE)
        .ignoreExceptions()
        .until(() -> {
          ask("GET", driver + "/status", null);
          return true;
        });
    String session =
        driver
            + "/session/"
            + ask("POST", driver + "/session", Map.of("capabilities", Map.of()))
                .path("sessionId")
                .asString();
    sessions.add(session);
    ask("POST", session + "/window/rect", Map.of("x", 0, "y", 0, "width", width, "height", height));
    return new Tab() {
      @Override
      public void open(String url) {
        ask("POST", session + "/url", Map.of("url", url));
      }

      @Override
      public String read(String expression) {
        return ask(
                "POST",
                session + "/execute/sync",
                Map.of("script", "return " + expression, "args", List.of()))
            .asString();
      }

      @Override
      public void clickAt(int x, int y) {
        ask("POST", session + "/actions", Map.of("actions", Actions.click(x, y)));
      }

      @Override
      public void type(String text) {
        ask("POST", session + "/actions", Map.of("actions", Actions.type(text)));
      }
    };
  }

  private JsonNode ask(String method, String url, Map<String, Object> body) {
    HttpRequest.BodyPublisher publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Tab.PATIENCE)
            .method(method, publisher)
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(url + " fails: " + response.body());
      }
      return JSON.readTree(response.body()).path("value");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    sessions.forEach(session -> ask("DELETE", session, null));
    processes.forEach(ChildProcess::close);
    http.close();
  }
}
