package trivium.net.socket;

import java.util.Comparator;

/**
 * The priority of a guess among those from the same address: that of a connection that has tried
 * few codes comes before that of one that has tried many; of equals, the one that has asked for its
 * code longest.
 *
 * @param codesTried number of different codes in a row that the connection has asked for
 * @param askedSince when the connection first asked for this code, ms
 * @param submitted when this guess was submitted, ms
 */
record GuessPriority(int codesTried, long askedSince, long submitted)
    implements Comparable<GuessPriority> {
  private static final Comparator<GuessPriority> ORDER =
      Comparator.comparingInt(GuessPriority::codesTried)
          .thenComparingLong(GuessPriority::askedSince);

  @Override
  public int compareTo(GuessPriority other) {
    return ORDER.compare(this, other);
  }
}
