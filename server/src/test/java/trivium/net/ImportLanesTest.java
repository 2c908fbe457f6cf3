package trivium.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportLanesTest {
  private final ImportLanes lanes = new ImportLanes(Duration.ZERO);

  @Test
  void aLargeFileHoldsUpOtherLargeOnesAndNoSmallOne() {
    byte[] large = new byte[1024 * 1024];
    byte[] small = new byte[1024];
    Optional<String> read =
        lanes.read(
            large,
            () -> {
              assertThat(lanes.read(large, () -> "second")).isEmpty();
              return lanes.read(small, () -> "small").orElse("");
            });
    assertThat(read).contains("small");
    assertThat(lanes.read(large, () -> "third")).contains("third");
  }

  @Test
  void aFileThatFailsGivesItsTurnBack() {
    byte[] large = new byte[1024 * 1024];
    try {
      lanes.read(
          large,
          () -> {
            throw new IllegalStateException("broken");
          });
    } catch (IllegalStateException broken) {
      assertThat(broken).hasMessage("broken");
    }
    assertThat(lanes.read(large, () -> "next")).contains("next");
  }

  @Test
  void whatIsPackedIsLargeAtATenthOfTheSize() {
    byte[] packed = new byte[64 * 1024];
    packed[0] = 'P';
    packed[1] = 'K';
    assertThat(lanes.read(packed, () -> lanes.read(packed, () -> "other").orElse("none")))
        .contains("none");
  }
}
