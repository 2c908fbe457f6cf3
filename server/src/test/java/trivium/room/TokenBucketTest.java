package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
  private final TokenBucket bucket = new TokenBucket(40, 20, Duration.ofSeconds(1), 0);

  @Test
  void aHandfulAtOnceIsAdmittedAndAFloodIsNot() {
    for (int i = 0; i < 40; i++) {
      assertThat(bucket.take(0)).isTrue();
    }
    assertThat(bucket.take(0)).isFalse();
    assertThat(bucket.take(49)).isFalse();
    assertThat(bucket.take(50)).isTrue();
    assertThat(bucket.take(50)).isFalse();
  }

  @Test
  void aFullBucketHoldsOneBurst() {
    int admitted = 0;
    while (bucket.take(Long.MAX_VALUE)) {
      admitted++;
    }
    assertThat(admitted).isEqualTo(40);
  }

  @Test
  void aTokenThatIsReservedComesInItsTurn() {
    for (int i = 0; i < 40; i++) {
      assertThat(bucket.reserve(0)).isZero();
    }
    assertThat(bucket.reserve(0)).isEqualTo(50);
    assertThat(bucket.reserve(0)).isEqualTo(100);
    assertThat(bucket.reserve(100)).isEqualTo(50);
  }

  @Test
  void aReturnedTokenCanBeTakenAgainAndTheBucketDoesNotOverflow() {
    bucket.giveBack();
    for (int i = 0; i < 40; i++) {
      assertThat(bucket.take(0)).isTrue();
    }
    bucket.giveBack();
    assertThat(bucket.take(0)).isTrue();
    assertThat(bucket.take(0)).isFalse();
  }
}
