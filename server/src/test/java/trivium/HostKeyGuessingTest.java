package trivium;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trivium.protocol.ClientMessage;
import trivium.protocol.RefusalReason;
import trivium.protocol.ServerMessage.Refused;
import trivium.protocol.Settings;

/** A guest guesses host keys over HTTP and WebSocket. */
class HostKeyGuessingTest {
  private static final int GUESSES = 60;

  private TestServer server;

  @BeforeEach
  void start() {
    server = new TestServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void mostOfTheirKeysAreNotEvenLookedAt() {
    assertThat(IntStream.range(0, GUESSES).map(this::guessOverHttp).filter(code -> code == 401))
        .hasSizeBetween(1, GUESSES / 2);
    HttpResponse<String> refused = server.get("/api/banks", "Authorization", "Bearer x");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("too-many-keys");
    assertThat(refused.headers().firstValueAsLong("retry-after").orElseThrow()).isPositive();
    // HTTP and WebSocket share one token bucket.
    TestClient client = server.connect();
    client.send(new ClientMessage.Open("django", 1, Settings.DEFAULTS, "guess"));
    assertThat(client.await(Refused.class).why()).isEqualTo(RefusalReason.TOO_MANY_KEYS);
    assertThat(server.get("/metrics").body())
        .containsPattern("trivium_host_key_failures_total 6\\d");
  }

  @Test
  void overWebSocketTheyComeNoFurther() {
    TestClient client = server.connect();
    RefusalReason last = RefusalReason.WRONG_KEY;
    for (int i = 0; i < 30; i++) {
      client.send(new ClientMessage.Open("django", 1, Settings.DEFAULTS, "guess " + i));
      last = client.await(Refused.class).why();
    }
    assertThat(last).isEqualTo(RefusalReason.TOO_MANY_KEYS);
  }

  @Test
  void aHostWhoWasThereBeforeThemIsNotLockedOut() {
    HttpResponse<String> first = server.get("/api/banks", TestServer.KEY);
    String cookie = first.headers().firstValue("set-cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly", "SameSite=Strict").doesNotContain(TestServer.HOST_KEY);
    String sent = cookie.substring(0, cookie.indexOf(';'));
    IntStream.range(0, GUESSES).forEach(this::guessOverHttp);
    HttpResponse<String> again =
        server.get("/api/banks", TestServer.KEY[0], TestServer.KEY[1], "Cookie", sent);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.headers().firstValue("set-cookie")).isEqualTo(Optional.empty());
    assertThat(server.get("/api/banks", "Cookie", sent).statusCode()).isEqualTo(401);
    server.connectWith(sent).open(1, Settings.DEFAULTS);
  }

  private int guessOverHttp(int guess) {
    return server.get("/api/banks", "Authorization", "Bearer guess-" + guess).statusCode();
  }
}
