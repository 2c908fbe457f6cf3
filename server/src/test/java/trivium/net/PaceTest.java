package trivium.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
  private final Pace pace = new Pace(0);

  @Test
  void aHandfulAtOnceIsAdmittedAndAFloodIsNot() {
    for (int i = 0; i < 40; i++) {
      assertThat(pace.admit(0)).isTrue();
    }
    assertThat(pace.admit(0)).isFalse();
    assertThat(pace.admit(49)).isFalse();
    assertThat(pace.admit(50)).isTrue();
    assertThat(pace.admit(50)).isFalse();
  }

  @Test
  void silenceSavesUpNoMoreThanABurst() {
    int admitted = 0;
    while (pace.admit(3_600_000)) {
      admitted++;
    }
    assertThat(admitted).isEqualTo(40);
  }
}
