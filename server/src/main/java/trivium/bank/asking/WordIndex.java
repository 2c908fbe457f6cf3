package trivium.bank.asking;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** An index from stems to the entries that contain them, in the order of the file. */
final class WordIndex {
  private final Map<String, Entries> entries = new HashMap<>();

  /** A growing array of entry numbers, ascending. */
  private static final class Entries {
    private int[] numbers = new int[2];
    private int size;

    void add(int entry) {
      if (size > 0 && numbers[size - 1] == entry) {
        return;
      }
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = entry;
    }

    void addNear(NearbyEntries found) {
      int at = Arrays.binarySearch(numbers, 0, size, found.first());
      for (int i = at < 0 ? -at - 1 : at; i < size && numbers[i] <= found.last(); i++) {
        found.add(numbers[i]);
      }
    }
  }

  /** Adds an entry; to be called in the order of the entries. */
  void add(int entry, Collection<String> words) {
    for (String word : words) {
      entries.computeIfAbsent(word, _ -> new Entries()).add(entry);
    }
  }

  /** Adds the entries in reach that contain any of the stems. */
  void addNear(Collection<String> words, NearbyEntries found) {
    for (String word : words) {
      Entries having = entries.get(word);
      if (having != null) {
        having.addNear(found);
      }
    }
  }
}
