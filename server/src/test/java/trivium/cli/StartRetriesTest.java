package trivium.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartRetriesTest {
  private final List<String> sentences = new ArrayList<>();
  private final List<Long> pauses = new ArrayList<>();
  private final StartRetries retries =
      new StartRetries(sentences::add, duration -> pauses.add(duration.toSeconds()));

  private void fail() {
    try {
      retries.awaitNext(new IOException("away"), "It is away.");
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theFirstStartIsNotRetried() {
    IOException failure = new IOException("away");
    assertThatThrownBy(() -> retries.awaitNext(failure, "It is away.")).isSameAs(failure);
    assertThat(sentences).isEmpty();
    assertThat(pauses).isEmpty();
  }

  @Test
  void laterStartsAreRetriedForEverAtGrowingIntervals() {
    retries.started();
    for (int i = 0; i < 6; i++) {
      fail();
    }
    assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 15L, 15L);
    assertThat(sentences).hasSize(6).startsWith("It is away. Trying again in 1 s.");
    retries.started();
    fail();
    assertThat(pauses).last().isEqualTo(StartRetries.SHORTEST.toSeconds());
  }
}
