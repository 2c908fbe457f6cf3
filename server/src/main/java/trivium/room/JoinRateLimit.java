package trivium.room;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Limits how fast players of one address may take seats in a room: a burst of half the address's
 * seats, the rest within seconds. Confined to the room's loop.
 */
final class JoinRateLimit {
  private static final Duration FOR_ALL_SEATS = Duration.ofSeconds(10);

  /** The longest wait, ms; pages give up their connection later. */
  private static final long LONGEST_WAIT = 5_500;

  /** Bound on memory; the addresses added first are evicted. */
  private static final int MOST_ORIGINS = 10_000;

  private final int seats;
  private final Map<String, TokenBucket> origins =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TokenBucket> eldest) {
          return size() > MOST_ORIGINS;
        }
      };

  /**
   * @param seats that one address may have
   */
  JoinRateLimit(int seats) {
    this.seats = seats;
  }

  /** Reserves a seat; returns in how many ms it may be taken, empty if the wait is too long. */
  OptionalLong reserve(String origin, long now) {
    TokenBucket turns =
        origins.computeIfAbsent(
            origin, _ -> new TokenBucket((seats + 1) / 2, seats, FOR_ALL_SEATS, now));
    long wait = turns.reserve(now);
    if (wait > LONGEST_WAIT) {
      turns.giveBack();
      return OptionalLong.empty();
    }
    return OptionalLong.of(wait);
  }
}
