package trivium.room;

import java.time.Duration;

/**
 * A token bucket: full at first, then refilled evenly. Exact in whole milliseconds; the time is an
 * input and must not run backwards. Not safe for concurrent use.
 */
public final class TokenBucket {
  // One token is as many units as the period has ms, and each ms brings as many units as the period
  // brings tokens: no rounding, whatever the rate.
  private final long capacity;
  private final long cost;
  private final long gain;
  private long level;
  private long filled;

  /**
   * @param capacity how many tokens it holds
   * @param tokens how many it gains in each {@code period}
   * @param now ms, on the clock that all later times are of
   */
  public TokenBucket(int capacity, int tokens, Duration period, long now) {
    if (capacity < 1 || tokens < 1 || period.toMillis() < 1) {
      throw new IllegalArgumentException("a bucket holds and gains at least one token");
    }
    this.cost = period.toMillis();
    this.gain = tokens;
    this.capacity = capacity * cost;
    this.level = this.capacity;
    this.filled = now;
  }

  /** Takes a token; false if there is none. */
  public boolean take(long now) {
    fill(now);
    if (level < cost) {
      return false;
    }
    level -= cost;
    return true;
  }

  /** Takes a token even if it is not there yet; the answer is in how many ms it will be. */
  public long reserve(long now) {
    fill(now);
    level -= cost;
    return level >= 0 ? 0 : Math.ceilDiv(-level, gain);
  }

  /** Gives back a token that was taken and turned out not to be needed. */
  public void giveBack() {
    level = Math.min(capacity, level + cost);
  }

  private void fill(long now) {
    long passed = Math.max(0, now - filled);
    // Longer than it takes to fill an empty bucket says no more, and could overflow.
    long most = Math.ceilDiv(capacity - level, gain);
    level = Math.min(capacity, level + Math.min(passed, most) * gain);
    filled = Math.max(filled, now);
  }
}
