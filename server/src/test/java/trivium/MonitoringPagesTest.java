package trivium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trivium.protocol.CloseReason;
import trivium.protocol.GameRequest;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.QuestionMessage.Receipt;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage.Refused;
import trivium.protocol.Settings;

class MonitoringPagesTest {
  private static final Path PAGE = Path.of("..", "docs", "monitoring.md");

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
  void aHealthyServerRespondsOk() {
    for (String path : new String[] {"/health", "/health/live", "/health/ready"}) {
      HttpResponse<String> health = server.get(path);
      assertThat(health.statusCode()).isEqualTo(200);
      assertThat(health.body()).isEqualTo("ok\n");
      assertThat(health.headers().firstValue("cache-control")).hasValue("no-store");
    }
  }

  @Test
  void aGameIsCounted() {
    TestClient host = server.connect();
    Opened opened = host.open(1, Settings.DEFAULTS);
    TestClient ada = server.connect();
    ada.join(opened.room(), "Ada");
    server.connect().join(opened.room(), "Grace");
    host.send(new GameRequest.Start());
    ada.await(QuestionOpened.class);
    ada.answer(0, 1);
    ada.await(Receipt.class);
    String metrics = server.get("/metrics").body();
    assertThat(metrics.lines())
        .contains(
            "trivium_rooms{phase=\"question\"} 1.0",
            "trivium_rooms{phase=\"lobby\"} 0.0",
            "trivium_rooms_opened_total 1.0",
            "trivium_joins_total 2.0",
            "trivium_questions_opened_total 1.0",
            "trivium_answers_total 1.0",
            "trivium_receipt_latency_seconds_count 1",
            "trivium_connections{kind=\"websocket\"} 3.0",
            "trivium_journal_queue_events 0.0",
            "trivium_ready 1.0",
            "trivium_store_failing 0.0")
        .anyMatch(line -> line.startsWith("trivium_commit_duration_seconds_bucket{le="));
  }

  @Test
  void refusalsAreCountedByReason() {
    TestClient stranger = server.connect();
    stranger.send(new SeatRequest.Open("django", 1, Settings.DEFAULTS, "wrong"));
    stranger.await(Refused.class);
    assertThat(server.get("/metrics").body())
        .contains("trivium_refusals_total{reason=\"wrong_key\"} 1.0")
        .contains("trivium_refusals_total{reason=\"room_full\"} 0.0");
  }

