package trivium.store;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import trivium.room.Clock;
import trivium.room.ProcessPause;

/**
 * A clock that follows the clock of the database, so that the nodes of a cluster agree on the time
 * up to the round trip. It estimates the offset of the clock of this process (as NTP does, RFC
 * 5905: half of a round trip is its error), and approaches a new estimate slowly. Pauses of the
 * process are those of its clock. Any thread.
 */
public final class DatabaseClock implements Clock {
  /** A clock that is so far behind, ms, is set forward at once. It is never set back. */
  private static final long STEP = 1_000;

  /**
   * A sample that differs by more than a step is used if another one after so many ms confirms it.
   * After the machine was suspended, the clock of this process is behind until it notices.
   */
  private static final long CONFIRMATION = 300;

  /** A new offset is approached by 1 ms in so many ms. */
  private static final long SLEW = 10;

  /** The best of so many latest samples is used. */
  private static final int SAMPLES = 8;

  /**
   * The offset moves from one value to another.
   *
   * @param since time of the clock of this process
   */
  private record Offset(long from, long to, long since) {
    long at(long time) {
      long moved = Math.max(0, time - since) / SLEW;
      return to > from ? Math.min(to, from + moved) : Math.max(to, from - moved);
    }
  }

  private record Sample(long offset, long sent, long roundTrip) {}

  private record Shifted(ProcessPause own, ProcessPause pause) {}

  private final Clock own;
  private final AtomicLong latest = new AtomicLong(Long.MIN_VALUE);
  private @Nullable Sample suspect;
  private final @Nullable Sample[] samples = new Sample[SAMPLES];
  private int taken;
  private volatile Offset offset = new Offset(0, 0, 0);
  private volatile Shifted pause = new Shifted(ProcessPause.NONE, ProcessPause.NONE);

  /**
   * @param own the clock of this process
   */
  DatabaseClock(Clock own) {
    this.own = own;
  }

  @Override
  public long now() {
    long time = own.now();
    long now = time + offset.at(time);
    long before = latest.get();
    // Threads that read the clock while the offset changes see no step back.
    return now <= before ? before : latest.accumulateAndGet(now, Math::max);
  }

  @Override
  public ProcessPause lastPause() {
    ProcessPause last = own.lastPause();
    Shifted known = pause;
    if (known.own().number() == last.number()) {
      return known.pause();
    }
    Offset present = offset;
    ProcessPause shifted =
        new ProcessPause(
            last.number(),
            last.from() + present.at(last.from()),
            last.until() + present.at(last.until()));
    pause = new Shifted(last, shifted);
    return shifted;
  }

  /** The present time of the clock of this process, for {@link #sample}. */
  long own() {
    return own.now();
  }

  /**
   * Takes a sample.
   *
   * @param sent when the database was asked, by the clock of this process
   * @param database its answer, ms since the epoch
   * @param received when the answer arrived, by the clock of this process
   */
  synchronized void sample(long sent, long database, long received) {
    Sample sample = new Sample(database - (sent + received) / 2, sent, received - sent);
    if (taken > 0 && isFar(sample, offset.to())) {
      Sample before = suspect;
      if (before == null || isFar(sample, before.offset())) {
        suspect = sample;
        return;
      }
      if (sent - before.sent() < CONFIRMATION) {
        return;
      }
      Arrays.fill(samples, null);
    }
    suspect = null;
    samples[taken++ % SAMPLES] = sample;
    Sample best = null;
    for (Sample each : samples) {
      if (each != null && (best == null || each.roundTrip() <= best.roundTrip())) {
        best = each;
      }
    }
    if (best != null) {
      approach(best.offset());
    }
  }

  private static boolean isFar(Sample sample, long offset) {
    return Math.abs(sample.offset() - offset) > STEP;
  }

  private void approach(long target) {
    long time = own.now();
    long present = offset.at(time);
    boolean isFirst = latest.get() == Long.MIN_VALUE;
    long from = isFirst || target - present > STEP ? target : present;
    offset = new Offset(from, target, time);
  }
}
