package trivium.bank.budget;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The time and the memory that reading one file may take. Every loop whose length depends on the
 * file calls {@link #check} in each iteration, and {@link #charge} or {@link #require} before it
 * allocates memory in proportion to the content of the file. Memory is estimated in bytes, rather
 * too high than too low.
 *
 * <p>A budget is bound to the thread that reads ({@link #within}); tasks on other threads use the
 * one that {@link #current} returned. Without a bound budget there are no limits. Safe for any
 * thread.
 */
public final class ReadingBudget {
  private static final ScopedValue<ReadingBudget> CURRENT = ScopedValue.newInstance();
  private static final ReadingBudget NONE =
      new ReadingBudget(Duration.ZERO, Long.MAX_VALUE, () -> 0);

  private final Duration time;
  private final long memory;
  private final LongSupplier nanos;
  private final ReadingProgress progress;
  private final long start;
  private final AtomicLong charged = new AtomicLong();

  /**
   * Starts the clock.
   *
   * @param memory in bytes
   * @param nanos a monotonic clock in ns
   */
  public ReadingBudget(Duration time, long memory, LongSupplier nanos) {
    this(time, memory, nanos, ReadingProgress.UNWATCHED);
  }

  /**
   * Starts the clock of a reading that others watch and may cancel.
   *
   * @param memory in bytes
   * @param nanos a monotonic clock in ns
   */
  public ReadingBudget(Duration time, long memory, LongSupplier nanos, ReadingProgress progress) {
    this.time = time;
    this.memory = memory;
    this.nanos = nanos;
    this.progress = progress;
    this.start = nanos.getAsLong();
  }

  /** The reading of a file. */
  public interface Reading<T, X extends Exception> {
    T read() throws X;
  }

  /**
   * Binds this budget to the thread while a file is read.
   *
   * @throws BudgetExceededException if it is exceeded
   */
  public <T, X extends Exception> T within(Reading<T, X> reading) throws X {
    return ScopedValue.where(CURRENT, this).call(reading::read);
  }

  /** The budget of the file that this thread reads. */
  public static ReadingBudget current() {
    return CURRENT.orElse(NONE);
  }

  /** Where the reading reports how far it has come. */
  public ReadingProgress progress() {
    return progress;
  }

  /**
   * Checks the time, and whether the reading is cancelled.
   *
   * @throws BudgetExceededException if it is exceeded or cancelled
   */
  public void check() {
    if (progress.isCancelled()) {
      throw new BudgetExceededException("was cancelled");
    }
    if (nanos.getAsLong() - start > time.toNanos()) {
      throw new BudgetExceededException(
          "takes more than "
              + Math.max(1, time.toSeconds())
              + " seconds to read; split it into smaller files");
    }
  }

  /**
   * Charges memory that is used until the file has been read; to be called before its allocation.
   *
   * @throws BudgetExceededException if there is too little
   */
  public void charge(long bytes) {
    if (memory != Long.MAX_VALUE) {
      allow(charged.addAndGet(Math.max(0, bytes)));
    }
  }

  /**
   * Checks memory for temporary use without charging it; to be called before its allocation.
   *
   * @throws BudgetExceededException if there is too little
   */
  public void require(long bytes) {
    if (memory != Long.MAX_VALUE) {
      allow(charged.get() + Math.max(0, bytes));
    }
  }

  private void allow(long bytes) {
    if (bytes > memory) {
      throw new BudgetExceededException(
          "holds more than a bank can have; split it into smaller files");
    }
  }
}
