package trivium.room;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Limits how fast the players of one address may take seats in a room: half of the address's seats
 * at once, the rest within seconds. Confined to the room's loop.
 */
final class JoinRateLimit {
  private static final Duration FOR_ALL_SEATS = Duration.ofSeconds(10);

  /** Nobody waits for longer, ms: a page would take its connection for dead. */
  private static final long LONGEST_WAIT = 5_500;

  /** Addresses that came last; a flood from more than these is no flood from one. */
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
   * @param seats how many one address may have
   */
  JoinRateLimit(int seats) {
    this.seats = seats;
  }

  /** In how many ms it is the turn of one more player from there; empty if not for long. */
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
