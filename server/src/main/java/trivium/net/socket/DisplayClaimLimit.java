package trivium.net.socket;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import trivium.room.AddressBlock;
import trivium.room.Delivery.Attempted;
import trivium.room.Rooms;
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

  private final AttemptReports reports;
  private final Cache<AddressBlock, TokenBucket> addresses =
      Caffeine.newBuilder()
          .maximumSize(MOST_ADDRESSES)
          .expireAfterAccess(PER_CLAIM.multipliedBy(BURST))
          .build();

  DisplayClaimLimit(AttemptReports reports) {
    this.reports = reports;
  }

  /** Takes a claim; false if the address has none left. */
  boolean take(AddressBlock from, long now) {
    TokenBucket claims = claims(from, now);
    synchronized (claims) {
      if (!claims.take(now)) {
        return false;
      }
    }
    reports.attempted(from, Attempted.Kind.DISPLAY_CLAIM, Rooms.NO_ROOM);
    return true;
  }

  /** The address has claimed a display at another node. */
  void takenElsewhere(AddressBlock from, long now) {
    TokenBucket claims = claims(from, now);
    synchronized (claims) {
      claims.charge(now, AttemptReports.MOST_IN_ADVANCE);
    }
  }

  private TokenBucket claims(AddressBlock from, long now) {
    return addresses.get(from, _ -> new TokenBucket(BURST, 1, PER_CLAIM, now));
  }
}
