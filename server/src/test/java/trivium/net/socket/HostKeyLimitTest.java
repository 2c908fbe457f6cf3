package trivium.net.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import trivium.net.socket.HostKeyLimit.Outcome;
import trivium.room.AddressBlock;

class HostKeyLimitTest {
  private static final String RIGHT = "the-right-key";
  private static final AddressBlock GUEST = new AddressBlock("192.0.2.7");
  private static final AddressBlock OTHER = new AddressBlock("192.0.2.8");

  private final NetMetrics metrics = new NetMetrics();
  private long now;
  private final HostKeyLimit limit =
      new HostKeyLimit(
          new HostingPolicy.KeyHolders(RIGHT), () -> now, metrics, AttemptReports.NONE);

  @Test
  void aScannerLearnsOfFewKeysHoweverFastItIs() {
    int compared = 0;
    int second = 1_000;
    for (int i = 0; i < 100 * 600; i++) {
      if (limit.check(GUEST, "guess " + i, false) == Outcome.WRONG) {
        compared++;
      }
      now += second / 100;
    }
    assertThat(compared)
        .isEqualTo(HostKeyLimit.BURST + (int) (600 / HostKeyLimit.PER_TRY.toSeconds()) - 1);
    assertThat(metrics.wrongKeys()).isEqualTo(60_000);
  }

  @Test
  void afterTooManyAttemptsACorrectKeyGetsTheSameResponseAsAWrongOne() {
    exhaust();
    assertThat(limit.check(GUEST, RIGHT, false)).isEqualTo(Outcome.TOO_MANY);
    assertThat(limit.check(OTHER, RIGHT, false)).isEqualTo(Outcome.RIGHT);
    now += HostKeyLimit.PER_TRY.toMillis();
    assertThat(limit.check(GUEST, RIGHT, false)).isEqualTo(Outcome.RIGHT);
  }

  @Test
  void aClientWithAValidKeyIsNotLockedOutByItsNeighbours() {
    exhaust();
    assertThat(limit.check(GUEST, RIGHT, true)).isEqualTo(Outcome.RIGHT);
    assertThat(limit.check(GUEST, "wrong", true)).isEqualTo(Outcome.WRONG);
  }

  @Test
  void rightKeysAndPagesWithoutAKeyCostNothing() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(limit.check(GUEST, RIGHT, false)).isEqualTo(Outcome.RIGHT);
      assertThat(limit.check(GUEST, "", false)).isEqualTo(Outcome.WRONG);
    }
    assertThat(metrics.wrongKeys()).isZero();
  }

  @Test
  void whereEverybodyMayHostNothingIsCounted() {
    HostKeyLimit open =
        new HostKeyLimit(new HostingPolicy.Everyone(), () -> now, metrics, AttemptReports.NONE);
    for (int i = 0; i < 100; i++) {
      assertThat(open.check(GUEST, "anything", false)).isEqualTo(Outcome.RIGHT);
    }
  }

  private void exhaust() {
    for (int i = 0; i < 2 * HostKeyLimit.BURST; i++) {
      limit.check(GUEST, "wrong", false);
    }
  }
}
