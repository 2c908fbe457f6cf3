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
import trivium.protocol.ClientMessage;
import trivium.protocol.RoomCode;
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
  @ValueSource(strings = {"/", "/host", "/display", "/rooms", "/edit", "/report/abc", "/123456"})
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
  @ValueSource(strings = {"/a/quizzes", "/a", "/a/quiz/a/quiz/host", "/b/quiz/host"})
  void noOtherPathIsTakenForIt(String path) {
    assertThat(server.get(path).statusCode()).isEqualTo(404);
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
    client.send(new ClientMessage.Watch(new RoomCode("000000"), "key"));
    assertThat(client.await(ServerMessage.Refused.class)).isNotNull();
    assertThat(client.isOpen()).isTrue();
    client.vanish();
  }
}
