package trivium.net.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import trivium.net.http.ImportLimit.Outcome;

class ImportLimitTest {
  private static final byte[] LARGE = new byte[1024 * 1024];
  private static final byte[] SMALL = new byte[1024];

  private final ImportLimit imports = new ImportLimit(Duration.ZERO, Duration.ofMinutes(5));

  @Test
  void aLargeFileHoldsUpOtherLargeOnesAndNoSmallOne() {
    Outcome<Outcome<String>> read =
        imports.run(
            LARGE,
            () -> {
              assertThat(imports.run(LARGE, () -> "second")).isEqualTo(new Outcome.Busy<>());
              return imports.run(SMALL, () -> "small");
            });
    assertThat(read).isEqualTo(new Outcome.Done<>(new Outcome.Done<>("small")));
    assertThat(imports.run(LARGE, () -> "third")).isEqualTo(new Outcome.Done<>("third"));
  }

  @Test
  void aFailedImportReleasesItsTurn() {
    assertThatThrownBy(() -> imports.run(LARGE, ImportLimitTest::broken)).hasMessage("broken");
    assertThat(imports.run(LARGE, () -> "next")).isEqualTo(new Outcome.Done<>("next"));
  }

  private static String broken() {
    throw new IllegalStateException("broken");
  }

  @Test
  void aCompressedFileIsLargeAtATenthOfTheSize() {
    byte[] packed = new byte[64 * 1024];
    packed[0] = 'P';
    packed[1] = 'K';
    assertThat(imports.run(packed, () -> imports.run(packed, () -> "other")))
        .isEqualTo(new Outcome.Done<>(new Outcome.Busy<>()));
  }

  @Test
  void anEndlessImportIsAbandonedAndOthersContinue() {
    var impatient = new ImportLimit(Duration.ZERO, Duration.ZERO);
    var end = new CountDownLatch(1);
    var ended = new CountDownLatch(2);
    assertThat(endless(impatient, end, ended)).isEqualTo(new Outcome.Abandoned<>());
    // The second import starts, so that the first no longer holds a permit.
    assertThat(endless(impatient, end, ended)).isEqualTo(new Outcome.Abandoned<>());
    assertThat(endless(impatient, end, ended)).isEqualTo(new Outcome.Busy<>());
    end.countDown();
    await(ended);
    Outcome<String> next = impatient.run(LARGE, () -> "next");
    while (next.equals(new Outcome.Busy<>())) {
      Thread.onSpinWait();
      next = impatient.run(LARGE, () -> "next");
    }
    assertThat(next).isIn(new Outcome.Done<>("next"), new Outcome.Abandoned<>());
  }

  private static Outcome<String> endless(
      ImportLimit imports, CountDownLatch end, CountDownLatch ended) {
    return imports.run(
        LARGE,
        () -> {
          await(end);
          ended.countDown();
          return "late";
        });
  }

  /** Ignores interruption. */
  private static void await(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      Thread.onSpinWait();
    }
  }
}
