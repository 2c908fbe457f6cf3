package trivium;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.crash.ServerProcess;
import trivium.protocol.ClientMessage;
import trivium.protocol.CloseReason;
import trivium.protocol.Phase;
import trivium.protocol.ServerMessage.ClockResumed;
import trivium.protocol.ServerMessage.Joined;
import trivium.protocol.ServerMessage.Opened;
import trivium.protocol.ServerMessage.QuestionOpened;
import trivium.protocol.ServerMessage.Receipt;
import trivium.protocol.ServerMessage.Snapshot;
import trivium.protocol.Settings;

/** An administrator stops the server in the middle of a game and starts it again. */
class ShutdownTest {
  private static final Logger LOG = LoggerFactory.getLogger(ShutdownTest.class);

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
  void peopleAreToldThatItIsBackInAMomentAndAreWhereTheyWereWhenItIs() {
    TestClient host = connect();
    Opened opened = host.open(2, Settings.DEFAULTS);
    TestClient ada = connect();
    Joined joined = ada.join(opened.room(), "Ada");
    connect().join(opened.room(), "Grace");
    host.send(new ClientMessage.Start());
    ada.await(QuestionOpened.class);
    ada.answer(0, 3);
    Receipt receipt = ada.await(Receipt.class);

    LOG.info("The server took {} ms to end.", server.terminate());
    assertThat(ada.awaitCloseCode()).isEqualTo(CloseReason.RESTARTING.code());
    assertThat(host.awaitCloseCode()).isEqualTo(CloseReason.RESTARTING.code());

    server.restart();
    server.awaitReady();
    TestClient again = connect();
    again.send(new ClientMessage.Resume(joined.token()));
    Snapshot snapshot = again.await(Snapshot.class);
    assertThat(snapshot.phase()).isEqualTo(Phase.QUESTION);
    assertThat(snapshot.scene()).contains(receipt).hasAtLeastOneElementOfType(ClockResumed.class);
    TestClient hostAgain = connect();
    hostAgain.send(new ClientMessage.Resume(opened.token()));
    assertThat(hostAgain.await(Snapshot.class).players()).isEqualTo(2);
    assertThat(server.said()).doesNotContain("Exception");
  }

  private TestClient connect() {
    return TestClient.connect(http, server.socket());
  }
}
