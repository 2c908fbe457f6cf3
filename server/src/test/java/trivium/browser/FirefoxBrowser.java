package trivium.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Debian's firefox-esr without a screen, by WebDriver BiDi over its own WebSocket. */
final class FirefoxBrowser implements AnyBrowser {
  private static final JsonMapper JSON = new JsonMapper();

  private final AtomicInteger commands = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private final ChildProcess process;
  private final WebSocket socket;

  FirefoxBrowser() {
    try {
      Path profile = Files.createTempDirectory("trivium-firefox");
      // Nothing of this browser goes beyond this machine.
      Files.writeString(
          profile.resolve("user.js"),
          """
          user_pref("browser.shell.checkDefaultBrowser", false);
          user_pref("datareporting.policy.dataSubmissionEnabled", false);
          user_pref("app.normandy.enabled", false);
          user_pref("network.proxy.type", 0);
          user_pref("dom.disable_open_during_load", false);
          """);
      process =
          ChildProcess.start(
              profile,
              Map.of(),
              List.of(
                  "firefox-esr",
                  "--headless",
                  "--no-remote",
                  "--profile",
                  profile.toString(),
                  "--remote-debugging-port",
                  "0"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String address = process.says("WebDriver BiDi listening on (ws://\\S+)");
    socket =
        http.newWebSocketBuilder()
            .buildAsync(URI.create(address + "/session"), new Ear())
            .orTimeout(Tab.PATIENCE.toSeconds(), TimeUnit.SECONDS)
            .join();
    ask("session.new", Map.of("capabilities", Map.of()));
  }

  @Override
  public Tab tab(int width, int height) {
    String profile = ask("browser.createUserContext", Map.of()).path("userContext").asString();
    // A window each: a tab behind another one is asleep.
    String context =
        ask("browsingContext.create", Map.of("type", "window", "userContext", profile))
            .path("context")
            .asString();
    ask(
        "browsingContext.setViewport",
        Map.of("context", context, "viewport", Map.of("width", width, "height", height)));
    return new Tab() {
      @Override
      public void open(String url) {
        ask("browsingContext.navigate", Map.of("context", context, "url", url, "wait", "complete"));
      }

      @Override
      public String read(String expression) {
        JsonNode outcome =
            ask(
                "script.evaluate",
                Map.of(
                    "expression",
                    expression,
                    "target",
                    Map.of("context", context),
                    "awaitPromise",
                    false));
        if (!outcome.path("type").asString().equals("success")) {
          throw new IllegalStateException(expression + " fails: " + outcome);
        }
        return outcome.path("result").path("value").asString();
      }

      @Override
      public void clickAt(int x, int y) {
        ask("input.performActions", Map.of("context", context, "actions", Actions.click(x, y)));
      }

      @Override
      public void type(String text) {
        ask("input.performActions", Map.of("context", context, "actions", Actions.type(text)));
      }
    };
  }

  private JsonNode ask(String method, Map<String, Object> params) {
    int id = commands.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    socket
        .sendText(
            JSON.writeValueAsString(Map.of("id", id, "method", method, "params", params)), true)
        .join();
    JsonNode response = answer.orTimeout(Tab.PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    if (response.path("type").asString().equals("error")) {
      throw new IllegalStateException(method + " fails: " + response);
    }
    return response.path("result");
  }

  /** Puts the frames of a message together; events are not asked for, so all are answers. */
  private final class Ear implements WebSocket.Listener {
    private final StringBuilder buffer = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      buffer.append(data);
      if (last) {
        JsonNode message = JSON.readTree(buffer.toString());
        buffer.setLength(0);
        CompletableFuture<JsonNode> answer = waiting.remove(message.path("id").asInt(-1));
        if (answer != null) {
          answer.complete(message);
        }
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }

  @Override
  public void close() {
    socket.abort();
    http.close();
    process.close();
  }
}
