package trivium.bank.asking;

import java.util.BitSet;
import java.util.List;

/** A set of entries that are near one entry in the file. */
final class NearbyEntries {
  private final int entry;
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
    offsets.set(other - first());
  }

  /** Those that were added, ascending, without the entry itself. */
  List<Integer> others() {
    return offsets.stream()
        .map(offset -> offset + first())
        .filter(other -> other != entry)
        .boxed()
        .toList();
  }
}
