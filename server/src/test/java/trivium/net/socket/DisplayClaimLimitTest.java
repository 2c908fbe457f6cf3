package trivium.net.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import trivium.room.AddressBlock;

class DisplayClaimLimitTest {
  @Test
  void anAddressRunsOutOfClaimsAndOthersDoNot() {
    DisplayClaimLimit limit = new DisplayClaimLimit(AttemptReports.NONE);
    AddressBlock here = new AddressBlock("203.0.113.7");
    for (int i = 0; i < DisplayClaimLimit.BURST; i++) {
      assertThat(limit.take(here, 0)).isTrue();
    }
    assertThat(limit.take(here, 0)).isFalse();
    assertThat(limit.take(new AddressBlock("203.0.113.8"), 0)).isTrue();
    assertThat(limit.take(here, DisplayClaimLimit.PER_CLAIM.toMillis())).isTrue();
    assertThat(limit.take(here, DisplayClaimLimit.PER_CLAIM.toMillis())).isFalse();
  }
}
