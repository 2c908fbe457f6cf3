package trivium.bank.asking;

import java.util.BitSet;

/** A set of entries that are near one entry in the file, and not that entry itself. */
final class NearbyEntries {
  private final int entry;

  /** By their distance from the first in reach. */
  private final BitSet offsets = new BitSet(2 * CandidateIndex.NEIGHBOURS + 1);

  NearbyEntries(int entry) {
    this.entry = entry;
  }

  /** The first number in reach; it may be negative. */
  int first() {
    return entry - CandidateIndex.NEIGHBOURS;
  }

  /** The last number in reach. */
  int last() {
    return entry + CandidateIndex.NEIGHBOURS;
  }

  /** Adds an entry in reach. */
  void add(int other) {
    if (other != entry) {
      offsets.set(other - first());
    }
  }

  boolean contains(int other) {
    return other >= first() && offsets.get(other - first());
  }

  /** The first of them from this number on; negative if there is none. */
  int next(int from) {
    int offset = offsets.nextSetBit(Math.max(0, from - first()));
    return offset < 0 ? -1 : offset + first();
  }
}
