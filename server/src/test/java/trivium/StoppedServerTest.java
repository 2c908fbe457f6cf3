package trivium;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trivium.crash.ServerProcess;
import trivium.protocol.ClientMessage;
import trivium.protocol.ScoringName;
import trivium.protocol.ServerMessage.ClockResumed;
import trivium.protocol.ServerMessage.Opened;
import trivium.protocol.ServerMessage.QuestionOpened;
import trivium.protocol.ServerMessage.Receipt;
import trivium.protocol.ServerMessage.Reveal;
import trivium.protocol.Settings;

/** The process of a server is stopped in the middle of a question, and goes on after its limit. */
class StoppedServerTest {
  private static final Settings SETTINGS = new Settings(5_000, ScoringName.SPEED, false);

  private final HttpClient http = HttpClient.newHttpClient();
  @TempDir private Path folder;
  private ServerProcess server;

  @BeforeEach
  void start() {
    server = new ServerProcess(folder, TestServer.SEEDS);
    server.awaitReady();
  }

  @AfterEach
  void stop() {
    server.close();
    http.shutdownNow();
  }

  @Test
  void theTimeInWhichItDidNotRunCountsAgainstNobody() {
    TestClient host = connect();
    Opened opened = host.open(2, SETTINGS);
    TestClient ada = connect();
    ada.join(opened.room(), "Ada");
    connect().join(opened.room(), "Grace");
    host.send(new ClientMessage.Start());
    ada.await(QuestionOpened.class);

    server.stopFor(SETTINGS.limit() + 3_000);

    ClockResumed clock = ada.await(ClockResumed.class);
    assertThat(clock.remaining()).isPositive();
    assertThat(clock.startsIn()).isPositive();
    assertThat(clock.away()).isGreaterThan(SETTINGS.limit());
    // An answer may be too late only after the clock has gone on, and the server says so then.
    ada.answer(0, 0);
    assertThat(ada.await(Receipt.class).question()).isZero();
    assertThat(ada.await(Reveal.class).question()).isZero();
    assertThat(server.said()).contains("did not run for").doesNotContain("Exception");
  }

  private TestClient connect() {
    return TestClient.connect(http, server.socket());
  }
}
