package trivium.net;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.room.AddressBlock;
import trivium.room.Clock;
import trivium.room.TokenBucket;

/**
 * Limits how fast one address can try host keys: a token bucket that wrong keys empty. While it is
 * empty no key is compared, right or wrong, or an answer would tell which it was. A client that has
 * shown the right key before is exempt, so that a host is not locked out by a guest in the same
 * room. Any thread.
 */
final class HostKeyGuard {
  /** What becomes of a key. */
  enum Outcome {
    RIGHT,
    WRONG,
    /** It was not looked at. */
    TOO_MANY
  }

  /**
   * A pub's staff with last month's key, and still thousands of years for a key of eight letters.
   */
  static final int BURST = 20;

  static final Duration PER_TRY = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(HostKeyGuard.class);
  private static final long LOG_PAUSE = Duration.ofMinutes(1).toMillis();

  /** A flood from many addresses forgets the longest unseen one instead of filling memory. */
  private static final int MOST_ADDRESSES = 50_000;

  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final HostingRight hosting;
  private final Clock clock;
  private final NetMetrics metrics;
  private final Cache<AddressBlock, Tries> addresses =
      Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).expireAfterAccess(REMEMBERED).build();

  HostKeyGuard(HostingRight hosting, Clock clock, NetMetrics metrics) {
    this.hosting = hosting;
    this.clock = clock;
    this.metrics = metrics;
  }

  /** The tries of one address. Guarded by itself. */
  private static final class Tries {
    private final TokenBucket bucket;
    private long loggedAt = Long.MIN_VALUE;
    private long unlogged;

    Tries(long now) {
      bucket = new TokenBucket(BURST, 1, PER_TRY, now);
    }
  }

  /**
   * Compares a key.
   *
   * @param isKnown whether this client has shown the right key before
   */
  Outcome ask(AddressBlock from, String key, boolean isKnown) {
    if (hosting instanceof HostingRight.Everyone) {
      return Outcome.RIGHT;
    }
    // A page that has no key yet does not guess.
    if (key.isEmpty()) {
      return Outcome.WRONG;
    }
    long now = clock.now();
    Tries tries = addresses.get(from, _ -> new Tries(now));
    synchronized (tries) {
      boolean hasToken = tries.bucket.take(now);
      if (!hasToken && !isKnown) {
        wrong(from, tries, now);
        return Outcome.TOO_MANY;
      }
      if (hosting.isGiven(key)) {
        if (hasToken) {
          tries.bucket.giveBack();
        }
        return Outcome.RIGHT;
      }
      wrong(from, tries, now);
      return Outcome.WRONG;
    }
  }

  private void wrong(AddressBlock from, Tries tries, long now) {
    metrics.wrongKey();
    tries.unlogged++;
    if (tries.loggedAt == Long.MIN_VALUE || now - tries.loggedAt >= LOG_PAUSE) {
      LOG.warn("Requests with a wrong host key from {}: {}.", from, tries.unlogged);
      tries.loggedAt = now;
      tries.unlogged = 0;
    }
  }
}