  @Test
  void metricsAreForThisMachineAndForClientsWithTheKey() {
    HttpResponse<String> local = server.get("/metrics");
    assertThat(local.statusCode()).isEqualTo(200);
    assertThat(local.headers().firstValue("content-type"))
        .hasValue("text/plain; version=0.0.4; charset=utf-8");
    for (String header :
        new String[] {
          "X-Forwarded-For",
          "x-forwarded-proto",
          "X-Forwarded-Host",
          "Forwarded",
          "Via",
          "X-Real-IP",
          "CF-Connecting-IP",
          "True-Client-IP"
        }) {
      assertThat(server.get("/metrics", header, "192.0.2.7").statusCode()).isEqualTo(401);
    }
    assertThat(
            server
                .get(
                    "/metrics",
                    "X-Forwarded-For",
                    "192.0.2.7",
                    TestServer.KEY[0],
                    TestServer.KEY[1])
                .statusCode())
        .isEqualTo(200);
    try (TestServer open = TestServer.withOpenHosting(TestServer.SEEDS)) {
      assertThat(
              open.get(
                      "/metrics", "X-Forwarded-For", "192.0.2.7", "Authorization", "Bearer any-key")
                  .statusCode())
          .isEqualTo(401);
      assertThat(open.get("/metrics").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void connectionsThatBreakInAnyPhaseAreNoLongerCounted() {
    for (int i = 0; i < 100; i++) {
      RawSocket closedAtOnce = new RawSocket(server.port());
      closedAtOnce.close();
      RawSocket breaksInHandshake = new RawSocket(server.port());
      breaksInHandshake.send(RawSocket.handshake("/ws"));
      breaksInHandshake.reset();
      RawSocket refusedUpgrade = new RawSocket(server.port());
      refusedUpgrade.send("GET /ws HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(refusedUpgrade.response().orElseThrow().status()).isEqualTo(426);
      refusedUpgrade.upgrade();
      refusedUpgrade.reset();
      RawSocket breaksInRequest = new RawSocket(server.port());
      breaksInRequest.send("GET / HTTP/1.1\r\nHost:");
      breaksInRequest.reset();
    }
    Awaitility.await()
        .atMost(1, TimeUnit.MINUTES)
        .until(() ->
            server.get("/metrics").body().contains("trivium_connections{kind=\"websocket\"} 0.0"));
    // That of the request for the metrics.
    Awaitility.await()
        .atMost(1, TimeUnit.MINUTES)
        .until(
            () -> server.get("/metrics").body().contains("trivium_connections{kind=\"http\"} 1.0"));
  }

  /** The rules of {@code promtool check metrics}; every sample belongs to a declared metric. */
  @Test
  void metricsAreNamedAsPrometheusWantsThem() {
    Map<String, String> types = new TreeMap<>();
    Set<String> helped = new TreeSet<>();
    for (String line : server.get("/metrics").body().lines().toList()) {
      String[] words = line.split(" ", 4);
      if (line.startsWith("# TYPE ")) {
        assertThat(types.put(words[2], words[3])).as("declared twice: " + words[2]).isNull();
      } else if (line.startsWith("# HELP ")) {
        assertThat(words[3]).as(line).isNotBlank();
        helped.add(words[2]);
      } else {
        String sample = line.replaceFirst("[{ ].*", "");
        String family =
            types.containsKey(sample) ? sample : sample.replaceFirst("_(bucket|sum|count)$", "");
        assertThat(types).as(line).containsKey(family);
      }
    }
    assertThat(helped).isEqualTo(types.keySet());
    types.forEach((name, type) -> {
      assertThat(name).matches("(trivium|jvm|process)(_[a-z]+)+");
      assertThat(name.endsWith("_total")).as(name).isEqualTo(type.equals("counter"));
      assertThat(name)
          .doesNotContainPattern("_(counter|gauge|histogram|summary|ms|millis|ns|kb|mb)(_|$)");
      if (type.equals("histogram")) {
        assertThat(name).endsWith("_seconds");
      }
    });
  }

  /** Client input creates no time series. */
  @Test
  void labelsHaveOnlyDocumentedValues() throws IOException {
    Set<String> before = series();
    TestClient stranger = server.connect();
    stranger.send(new SeatRequest.Open("no-such-bank", 1, Settings.DEFAULTS, "wrong"));
    stranger.await(Refused.class);
    stranger.sendText("nonsense");
    assertThat(stranger.awaitCloseCode()).isEqualTo(CloseReason.BAD_MESSAGE.code());
    server.get("/no/such/path?x=1", "User-Agent", "made up");
    server.get("/api/banks", "Authorization", "Bearer made-up-key");
    try (RawSocket other = new RawSocket(server.port())) {
      other.send("NONSENSE\r\n\r\n");
      other.readToEnd();
    }
    assertThat(series()).isEqualTo(before);
    Set<String> faults =
        Pattern.compile("fault=\"(\\w+)\"")
            .matcher(String.join("\n", before))
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    String table = Files.readString(PAGE).split("\\| `fault` \\| the client \\|", 2)[1];
    Set<String> named =
        Pattern.compile("(?m)^\\| `(\\w+)` \\| [^|]+ \\|$")
            .matcher(table.split("###", 2)[0])
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named).isEqualTo(faults);
  }

  private Set<String> series() {
    return server
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("trivium_"))
        .map(line -> line.substring(0, line.lastIndexOf(' ')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyMetricIsDocumentedAndNoOther() throws IOException {
    String[] cluster =
        Files.readString(PAGE).split("\\n### The cluster\\n|(?=\\n### The process)", 3);
    DocumentedMetrics.assertComplete(cluster[0] + cluster[2], server.get("/metrics").body());
  }
}
