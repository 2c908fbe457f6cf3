package trivium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trivium.protocol.GameRequest;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.QuestionMessage.Receipt;
import trivium.protocol.RefusalReason;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.ServerMessage.Snapshot;
import trivium.protocol.Settings;
import trivium.store.PostgresServer;

/** The nodes as their operator sees them, with two nodes on a real PostgreSQL and Redis. */
class NodePagesTest {
  private static final Path DOCUMENTATION = Path.of("..", "docs", "monitoring.md");

  private static PostgresServer postgres;
  private static RedisServer redis;
  private static TestServer a;
  private static TestServer b;

  @BeforeAll
  static void start(@TempDir Path folder) throws SQLException, IOException {
    postgres = PostgresServer.start();
    redis = RedisServer.start();
    String database = postgres.create("nodes");
    Path other = Files.createDirectories(folder.resolve("banks"));
    Files.copy(TestServer.SEEDS.resolve("django.txt"), other.resolve("django.txt"));
    a = TestServer.node("a", TestServer.SEEDS, database, redis.url());
    b = TestServer.node("b", other, database, redis.url());
    until(() -> listed("b").isPresent());
    until(() -> state("a").equals("up") && state("b").equals("up"));
  }

  @AfterAll
  static void stop() {
    a.close();
    b.close();
    redis.close();
    postgres.close();
  }

  private static void until(BooleanSupplier condition) {
    Awaitility.await().atMost(1, TimeUnit.MINUTES).until(condition::getAsBoolean);
  }

  private static JsonNode node(String name) {
    return listed(name).orElseThrow();
  }

  private static Optional<JsonNode> listed(String name) {
    return JsonMapper.shared()
        .readTree(a.get("/api/nodes", TestServer.KEY).body())
        .get("nodes")
        .valueStream()
        .filter(node -> node.get("name").asString().equals(name))
        .findFirst();
  }

  private static String state(String name) {
    return node(name).get("state").asString();
  }

  private static long number(String name, String field) {
    return node(name).get(field).asLong();
  }

  private static int drain(String method, String name) {
    return b.ask(method, "/api/nodes/" + name + "/drain", TestServer.KEY).statusCode();
  }

  @Test
  void aDrainedNodeHandsItsRoomsOverAndItsHostsOpenRoomsOnAnother() {
    TestClient host = a.connect();
    Opened opened = host.open(1, Settings.DEFAULTS);
    TestClient ada = b.connect();
    ada.join(opened.room(), "Ada");
    host.send(new GameRequest.Start());
    ada.await(QuestionOpened.class);
    until(() -> number("a", "rooms") == 1 && number("a", "players") == 1);
    until(() -> number("a", "connections") == 1 && number("b", "connections") == 1);
    assertThat(drain("POST", "a")).isEqualTo(204);
    assertThat(drain("POST", "a")).as("it does already").isEqualTo(204);
    until(() -> state("a").equals("draining"));
    until(() -> number("a", "rooms") == 0 && number("b", "rooms") == 1);
    assertThat(a.get("/health/ready").statusCode()).isEqualTo(200);
    ada.await(Snapshot.class);
    ada.answer(0, 1);
    ada.await(Receipt.class);
    TestClient other = a.connect();
    other.open(1, Settings.DEFAULTS);
    until(() -> number("b", "rooms") == 2);
    assertThat(number("a", "rooms")).isZero();
    assertThat(b.ask("POST", "/api/nodes/b/drain", TestServer.KEY).body())
        .contains(RefusalReason.NO_OTHER_NODE.sentence());
    assertThat(drain("POST", "b")).isEqualTo(409);
    assertThat(a.get("/metrics").body())
        .contains("trivium_rooms_handed_over_total{direction=\"out\"} 1.0")
        .contains("trivium_node_draining 1.0");
    assertThat(b.get("/metrics").body())
        .contains("trivium_rooms_handed_over_total{direction=\"in\"} 1.0")
        .contains("trivium_rooms_owned 2.0");
    assertThat(drain("DELETE", "a")).isEqualTo(204);
    until(() -> state("a").equals("up"));
    TestClient third = a.connect();
    third.open(1, Settings.DEFAULTS);
    until(() -> number("a", "rooms") == 1);
  }

  @Test
  void onlyHostsListAndDrainNodes() {
    assertThat(a.get("/api/nodes").statusCode()).isEqualTo(401);
    assertThat(a.ask("POST", "/api/nodes/b/drain").statusCode()).isEqualTo(401);
    assertThat(a.ask("DELETE", "/api/nodes/b/drain").statusCode()).isEqualTo(401);
    assertThat(drain("POST", "none")).isEqualTo(404);
    assertThat(drain("DELETE", "none")).isEqualTo(404);
  }

  @Test
  void eachNodeIsListedWithTheBanksOfItsFolder() {
    until(() -> number("b", "since") != 0 && node("a").get("banks").size() > 1);
    assertThat(node("a").get("self").asBoolean()).isTrue();
    assertThat(node("b").get("self").asBoolean()).isFalse();
    assertThat(node("b").get("banks").toString()).isEqualTo("[\"django\"]");
    assertThat(node("a").get("banks").toString()).contains("\"django\"", "\"pub-night\"");
  }

  @Test
  void aServerOnItsOwnHasNoNodes() {
    try (TestServer single = new TestServer()) {
      assertThat(single.get("/api/nodes", TestServer.KEY).body()).isEqualTo("{\"nodes\":[]}");
      assertThat(single.ask("POST", "/api/nodes/a/drain", TestServer.KEY).statusCode())
          .isEqualTo(404);
    }
    try (TestServer open = TestServer.withOpenHosting(TestServer.SEEDS)) {
      assertThat(open.get("/api/nodes").statusCode()).isEqualTo(403);
      assertThat(open.get("/api/nodes").body()).contains("Nodes can't be listed");
    }
  }

  /** The other metrics are documented as they are for a server on its own. */
  @Test
  void everyMetricOfANodeIsDocumentedAndNoOther() throws IOException {
    String page = Files.readString(DOCUMENTATION);
    String metrics = a.get("/metrics").body();
    DocumentedMetrics.assertComplete(page, metrics);
    DocumentedMetrics.assertExist(page, metrics);
    assertThat(metrics)
        .contains("trivium_members 2.0")
        .contains("trivium_node_epoch 1.0")
        .contains("trivium_fabric_send_queue_bytes{node=\"b\"} ");
  }
}
