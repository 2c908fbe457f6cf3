package trivium.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import trivium.net.HostKeyGuard.Outcome;
import trivium.room.AddressBlock;

class HostKeyGuardTest {
  private static final String RIGHT = "the-right-key";
  private static final AddressBlock GUEST = new AddressBlock("192.0.2.7");
  private static final AddressBlock OTHER = new AddressBlock("192.0.2.8");

  private final NetMetrics metrics = new NetMetrics();
  private long now;
  private final HostKeyGuard guard =
      new HostKeyGuard(new HostingRight.KeyHolders(RIGHT), () -> now, metrics);

  @Test
  void aScannerLearnsOfFewKeysHoweverFastItIs() {
    int compared = 0;
    int second = 1_000;
    for (int i = 0; i < 100 * 600; i++) {
      if (guard.ask(GUEST, "guess " + i, false) == Outcome.WRONG) {
        compared++;
      }
      now += second / 100;
    }
    assertThat(compared)
        .isEqualTo(HostKeyGuard.BURST + (int) (600 / HostKeyGuard.PER_TRY.toSeconds()) - 1);
    assertThat(metrics.wrongKeys()).isEqualTo(60_000);
  }

  @Test
  void aRightKeyIsNotToldFromAWrongOneOnceThereWereTooMany() {
    exhaust();
    assertThat(guard.ask(GUEST, RIGHT, false)).isEqualTo(Outcome.TOO_MANY);
    assertThat(guard.ask(OTHER, RIGHT, false)).isEqualTo(Outcome.RIGHT);
    now += HostKeyGuard.PER_TRY.toMillis();
    assertThat(guard.ask(GUEST, RIGHT, false)).isEqualTo(Outcome.RIGHT);
  }

  @Test
  void whoHasShownTheRightKeyIsNotLockedOutByTheirNeighbours() {
    exhaust();
    assertThat(guard.ask(GUEST, RIGHT, true)).isEqualTo(Outcome.RIGHT);
    assertThat(guard.ask(GUEST, "wrong", true)).isEqualTo(Outcome.WRONG);
  }

  @Test
  void rightKeysAndPagesWithoutAKeyCostNothing() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(guard.ask(GUEST, RIGHT, false)).isEqualTo(Outcome.RIGHT);
      assertThat(guard.ask(GUEST, "", false)).isEqualTo(Outcome.WRONG);
    }
    assertThat(metrics.wrongKeys()).isZero();
  }

  @Test
  void whereEverybodyMayHostNothingIsCounted() {
    HostKeyGuard open = new HostKeyGuard(new HostingRight.Everyone(), () -> now, metrics);
    for (int i = 0; i < 100; i++) {
      assertThat(open.ask(GUEST, "anything", false)).isEqualTo(Outcome.RIGHT);
    }
  }

  private void exhaust() {
    for (int i = 0; i < 2 * HostKeyGuard.BURST; i++) {
      guard.ask(GUEST, "wrong", false);
    }
  }
}
