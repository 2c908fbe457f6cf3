package trivium;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
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

  @RegisterExtension private final ProcessPerTest server = new ProcessPerTest();

  @Test
  void theTimeInWhichItDidNotRunCountsAgainstNobody() {
    TestClient host = server.connect();
    Opened opened = host.open(2, SETTINGS);
    TestClient ada = server.connect();
    ada.join(opened.room(), "Ada");
    server.connect().join(opened.room(), "Grace");
    host.send(new ClientMessage.Start());
    ada.await(QuestionOpened.class);

    server.process().stopFor(SETTINGS.limit() + 3_000);

    ClockResumed clock = ada.await(ClockResumed.class);
    assertThat(clock.remaining()).isPositive();
    assertThat(clock.startsIn()).isPositive();
    assertThat(clock.away()).isGreaterThan(SETTINGS.limit());
    // An answer may be too late only after the clock has gone on, and the server says so then.
    ada.answer(0, 0);
    assertThat(ada.await(Receipt.class).question()).isZero();
    assertThat(ada.await(Reveal.class).question()).isZero();
    assertThat(server.process().said()).contains("did not run for").doesNotContain("Exception");
  }
}
