package trivium.scale;

import java.util.SortedMap;
import java.util.TreeMap;

/** Delays, each of a number of players. */
final class WeightedDelays {
  /** To a hundredth of a millisecond. */
  private static final double STEP = 100;

  private final SortedMap<Long, Long> players = new TreeMap<>();
  private long all;

  void add(double millis, int count) {
    players.merge(Math.round(millis * STEP), (long) count, Long::sum);
    all += count;
  }

  long count() {
    return all;
  }

  /** The least delay that this share of the players did not exceed, ms; 0 without players. */
  double quantile(double share) {
    long left = Math.max(1, (long) Math.ceil(share * all));
    for (var entry : players.entrySet()) {
      left -= entry.getValue();
      if (left <= 0) {
        return entry.getKey() / STEP;
      }
    }
    return 0;
  }
}
