package trivium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.ops.PublicUrl;
import trivium.protocol.RoomCode;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage;

/** A server whose public URL has a path, reached with and without that path. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicPathTest {
  private static final Pattern ROOTED = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");

  private TestServer server;

  @BeforeAll
  void start() {
    server = TestServer.behind(PublicUrl.parse("https://example.org/a/quiz/"));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/host", "/display", "/rooms", "/nodes", "/edit", "/report/abc", "/123456"})
  void pagesAreThereByEitherPathAndNameEverythingUnderThePublicOne(String page) {
    assertThat(server.get(page).statusCode()).isEqualTo(200);
    String html = server.get("/a/quiz" + page).body();
    assertThat(html).isEqualTo(server.get(page).body());
    var paths = ROOTED.matcher(html).results().map(match -> match.group(1)).toList();
    assertThat(paths).hasSizeGreaterThan(3).allMatch(path -> path.startsWith("/a/quiz/"));
    assertThat(paths)
        .allSatisfy(path -> assertThat(server.get(path).statusCode()).as(path).isEqualTo(200));
  }

  @Test
  void thePathItselfIsThePlayersPage() {
    String page = server.get("/").body();
    assertThat(server.get("/a/quiz").body()).isEqualTo(page);
    assertThat(server.get("/a/quiz?x=1").body()).isEqualTo(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/a/quizzes",
        "/a",
        "/a/quiz/a/quiz/host",
        "/b/quiz/host",
        "//a/quiz/host",
        "/a//quiz/host",
        "/a/quiz//host",
        "/A/QUIZ/host",
        "/a/quizhost",
        "/a/quiz%20/host",
        "/a/qui",
        "/a/%2571uiz/host",
        "/a/quiz/../quiz/host",
        "/a/./quiz/host",
        "/a/quizhttp://localhost/host",
        "http://localhost/b/quiz/host",
        "http://localhost//a/quiz/host"
      })
  void similarPathsAreNotFound(String target) {
    assertThat(status(target)).isEqualTo(404);
  }

  /** Routes are decoded, so the prefix has to be. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%61/%71uiz/host",
        "/a/%71%75%69%7a/host",
        "/a/quiz%2Fhost",
        "/a/quiz%2fhost",
        "/a%2Fquiz/host",
        "/a/quiz/%68ost",
        "/a/quiz#x",
        "http://localhost/a/quiz/host",
        "HTTP://localhost/a/quiz/host",
        "http://localhost/a/%71uiz/host",
        "http://localhost/a/quiz",
        "http://localhost/a/quiz?x=1",
        "http://localhost",
        "http://localhost?x=1",
        "http://localhost/host"
      })
  void thePathIsRecognisedInEveryNotation(String target) {
    assertThat(status(target)).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a/quiz/%", "/a/quiz%", "/a/quiz%2", "/a/%7", "/a/quiz/%zz", "/%"})
  void aTargetThatCannotBeDecodedIsRefused(String target) {
    assertThat(status(target)).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/a/quiz/ws", "/%61/quiz/ws", "/a/quiz/%77s", "http://localhost/a/quiz/ws"})
  void theWebSocketIsThereInEveryNotation(String target) {
    try (RawSocket socket = new RawSocket(server.port())) {
      assertThat(socket.upgrade(target)).isNotNull();
    }
  }

  /** The status of the response to a target, which is sent exactly as it is. */
  private int status(String target) {
    try (RawSocket socket = new RawSocket(server.port())) {
      socket.send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
      return socket.response().orElseThrow().status();
    }
  }

  /** A proxy on the same machine that adds no forwarding headers. */
  @Test
  void metricsNeedTheHostKey() {
    for (String path : new String[] {"/metrics", "/a/quiz/metrics"}) {
      assertThat(server.get(path).statusCode()).isEqualTo(401);
      assertThat(server.get(path, TestServer.KEY).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theApiAnswersByEitherPath() {
    assertThat(server.get("/a/quiz/api/banks", TestServer.KEY).body())
        .isEqualTo(server.get("/api/banks", TestServer.KEY).body());
    assertThat(server.get("/a/quiz/qr/123456.svg").body())
        .isEqualTo(server.get("/qr/123456.svg").body());
  }

  @Test
  void pagesOfThePublicOriginMayConnect() {
    TestClient client = server.connectFrom("https://example.org");
    client.send(new SeatRequest.Watch(new RoomCode("000000"), "key"));
    assertThat(client.await(ServerMessage.Refused.class)).isNotNull();
    assertThat(client.isOpen()).isTrue();
    client.vanish();
  }
}
