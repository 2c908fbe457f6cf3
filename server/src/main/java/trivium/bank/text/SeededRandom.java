package trivium.bank.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A seeded generator of random numbers (SplitMix64, Steele et al. 2014). The JDK does not specify
 * the sequence of its generators for {@code nextInt(bound)}, and the same file and seed must give
 * the same questions in every release. Not thread-safe.
 */
public final class SeededRandom {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  public SeededRandom(long seed) {
    state = seed;
  }

  public long nextLong() {
    state += GOLDEN;
    return scramble(state);
  }

  /**
   * A number from 0 to bound - 1. The bias of the remainder is negligible for bounds below a
   * million.
   */
  public int nextInt(int bound) {
    return (int) Long.remainderUnsigned(nextLong(), bound);
  }

  public <T> List<T> shuffled(List<T> items) {
    var all = new ArrayList<T>(items);
    for (int i = all.size() - 1; i > 0; i--) {
      int j = nextInt(i + 1);
      T item = all.get(i);
      all.set(i, all.get(j));
      all.set(j, item);
    }
    return all;
  }

  /**
   * A hash of a text that is the same on every machine; used to break ties independently of the
   * order of the file.
   */
  public static long hash(String text) {
    long hash = GOLDEN;
    for (int i = 0; i < text.length(); i++) {
      hash = scramble(hash ^ text.charAt(i));
    }
    return hash;
  }

  private static long scramble(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
