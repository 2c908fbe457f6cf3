package trivium;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Malformed HTTP: every request gets one response in order, or its connection closes. */
class HostileHttpTest {
  private static final String HOST = "Host: localhost\r\n";

  @RegisterExtension private static final QuietServer SERVER = new QuietServer();

  private RawSocket client;

  @BeforeEach
  void connect() {
    client = SERVER.connect();
  }

  private int status() {
    return client.response().orElseThrow().status();
  }

  @Test
  void pipelinedRequestsAreAnsweredInTheirOrder() {
    for (int i = 0; i < 20; i++) {
      client.send(
          "GET /api/banks HTTP/1.1\r\n%sAuthorization: Bearer %s\r\n\r\n"
              .formatted(HOST, TestServer.HOST_KEY));
      client.send("GET /health HTTP/1.1\r\n" + HOST + "\r\n");
    }
    for (int i = 0; i < 20; i++) {
      assertThat(client.response().orElseThrow().body()).startsWith("{");
      assertThat(client.response().orElseThrow().body()).doesNotStartWith("{");
    }
  }

  @ParameterizedTest
  @CsvSource({
    // Not HTTP.
    "'HELLO\\r\\n\\r\\n', 400",
    "'GET /\\r\\n\\r\\n', 400",
    "'GET / HTTP/1.1\\nHost: a\\n\\n', 400",
    "'GET / HTTP/1.1\\r\\nHost : a\\r\\n\\r\\n', 400",
    "'GET / HTTP/1.1\\r\\nno colon\\r\\nHost: a\\r\\n\\r\\n', 400",
    "'GET / HTTP/2.0\\r\\nHost: a\\r\\n\\r\\n', 505",
    "'GET / HTTP/1.1\\r\\nHost: a\\r\\nX: \\0\\r\\n\\r\\n', 400",
    // Hosts.
    "'GET / HTTP/1.1\\r\\n\\r\\n', 400",
    "'GET / HTTP/1.1\\r\\nHost: a\\r\\nHost: a\\r\\n\\r\\n', 400",
    "'GET / HTTP/1.1\\r\\nHost: \\r\\n\\r\\n', 400",
    "'GET / HTTP/1.1\\r\\nHost: a b\\r\\n\\r\\n', 400",
    "'GET / HTTP/1.1\\r\\nHost: a;script-src *\\r\\n\\r\\n', 400",
    "'GET / HTTP/1.1\\r\\nHost: a, b\\r\\n\\r\\n', 400",
    "'GET /health HTTP/1.1\\r\\nHost: [::1]:8080\\r\\n\\r\\n', 200",
    "'GET /health HTTP/1.0\\r\\n\\r\\n', 200",
    "'GET http://a/health HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n', 200",
    // Lengths.
    "'POST /health HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: 3\\r\\nContent-Length: 4\\r\\n\\r\\nabcd', 400",
    "'POST /health HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: 3, 4\\r\\n\\r\\nabcd', 400",
    "'POST /health HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: -3\\r\\n\\r\\nabcd', 400",
    "'POST /health HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: +3\\r\\n\\r\\nabc', 400",
    "'POST /health HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: 3\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n0\\r\\n\\r\\n', 400",
    "'POST /health HTTP/1.1\\r\\nHost: a\\r\\nTransfer-Encoding: gzip\\r\\n\\r\\n', 400",
    "'POST /health HTTP/1.0\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n0\\r\\n\\r\\n', 400",
    "'POST /health HTTP/1.1\\r\\nHost: a\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\n\\r\\n', 400",
    "'POST /health HTTP/1.1\\r\\nHost: a\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n1\\r\\nabc', 400",
    "'POST /health HTTP/1.1\\r\\nHost: a\\r\\nExpect: nonsense\\r\\nContent-Length: 3\\r\\n\\r\\n', 417",
    // Paths.
    "'GET /%zz HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n', 400",
    "'GET /ws/ HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n', 404",
    "'GET //ws HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n', 404",
    "'OPTIONS * HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n', 404",
    "'CONNECT a:443 HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n', 404"
  })
  void everyRequestIsAnswered(String request, int status) {
    client.send(request.replace("\\r", "\r").replace("\\n", "\n").replace("\\0", "\0"));
    assertThat(status()).isEqualTo(status);
  }

