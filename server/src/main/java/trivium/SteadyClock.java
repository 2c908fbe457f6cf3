package trivium;

import trivium.room.Clock;

/**
 * The time of day at the start, and from then on the time that has passed: never runs backwards.
 */
final class SteadyClock implements Clock {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final long startMillis = System.currentTimeMillis();
  private final long startNanos = System.nanoTime();

  @Override
  public long now() {
    return startMillis + (System.nanoTime() - startNanos) / NANOS_PER_MILLI;
  }
}
