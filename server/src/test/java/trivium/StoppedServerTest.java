package trivium;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import trivium.protocol.GameRequest;
import trivium.protocol.QuestionMessage.ClockResumed;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.QuestionMessage.Receipt;
import trivium.protocol.RevealMessage.Reveal;
import trivium.protocol.ScoringName;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.Settings;

/** The server process is stopped in the middle of a question and continued after its limit. */
class StoppedServerTest {
  private static final Settings SETTINGS = new Settings(5_000, ScoringName.SPEED, false);

  @RegisterExtension private final ProcessPerTest server = new ProcessPerTest();

  @Test
  void theTimeInWhichItDidNotRunDoesNotCount() {
    TestClient host = server.connect();
    Opened opened = host.open(2, SETTINGS);
    TestClient ada = server.connect();
    ada.join(opened.room(), "Ada");
    server.connect().join(opened.room(), "Grace");
    host.send(new GameRequest.Start());
    ada.await(QuestionOpened.class);

    server.process().stopFor(SETTINGS.limit() + 3_000);

    ClockResumed clock = ada.await(ClockResumed.class);
    assertThat(clock.remaining()).isPositive();
    assertThat(clock.startsIn()).isPositive();
    assertThat(clock.away()).isGreaterThan(SETTINGS.limit());
    // No answer is too late before the clock has continued.
    ada.answer(0, 0);
    assertThat(ada.await(Receipt.class).question()).isZero();
    assertThat(ada.await(Reveal.class).question()).isZero();
    assertThat(server.process().output()).contains("did not run for").doesNotContain("Exception");
  }
}
