package trivium;

import java.util.function.LongSupplier;
import trivium.room.Clock;
import trivium.room.ProcessPause;

/**
 * A clock that starts at the time of day and then follows the monotonic clock, so that it never
 * runs backwards. It detects pauses of the process in two ways. If the monotonic clock jumps
 * between two readings, the process was stopped. If the time of day runs ahead of the monotonic
 * clock, which Linux stops during suspend, the machine was suspended, and this clock jumps to the
 * time of day. Any thread.
 */
final class SteadyClock implements Clock {
  /**
   * The longest stall that does not count as a pause, ms: longer than garbage collection or load
   * stop all threads.
   */
  static final long LONGEST_STALL = 2_000;

  /** Interval at which {@link #beat} is to be called, ms. */
  static final long BEAT = 250;

  private static final long NANOS_PER_MILLI = 1_000_000;

  /** Readings within this time after the last are not recorded, ns. */
  private static final long PRECISION = 50 * NANOS_PER_MILLI;

  private final LongSupplier nanos;
  private final LongSupplier timeOfDay;
  private final long startNanos;
  private final long startMillis;
  private volatile long jumped;
  private volatile long recorded;
  private volatile ProcessPause lastPause = ProcessPause.NONE;
  private long beatNanos;
  private long beatTimeOfDay;

  SteadyClock() {
    this(System::nanoTime, System::currentTimeMillis);
  }

  /**
   * @param nanos the monotonic clock, ns
   * @param timeOfDay ms since the epoch
   */
  SteadyClock(LongSupplier nanos, LongSupplier timeOfDay) {
    this.nanos = nanos;
    this.timeOfDay = timeOfDay;
    this.startNanos = nanos.getAsLong();
    this.startMillis = timeOfDay.getAsLong();
    this.recorded = startNanos;
    this.beatNanos = startNanos;
    this.beatTimeOfDay = startMillis;
  }

  @Override
  public long now() {
    long now = nanos.getAsLong();
    if (now - recorded > PRECISION) {
      record(now);
    }
    return at(now);
  }

  @Override
  public ProcessPause lastPause() {
    return lastPause;
  }

  /**
   * Reads both clocks. To be called every {@link #BEAT} ms, so that an idle process can be
   * distinguished from one that was stopped.
   */
  synchronized void beat() {
    long now = nanos.getAsLong();
    long day = timeOfDay.getAsLong();
    record(now);
    long ahead = day - beatTimeOfDay - (now - beatNanos) / NANOS_PER_MILLI;
    if (ahead > LONGEST_STALL) {
      long from = at(now);
      jumped += ahead;
      paused(from, at(now));
    }
    beatNanos = now;
    beatTimeOfDay = day;
  }

  private synchronized void record(long now) {
    long since = now - recorded;
    if (since <= 0) {
      return;
    }
    if (since > LONGEST_STALL * NANOS_PER_MILLI) {
      paused(at(recorded), at(now));
    }
    // Written last, so that a thread that sees it also sees the pause.
    recorded = now;
  }

  private void paused(long from, long until) {
    lastPause = new ProcessPause(lastPause.number() + 1, from, until);
  }

  private long at(long nanos) {
    return startMillis + jumped + (nanos - startNanos) / NANOS_PER_MILLI;
  }
}
