package trivium.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import trivium.net.ImportLanes.Outcome;

class ImportLanesTest {
  private static final byte[] LARGE = new byte[1024 * 1024];
  private static final byte[] SMALL = new byte[1024];

  private final ImportLanes lanes = new ImportLanes(Duration.ZERO, Duration.ofMinutes(5));

  @Test
  void aLargeFileHoldsUpOtherLargeOnesAndNoSmallOne() {
    Outcome<Outcome<String>> read =
        lanes.read(
            LARGE,
            () -> {
              assertThat(lanes.read(LARGE, () -> "second")).isEqualTo(new Outcome.Busy<>());
              return lanes.read(SMALL, () -> "small");
            });
    assertThat(read).isEqualTo(new Outcome.Done<>(new Outcome.Done<>("small")));
    assertThat(lanes.read(LARGE, () -> "third")).isEqualTo(new Outcome.Done<>("third"));
  }

  @Test
  void aFileThatFailsGivesItsTurnBack() {
    assertThatThrownBy(() -> lanes.read(LARGE, ImportLanesTest::broken)).hasMessage("broken");
    assertThat(lanes.read(LARGE, () -> "next")).isEqualTo(new Outcome.Done<>("next"));
  }

  private static String broken() {
    throw new IllegalStateException("broken");
  }

  @Test
  void whatIsPackedIsLargeAtATenthOfTheSize() {
    byte[] packed = new byte[64 * 1024];
    packed[0] = 'P';
    packed[1] = 'K';
    assertThat(lanes.read(packed, () -> lanes.read(packed, () -> "other")))
        .isEqualTo(new Outcome.Done<>(new Outcome.Busy<>()));
  }

  @Test
  void aReaderThatDoesNotEndIsAbandonedAndItsLaneGoesOn() {
    var impatient = new ImportLanes(Duration.ZERO, Duration.ZERO);
    var end = new CountDownLatch(1);
    var ended = new CountDownLatch(2);
    assertThat(endless(impatient, end, ended)).isEqualTo(new Outcome.Abandoned<>());
    // A second one is read at all, so the first does not hold the lane any longer.
    assertThat(endless(impatient, end, ended)).isEqualTo(new Outcome.Abandoned<>());
    assertThat(endless(impatient, end, ended)).isEqualTo(new Outcome.Busy<>());
    end.countDown();
    await(ended);
    Outcome<String> next = impatient.read(LARGE, () -> "next");
    while (next.equals(new Outcome.Busy<>())) {
      Thread.onSpinWait();
      next = impatient.read(LARGE, () -> "next");
    }
    assertThat(next).isIn(new Outcome.Done<>("next"), new Outcome.Abandoned<>());
  }

  private static Outcome<String> endless(
      ImportLanes lanes, CountDownLatch end, CountDownLatch ended) {
    return lanes.read(
        LARGE,
        () -> {
          await(end);
          ended.countDown();
          return "late";
        });
  }

  /** As a loop that looks at no interruption. */
  private static void await(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      Thread.onSpinWait();
    }
  }
}