  @Test
  void aRequestThatIsTooLongIsRefused() {
    client.send("GET /" + "a".repeat(5_000) + " HTTP/1.1\r\n" + HOST + "\r\n");
    assertThat(status()).isEqualTo(414);
    try (var other = SERVER.connect()) {
      other.send("GET / HTTP/1.1\r\nX: " + "a".repeat(9_000) + "\r\n" + HOST + "\r\n");
      assertThat(other.response().orElseThrow().status()).isEqualTo(431);
    }
  }

  @Test
  void aRefusedRequestEndsTheConnection() {
    client.send("GET / HTTP/1.1\r\n\r\nGET /health HTTP/1.1\r\n" + HOST + "\r\n");
    assertThat(status()).isEqualTo(400);
    assertThat(client.response()).isEmpty();
  }

  static Stream<String> waysToTheSocket() {
    return Stream.of("/ws", "/ws?x=1", "/%77s", "/w%73?x", "http://localhost/ws");
  }

  @ParameterizedTest
  @MethodSource("waysToTheSocket")
  void everyNotationOfThePathReachesTheWebSocket(String path) {
    client.send("GET " + path + " HTTP/1.1\r\n" + HOST + "\r\n");
    RawSocket.Response response = client.response().orElseThrow();
    assertThat(response.status()).isEqualTo(426);
    assertThat(response.header("Upgrade")).contains("websocket");
    client.send(upgrade(path, "13", "AAAAAAAAAAAAAAAAAAAAAA=="));
    assertThat(status()).isEqualTo(101);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "HEAD", "PUT", "DELETE", "OPTIONS", "NONSENSE"})
  void onlyGetOpensAWebSocket(String method) {
    client.send(upgrade("/ws", "13", "AAAAAAAAAAAAAAAAAAAAAA==").replaceFirst("GET", method));
    RawSocket.Response response = headOf(client);
    assertThat(response.status()).isEqualTo(405);
    assertThat(response.header("Allow")).contains("GET");
  }

  /** A response to HEAD has a length and no body. */
  private static RawSocket.Response headOf(RawSocket client) {
    client.endOutput();
    return client.response().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "AAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "!AAAAAAAAAAAAAAAAAAAAA=="
      })
  void aWebSocketKeyMustHaveSixteenBytes(String key) {
    client.send(upgrade("/ws", "13", key));
    assertThat(status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "12", "14", "", "thirteen"})
  void anUnsupportedWebSocketVersionGetsTheSupportedOne(String version) {
    client.send(upgrade("/ws", version, "AAAAAAAAAAAAAAAAAAAAAA=="));
    RawSocket.Response response = client.response().orElseThrow();
    assertThat(response.status()).isEqualTo(426);
    assertThat(response.header("Sec-WebSocket-Version")).contains("13");
  }

  private static String upgrade(String path, String version, String key) {
    return "GET %s HTTP/1.1\r\n%sConnection: Upgrade\r\nUpgrade: websocket\r\n"
            .formatted(path, HOST)
        + "Sec-WebSocket-Version: %s\r\nSec-WebSocket-Key: %s\r\n\r\n".formatted(version, key);
  }

  @Test
  void completeRequestsStillGetResponses() {
    client.send("GET /qr/482913.svg HTTP/1.1\r\n" + HOST + "\r\n");
    client.send("GET /api/banks HTTP/1.1\r\n" + HOST + "\r\n");
    client.endOutput();
    assertThat(client.response().orElseThrow().body()).startsWith("<svg");
    assertThat(status()).isEqualTo(401);
    assertThat(client.response()).isEmpty();
  }

  @Test
  void theServerStopsReadingFromClientsThatNeverRead() {
    String request = "GET /qr/482913.svg HTTP/1.1\r\n" + HOST + "\r\n";
    byte[] many = request.repeat(2_000).getBytes(US_ASCII);
    long most = 40_000_000;
    long sent = client.sendUnread(many, most);
    assertThat(sent).isLessThan(most);
  }

  @Test
  void thePolicyAllowsOnlyTheWebSocketOfThisHost() {
    client.send("GET / HTTP/1.1\r\nHost: quiz.example\r\n\r\n");
    assertThat(client.response().orElseThrow().header("Content-Security-Policy").orElseThrow())
        .contains("connect-src 'self' ws://quiz.example wss://quiz.example;");
  }
}
