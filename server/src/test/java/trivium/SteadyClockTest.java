package trivium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import trivium.room.ProcessPause;

class SteadyClockTest {
  private static final long START = 1_700_000_000_000L;

  private long millis;
  private long timeOfDay = START;
  private final SteadyClock clock = new SteadyClock(() -> millis * 1_000_000, () -> timeOfDay);

  @Test
  void itAdvancesFromTheTimeOfDayAtItsStart() {
    run(90_000);
    assertThat(clock.now()).isEqualTo(START + 90_000);
    assertThat(clock.lastPause()).isEqualTo(ProcessPause.NONE);
  }

  @Test
  void aStoppedProcessIsDetectedByTheFirstReadOfTheClock() {
    run(10_000);
    pass(30_000, 30_000);
    assertThat(clock.now()).isEqualTo(START + 40_000);
    assertThat(clock.lastPause()).isEqualTo(new ProcessPause(1, START + 10_000, START + 40_000));
    run(5_000);
    assertThat(clock.lastPause().number()).isEqualTo(1);
    pass(3_000, 3_000);
    clock.beat();
    assertThat(clock.lastPause()).isEqualTo(new ProcessPause(2, START + 45_000, START + 48_000));
  }

  @Test
  void aMachineThatSleptIsNoticedByItsTimeOfDay() {
    run(10_000);
    pass(0, 3_600_000);
    assertThat(clock.now()).isEqualTo(START + 10_000);
    clock.beat();
    assertThat(clock.now()).isEqualTo(START + 3_610_000);
    assertThat(clock.lastPause()).isEqualTo(new ProcessPause(1, START + 10_000, START + 3_610_000));
  }

  @Test
  void aCollectorOrABusyMachineIsNoPause() {
    run(1_000);
    for (int i = 0; i < 20; i++) {
      pass(1_900, 1_900);
      clock.beat();
    }
    assertThat(clock.lastPause()).isEqualTo(ProcessPause.NONE);
  }

  @Test
  void aLateBeatIsNoPauseIfTheClockWasReadMeanwhile() {
    for (int i = 0; i < 100; i++) {
      pass(200, 200);
      clock.now();
    }
    clock.beat();
    assertThat(clock.lastPause()).isEqualTo(ProcessPause.NONE);
  }

  @Test
  void correctionsOfTheTimeOfDayAreIgnored() {
    run(10_000);
    pass(250, -3_600_000);
    clock.beat();
    assertThat(clock.now()).isEqualTo(START + 10_250);
    pass(250, 1_500);
    clock.beat();
    assertThat(clock.now()).isEqualTo(START + 10_500);
    assertThat(clock.lastPause()).isEqualTo(ProcessPause.NONE);
  }

  @Test
  void eachPauseIsReportedOnce() {
    var reports = new AtomicInteger();
    var watch = new PauseDetector(clock, reports::incrementAndGet);
    run(1_000);
    watch.run();
    assertThat(reports).hasValue(0);
    pass(30_000, 30_000);
    clock.beat();
    watch.run();
    watch.run();
    assertThat(reports).hasValue(1);
  }

  /** Advances both clocks and calls the beat. */
  private void run(long ms) {
    for (long passed = 0; passed < ms; passed += SteadyClock.BEAT) {
      pass(SteadyClock.BEAT, SteadyClock.BEAT);
      clock.beat();
    }
  }

  private void pass(long monotonic, long day) {
    millis += monotonic;
    timeOfDay += day;
  }
}
