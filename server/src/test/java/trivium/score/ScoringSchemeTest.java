package trivium.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScoringSchemeTest {
  @Test
  void speedGivesFullPointsAtOnceAndHalfOfThemAtTheLimit() {
    assertThat(ScoringScheme.speed().points(0, 20_000)).isEqualTo(new Points(1000));
    assertThat(ScoringScheme.speed().points(5_000, 20_000)).isEqualTo(new Points(875));
    assertThat(ScoringScheme.speed().points(20_000, 20_000)).isEqualTo(new Points(500));
  }

  @Test
  void speedRoundsHalfUp() {
    // 1 ms of 1,000: 999.5 points.
    assertThat(ScoringScheme.speed().points(1, 1_000)).isEqualTo(new Points(1000));
    assertThat(ScoringScheme.speed().points(2, 1_000)).isEqualTo(new Points(999));
  }

  @Test
  void accuracyIgnoresTheElapsedTime() {
    assertThat(ScoringScheme.accuracy().points(19_999, 20_000)).isEqualTo(new Points(1000));
  }
}
