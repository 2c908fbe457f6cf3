package trivium.score;

import static org.assertj.core.api.Assertions.assertThat;
import static trivium.score.CreditedTime.MOST_CREDIT;
import static trivium.score.CreditedTime.elapsed;

import org.junit.jupiter.api.Test;

class CreditedTimeTest {
  private static final long LIMIT = 20_000;

  @Test
  void withoutDelayItIsTheTimeSinceTheQuestionOpened() {
    assertThat(elapsed(1_000, 1_000, 4_000, 0, LIMIT)).isEqualTo(3_000);
  }

  @Test
  void theNetworkAndALateSendAreGivenBack() {
    assertThat(elapsed(1_000, 1_050, 4_000, 200, LIMIT)).isEqualTo(2_750);
  }

  @Test
  void twoPlayersWhoThinkEquallyLongAreCreditedEqually() {
    long thinking = 2_000;
    long near = elapsed(0, 0, thinking + 20, 20, LIMIT);
    long far = elapsed(0, 0, thinking + 600, 600, LIMIT);
    assertThat(near).isEqualTo(far);
  }

  @Test
  void reloadingTheQuestionGainsAtMostTheMaximumCredit() {
    assertThat(elapsed(0, 15_000, 15_200, 0, LIMIT)).isEqualTo(15_200 - MOST_CREDIT);
  }

  @Test
  void itStaysWithinZeroAndTheLimit() {
    assertThat(elapsed(1_000, 1_000, 1_010, 500, LIMIT)).isZero();
    assertThat(elapsed(1_000, 0, 90_000, 0, LIMIT)).isEqualTo(LIMIT);
  }

  @Test
  void anUnknownSendTimeGivesNothingBack() {
    assertThat(elapsed(1_000, 0, 4_000, 0, LIMIT)).isEqualTo(3_000);
  }
}
