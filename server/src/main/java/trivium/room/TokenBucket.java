package trivium.room;

import java.time.Duration;

/**
 * A token bucket: full at first, then refilled at a constant rate. Exact in whole milliseconds; the
 * time is an input and must not decrease. Not safe for concurrent use.
 */
public final class TokenBucket {
  // A token is one unit per ms of the period, and each ms adds one unit per token of the period,
  // which
  // avoids rounding at any rate.
  private final long capacity;
  private final long cost;
  private final long gain;
  private long level;
  private long filled;

  /**
   * @param capacity in tokens
   * @param tokens gained in each {@code period}
   * @param now ms, on the clock of all later times
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

  /** Takes a token in advance; returns in how many ms it will be available. */
  public long reserve(long now) {
    fill(now);
    level -= cost;
    return level >= 0 ? 0 : Math.ceilDiv(-level, gain);
  }

  /**
   * Takes a token that was used elsewhere; if there is none, in advance.
   *
   * @param most the number of tokens that may be taken in advance
   */
  public void charge(long now, int most) {
    fill(now);
    level = Math.max(level - cost, -most * cost);
  }

  /** Whether no token is missing. */
  public boolean isFull(long now) {
    fill(now);
    return level == capacity;
  }

  /** Returns a token that was not needed. */
  public void giveBack() {
    level = Math.min(capacity, level + cost);
  }

  private void fill(long now) {
    long passed = Math.max(0, now - filled);
    // Bounded by the time to fill the bucket, to avoid overflow.
    long most = Math.ceilDiv(capacity - level, gain);
    level = Math.min(capacity, level + Math.min(passed, most) * gain);
    filled = Math.max(filled, now);
  }
}
