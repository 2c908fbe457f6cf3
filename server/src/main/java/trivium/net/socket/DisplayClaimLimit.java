package trivium.net.socket;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import trivium.room.AddressBlock;
import trivium.room.TokenBucket;

/**
 * Limits how fast one address can claim displays, so that nobody finds one of another room by
 * guessing: at this rate a code of a thousand waiting displays is hit once in half an hour, one of
 * ten once in two days. Any thread.
 */
final class DisplayClaimLimit {
  /** The displays of a school that are connected at the beginning of a lesson. */
  static final int BURST = 40;

  static final Duration PER_CLAIM = Duration.ofSeconds(15);

  /** Bound on memory; beyond it, the least recently used address is evicted. */
  private static final int MOST_ADDRESSES = 50_000;

  private final Cache<AddressBlock, TokenBucket> addresses =
      Caffeine.newBuilder()
          .maximumSize(MOST_ADDRESSES)
          .expireAfterAccess(PER_CLAIM.multipliedBy(BURST))
          .build();

  /** Takes a claim; false if the address has none left. */
  boolean take(AddressBlock from, long now) {
    TokenBucket claims = addresses.get(from, _ -> new TokenBucket(BURST, 1, PER_CLAIM, now));
    synchronized (claims) {
      return claims.take(now);
    }
  }
}
