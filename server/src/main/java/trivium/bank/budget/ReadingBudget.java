package trivium.bank.budget;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The time and the memory that reading one file may take. Every loop of a reader whose length a
 * file decides calls {@link #check} once a round, and {@link #hold} or {@link #need} before it
 * allocates what a small file can make large. Memory is an estimate in bytes, on the high side.
 *
 * <p>A budget is bound to the thread that reads ({@link #within}); loops that other threads run for
 * it take it along with {@link #current}. Where none is bound nothing is bounded. Safe for any
 * thread.
 */
public final class ReadingBudget {
  private static final ScopedValue<ReadingBudget> CURRENT = ScopedValue.newInstance();
  private static final ReadingBudget NONE =
      new ReadingBudget(Duration.ZERO, Long.MAX_VALUE, () -> 0);

  private final Duration time;
  private final long memory;
  private final LongSupplier nanos;
  private final long start;
  private final AtomicLong held = new AtomicLong();

  /**
   * Starts to count.
   *
   * @param memory in bytes
   * @param nanos a clock in nanoseconds that never goes back
   */
  public ReadingBudget(Duration time, long memory, LongSupplier nanos) {
    this.time = time;
    this.memory = memory;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  /** Reads a file. */
  public interface Reading<T, X extends Exception> {
    T read() throws X;
  }

  /**
   * Reads within this budget.
   *
   * @throws OverBudget if it does not suffice
   */
  public <T, X extends Exception> T within(Reading<T, X> reading) throws X {
    return ScopedValue.where(CURRENT, this).call(reading::read);
  }

  /** The budget of the file that this thread reads. */
  public static ReadingBudget current() {
    return CURRENT.orElse(NONE);
  }

  /**
   * Ends the reading if its time is over.
   *
   * @throws OverBudget then
   */
  public void check() {
    if (nanos.getAsLong() - start > time.toNanos()) {
      throw new OverBudget(
          "takes more than "
              + Math.max(1, time.toSeconds())
              + " seconds to read; split it into smaller files");
    }
  }

  /**
   * Counts what is kept until the file is read, before it is allocated.
   *
   * @throws OverBudget if there is no room for so much
   */
  public void hold(long bytes) {
    if (memory != Long.MAX_VALUE) {
      allow(held.addAndGet(Math.max(0, bytes)));
    }
  }

  /**
   * Allows for what is dropped again soon, before it is allocated.
   *
   * @throws OverBudget if there is no room for so much
   */
  public void need(long bytes) {
    if (memory != Long.MAX_VALUE) {
      allow(held.get() + Math.max(0, bytes));
    }
  }

  private void allow(long bytes) {
    if (bytes > memory) {
      throw new OverBudget("holds more than a bank can have; split it into smaller files");
    }
  }
}
