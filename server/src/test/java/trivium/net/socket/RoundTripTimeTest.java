package trivium.net.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoundTripTimeTest {
  private final RoundTripTime roundTrip = new RoundTripTime();

  @Test
  void itIsZeroBeforeTheFirstMeasurement() {
    assertThat(roundTrip.millis()).isZero();
  }

  @Test
  void oneSlowPingMovesItByAnEighth() {
    roundTrip.measured(40_000_000);
    assertThat(roundTrip.millis()).isEqualTo(40);
    roundTrip.measured(840_000_000);
    assertThat(roundTrip.millis()).isEqualTo(140);
  }
}
