package trivium.net.socket;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.room.AddressBlock;
import trivium.room.Clock;
import trivium.room.Delivery.Attempted;
import trivium.room.Rooms;
import trivium.room.TokenBucket;

/**
 * Limits how fast one address can try host keys: a token bucket that wrong keys empty. While it is
 * empty no key is compared, because the response would reveal whether it was right. A client that
 * has shown the right key before is exempt, so that guests behind the same address can't lock the
 * host out. Any thread.
 */
public final class HostKeyLimit {
  /** The outcome of a check. */
  public enum Outcome {
    RIGHT,
    WRONG,
    /** The key was not compared. */
    TOO_MANY
  }

  /** Enough for people with an outdated key; a key of eight letters lasts thousands of years. */
  static final int BURST = 20;

  /** Period of one more try. */
  public static final Duration PER_TRY = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(HostKeyLimit.class);
  private static final long LOG_INTERVAL = Duration.ofMinutes(1).toMillis();

  /** Bound on memory; beyond it, the least recently used address is evicted. */
  private static final int MOST_ADDRESSES = 50_000;

  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final HostingPolicy hosting;
  private final Clock clock;
  private final NetMetrics metrics;
  private final AttemptReports reports;
  private final Cache<AddressBlock, Tries> addresses =
      Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).expireAfterAccess(REMEMBERED).build();

  HostKeyLimit(HostingPolicy hosting, Clock clock, NetMetrics metrics, AttemptReports reports) {
    this.hosting = hosting;
    this.clock = clock;
    this.metrics = metrics;
    this.reports = reports;
  }

  /** The tries of one address. Guarded by its own monitor. */
  private static final class Tries {
    private final TokenBucket bucket;
    private long loggedAt = Long.MIN_VALUE;
    private long unlogged;

    Tries(long now) {
      bucket = new TokenBucket(BURST, 1, PER_TRY, now);
    }
  }

  /**
   * Checks a key; an empty one is wrong and costs nothing.
   *
   * @param isKnown whether this client has shown the right key before
   */
  public Outcome check(AddressBlock from, String key, boolean isKnown) {
    if (hosting instanceof HostingPolicy.Everyone) {
      return Outcome.RIGHT;
    }
    if (key.isEmpty()) {
      return Outcome.WRONG;
    }
    long now = clock.now();
    Tries tries = tries(from, now);
    synchronized (tries) {
      boolean hasToken = tries.bucket.take(now);
      if (!hasToken && !isKnown) {
        countWrong(from, tries, now);
        return Outcome.TOO_MANY;
      }
      if (hosting.permits(key)) {
        if (hasToken) {
          tries.bucket.giveBack();
        }
        return Outcome.RIGHT;
      }
      countWrong(from, tries, now);
      if (hasToken) {
        reports.attempted(from, Attempted.Kind.WRONG_HOST_KEY, Rooms.NO_ROOM);
      }
      return Outcome.WRONG;
    }
  }

  /** The address has shown a wrong key to another node, which has logged it. */
  void wrongElsewhere(AddressBlock from) {
    long now = clock.now();
    Tries tries = tries(from, now);
    synchronized (tries) {
      tries.bucket.charge(now, AttemptReports.MOST_IN_ADVANCE);
    }
  }

  private Tries tries(AddressBlock from, long now) {
    return addresses.get(from, _ -> new Tries(now));
  }

  private void countWrong(AddressBlock from, Tries tries, long now) {
    metrics.wrongKey();
    tries.unlogged++;
    if (tries.loggedAt == Long.MIN_VALUE || now - tries.loggedAt >= LOG_INTERVAL) {
      LOG.warn("Requests with a wrong host key from {}: {}.", from, tries.unlogged);
      tries.loggedAt = now;
      tries.unlogged = 0;
    }
  }
}
