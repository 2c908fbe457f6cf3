package trivium;

import java.util.function.LongSupplier;
import trivium.room.Clock;
import trivium.room.ProcessPause;

/**
 * The time of day at the start, and from then on the time that has passed: never runs backwards. It
 * notices when the process did not run, in one of two ways. The monotonic clock has jumped although
 * somebody reads it several times a second: the process was stopped. The time of day has run ahead
 * of the monotonic clock, which stands still while Linux sleeps: the machine was suspended, and
 * this clock jumps to the time of day.
 */
final class SteadyClock implements Clock {
  /**
   * Longer than a collector or a busy machine holds up every thread at once, ms. What is shorter is
   * no pause.
   */
  static final long LONGEST_STALL = 2_000;

  /** How often {@link #beat} is to be called, ms. */
  static final long BEAT = 250;

  private static final long NANOS_PER_MILLI = 1_000_000;

  /** Readings that follow one another within it need not be noted, ns. */
  private static final long PRECISION = 50 * NANOS_PER_MILLI;

  private final LongSupplier nanos;
  private final LongSupplier timeOfDay;
  private final long startNanos;
  private final long startMillis;
  private volatile long jumped;
  private volatile long noted;
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
    this.noted = startNanos;
    this.beatNanos = startNanos;
    this.beatTimeOfDay = startMillis;
  }

  @Override
  public long now() {
    long now = nanos.getAsLong();
    if (now - noted > PRECISION) {
      note(now);
    }
    return at(now);
  }

  @Override
  public ProcessPause lastPause() {
    return lastPause;
  }

  /**
   * Reads both clocks. To be called every {@link #BEAT} ms, so that a silent process can be told
   * from one that was stopped.
   */
  synchronized void beat() {
    long now = nanos.getAsLong();
    long day = timeOfDay.getAsLong();
    note(now);
    long ahead = day - beatTimeOfDay - (now - beatNanos) / NANOS_PER_MILLI;
    if (ahead > LONGEST_STALL) {
      long from = at(now);
      jumped += ahead;
      paused(from, at(now));
    }
    beatNanos = now;
    beatTimeOfDay = day;
  }

  private synchronized void note(long now) {
    long since = now - noted;
    if (since <= 0) {
      return;
    }
    if (since > LONGEST_STALL * NANOS_PER_MILLI) {
      paused(at(noted), at(now));
    }
    // Last: whoever sees this sees the pause.
    noted = now;
  }

  private void paused(long from, long until) {
    lastPause = new ProcessPause(lastPause.number() + 1, from, until);
  }

  private long at(long nanos) {
    return startMillis + jumped + (nanos - startNanos) / NANOS_PER_MILLI;
  }
}
