package trivium.rehearsal;

import java.util.Arrays;

/** Measured delays in ns, all of them stored, so percentiles are exact. */
final class DelaySamples {
  private static final double NANOS_PER_MILLI = 1e6;

  private long[] values = new long[1024];
  private int size;

  void add(long nanos) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = nanos;
  }

  /** Percentiles by nearest rank. */
  Delay summary() {
    long[] sorted = Arrays.copyOf(values, size);
    Arrays.sort(sorted);
    return new Delay(rank(sorted, 0.50), rank(sorted, 0.99), rank(sorted, 1.0), size);
  }

  private static double rank(long[] sorted, double share) {
    if (sorted.length == 0) {
      return 0;
    }
    int rank = Math.max(1, (int) Math.ceil(share * sorted.length));
    return Math.round(sorted[rank - 1] / NANOS_PER_MILLI * 100) / 100.0;
  }

  /** Percentiles in ms, rounded to hundredths. */
  record Delay(double p50, double p99, double max, int count) {}
}
