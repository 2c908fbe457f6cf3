package trivium;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

/** The server is stopped in the middle of a game and started again. */
class ShutdownTest {
  private static final Logger LOG = LoggerFactory.getLogger(ShutdownTest.class);

  @RegisterExtension private final ProcessPerTest server = new ProcessPerTest();

  @Test
  void clientsAreInformedOfARestartAndReturnToTheirStateAfterIt() {
    TestClient host = server.connect();
    Opened opened = host.open(2, Settings.DEFAULTS);
    TestClient ada = server.connect();
    Joined joined = ada.join(opened.room(), "Ada");
    server.connect().join(opened.room(), "Grace");
    host.send(new ClientMessage.Start());
    ada.await(QuestionOpened.class);
    ada.answer(0, 3);
    Receipt receipt = ada.await(Receipt.class);

    LOG.info("The server took {} ms to end.", server.process().terminate());
    assertThat(ada.awaitCloseCode()).isEqualTo(CloseReason.RESTARTING.code());
    assertThat(host.awaitCloseCode()).isEqualTo(CloseReason.RESTARTING.code());

    server.process().restart();
    server.process().awaitReady();
    TestClient again = server.connect();
    again.send(new ClientMessage.Resume(joined.token()));
    Snapshot snapshot = again.await(Snapshot.class);
    assertThat(snapshot.phase()).isEqualTo(Phase.QUESTION);
    assertThat(snapshot.scene()).contains(receipt).hasAtLeastOneElementOfType(ClockResumed.class);
    TestClient hostAgain = server.connect();
    hostAgain.send(new ClientMessage.Resume(opened.token()));
    assertThat(hostAgain.await(Snapshot.class).players()).isEqualTo(2);
    assertThat(server.process().output()).doesNotContain("Exception");
  }
}
