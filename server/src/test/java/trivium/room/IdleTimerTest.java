package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class IdleTimerTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final ManualLoops loops = new ManualLoops();
  private int expired;
  private final IdleTimer timer = new IdleTimer(loops, loops, () -> expired++);

  @Test
  void expiresOnceWhenTheTimeoutHasPassed() {
    timer.active(TIMEOUT);
    loops.runUntil(9_999);
    assertThat(expired).isZero();
    loops.runUntil(60_000);
    assertThat(expired).isEqualTo(1);
  }

  @Test
  void activityRestartsTheIdleTime() {
    timer.active(TIMEOUT);
    loops.runUntil(6_000);
    timer.active();
    loops.runUntil(15_999);
    assertThat(expired).isZero();
    loops.runUntil(16_000);
    assertThat(expired).isEqualTo(1);
  }

  @Test
  void aNewTimeoutReplacesTheOldOne() {
    timer.active(TIMEOUT);
    loops.runUntil(5_000);
    timer.active(Duration.ofSeconds(1));
    loops.runUntil(6_000);
    assertThat(expired).isEqualTo(1);
    loops.runUntil(60_000);
    assertThat(expired).isEqualTo(1);
  }

  @Test
  void aPauseOfTheProcessCountsAsActivity() {
    timer.active(TIMEOUT);
    loops.runUntil(5_000);
    loops.stopFor(60_000);
    loops.runUntil(74_999);
    assertThat(expired).isZero();
    loops.runUntil(75_000);
    assertThat(expired).isEqualTo(1);
  }

  @Test
  void neverExpiresOnceItIsCancelled() {
    timer.active(TIMEOUT);
    timer.cancel();
    loops.runUntil(60_000);
    assertThat(expired).isZero();
  }
}
