package trivium;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.protocol.CloseReason;
import trivium.protocol.GameRequest;
import trivium.protocol.Phase;
import trivium.protocol.QuestionMessage.ClockResumed;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.QuestionMessage.Receipt;
import trivium.protocol.SeatMessage.Joined;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.SeatRequest;
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
    host.send(new GameRequest.Start());
    ada.await(QuestionOpened.class);
    ada.answer(0, 3);
    Receipt receipt = ada.await(Receipt.class);

    LOG.info("The server took {} ms to end.", server.process().terminate());
    assertThat(ada.awaitCloseCode()).isEqualTo(CloseReason.RESTARTING.code());
    assertThat(host.awaitCloseCode()).isEqualTo(CloseReason.RESTARTING.code());

    server.process().restart();
    server.process().awaitReady();
    TestClient again = server.connect();
    again.send(new SeatRequest.Resume(joined.token()));
    Snapshot snapshot = again.await(Snapshot.class);
    assertThat(snapshot.phase()).isEqualTo(Phase.QUESTION);
    assertThat(snapshot.scene()).contains(receipt).hasAtLeastOneElementOfType(ClockResumed.class);
    TestClient hostAgain = server.connect();
    hostAgain.send(new SeatRequest.Resume(opened.token()));
    assertThat(hostAgain.await(Snapshot.class).players()).isEqualTo(2);
    assertThat(server.process().output()).doesNotContain("Exception");
  }
}
