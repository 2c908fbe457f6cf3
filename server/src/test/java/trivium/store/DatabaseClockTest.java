package trivium.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import trivium.room.Clock;
import trivium.room.ProcessPause;

class DatabaseClockTest {
  private long time = 1_000_000;
  private ProcessPause pause = ProcessPause.NONE;
  private final DatabaseClock clock =
      new DatabaseClock(
          new Clock() {
            @Override
            public long now() {
              return time;
            }

            @Override
            public ProcessPause lastPause() {
              return pause;
            }
          });

  /** Takes a sample without a round trip. */
  private void sample(long offset) {
    clock.sample(time, time + offset, time);
  }

  /** Samples until the latest offset is the only one that is remembered. */
  private void settle(long offset) {
    for (int i = 0; i < 20; i++) {
      time += 500;
      sample(offset);
    }
  }

  @Test
  void aClockThatIsHoursOffFollowsTheDatabaseFromTheStart() {
    sample(-7_200_000);
    assertThat(clock.now()).isEqualTo(time - 7_200_000);
  }

  @Test
  void theSampleWithTheShortestRoundTripIsUsed() {
    clock.sample(time, time + 400, time + 10);
    clock.sample(time, time + 900, time + 600);
    assertThat(clock.now()).isEqualTo(time + 395);
  }

  @Test
  void aSmallChangeIsApproachedSlowlyAndTheClockNeverRunsBackwards() {
    sample(0);
    assertThat(clock.now()).isEqualTo(time);
    long before = clock.now();
    for (int i = 0; i < 200; i++) {
      time += 50;
      sample(-100);
      long now = clock.now();
      assertThat(now).isBetween(before + 40, before + 50);
      before = now;
    }
    assertThat(clock.now()).isEqualTo(time - 100);
  }

  @Test
  void aLargeLagIsCaughtUpWithAtOnceWhenASecondSampleConfirmsIt() {
    settle(0);
    assertThat(clock.now()).isEqualTo(time);
    time += 500;
    sample(60_000);
    assertThat(clock.now()).isEqualTo(time);
    time += 500;
    sample(60_000);
    assertThat(clock.now()).isEqualTo(time + 60_000);
  }

  @Test
  void aSampleBeforeTheClockOfTheProcessNoticesASuspendedMachineIsNotCountedTwice() {
    settle(0);
    long before = clock.now();
    sample(60_000);
    // The clock of the process jumps to the time of day.
    time += 60_000;
    settle(0);
    assertThat(clock.now()).isEqualTo(time).isGreaterThan(before);
  }

  @Test
  void aDatabaseWhoseClockIsSetBackSlowsThisOneDown() {
    settle(0);
    long before = clock.now();
    for (int i = 0; i < 40; i++) {
      time += 500;
      sample(-3_600_000);
      assertThat(clock.now()).isBetween(before + 450, before + 500);
      before = clock.now();
    }
    assertThat(clock.now()).isLessThan(time);
  }

  @Test
  void pausesAreInTheTimeOfTheDatabase() {
    sample(5_000);
    assertThat(clock.lastPause()).isEqualTo(ProcessPause.NONE);
    pause = new ProcessPause(1, time, time + 10_000);
    time += 10_000;
    assertThat(clock.lastPause()).isEqualTo(new ProcessPause(1, time - 5_000, time + 5_000));
    assertThat(clock.lastPause().until()).isEqualTo(clock.now());
  }
}
