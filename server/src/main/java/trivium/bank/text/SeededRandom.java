package trivium.bank.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A small seeded source of numbers (SplitMix64, Steele et al. 2014). Our own, because the sequence
 * of the JDK's generators behind {@code nextInt(bound)} is not promised to stay, and the same file
 * and seed must give the same quiz for years.
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

  /** From 0 to bound - 1. The bias of the remainder is far below what a quiz could show. */
  public int nextInt(int bound) {
    return (int) Long.remainderUnsigned(nextLong(), bound);
  }

  public <T> List<T> shuffled(List<T> items) {
    var all = new ArrayList<T>(items);
    for (int i = all.size() - 1; i > 0; i--) {
      int j = nextInt(i + 1);
      T held = all.get(i);
      all.set(i, all.get(j));
      all.set(j, held);
    }
    return all;
  }

  /**
   * A number for a text that is the same everywhere: ties are broken by it instead of by file
   * order.
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
