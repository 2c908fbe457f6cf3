package trivium;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trivium.protocol.RefusalReason;
import trivium.protocol.SeatRequest;
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
  void mostGuessedKeysAreRefusedUnchecked() {
    assertThat(IntStream.range(0, GUESSES).map(this::guessOverHttp).filter(code -> code == 401))
        .hasSizeBetween(1, GUESSES / 2);
    HttpResponse<String> refused = server.get("/api/banks", "Authorization", "Bearer x");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("too-many-keys");
    assertThat(refused.headers().firstValueAsLong("retry-after").orElseThrow()).isPositive();
    // HTTP and WebSocket share one token bucket.
    TestClient client = server.connect();
    client.send(new SeatRequest.Open("django", 1, Settings.DEFAULTS, "guess"));
    assertThat(client.await(Refused.class).why()).isEqualTo(RefusalReason.TOO_MANY_KEYS);
    assertThat(server.get("/metrics").body())
        .containsPattern("trivium_host_key_failures_total 6\\d");
  }

  @Test
  void theLimitAppliesToWebSocketsToo() {
    TestClient client = server.connect();
    RefusalReason last = RefusalReason.WRONG_KEY;
    for (int i = 0; i < 30; i++) {
      client.send(new SeatRequest.Open("django", 1, Settings.DEFAULTS, "guess " + i));
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

  /** A proxy keeps its connection to the server for the requests of all its clients. */
  @Test
  void theKeyOfOneClientExemptsNoOtherThatSharesTheProxysConnection() {
    try (RawSocket proxy = new RawSocket(server.port())) {
      assertThat(forward(proxy, "198.51.100.7", TestServer.HOST_KEY)).isEqualTo(200);
      assertThat(
              IntStream.range(0, GUESSES)
                  .map(guess -> forward(proxy, "203.0.113.66", "guess-" + guess))
                  .filter(status -> status != 401)
                  .findFirst())
          .hasValue(429);
    }
  }

  /** Its key reaches the server in the request that asks to go on. */
  @Test
  void theCookieComesWithTheFinalResponseAndNotWithTheContinue() {
    try (RawSocket client = new RawSocket(server.port())) {
      client.send(
          """
          POST /api/banks/read HTTP/1.1\r
          Host: localhost\r
          Authorization: Bearer %s\r
          Content-Length: 1\r
          Expect: 100-continue\r
          \r
          """
              .formatted(TestServer.HOST_KEY));
      RawSocket.Response first = client.response().orElseThrow();
      assertThat(first.status()).isEqualTo(100);
      assertThat(first.header("set-cookie")).isEmpty();
      client.send("?");
      assertThat(client.response().orElseThrow().header("set-cookie")).isPresent();
    }
  }

  private static int forward(RawSocket proxy, String client, String key) {
    proxy.send(
        """
        GET /api/banks HTTP/1.1\r
        Host: localhost\r
        X-Forwarded-For: %s\r
        Authorization: Bearer %s\r
        \r
        """
            .formatted(client, key));
    return proxy.response().orElseThrow().status();
  }

  private int guessOverHttp(int guess) {
    return server.get("/api/banks", "Authorization", "Bearer guess-" + guess).statusCode();
  }
}
