package trivium.bank.notes;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.function.IntPredicate;
import trivium.bank.notes.language.QuestionWords;

/**
 * The lines that one form claims, and what is counted of each. Kept in arrays without their texts:
 * a page may have half a million lines, and more than twenty forms look at it.
 */
final class Claims {
  private static final byte ASKS = 1;
  private static final byte TELLS = 2;
  private static final byte ENDS = 4;

  private final BitSet at = new BitSet();
  private int[] lines = new int[8];
  private int[] numbers = new int[8];
  private int[] terms = new int[8];
  private byte[] kinds = new byte[8];
  private int size;

  /**
   * Takes the claim of a line below all others so far.
   *
   * @param asks whether its text asks, by its end or its beginning
   */
  void add(int line, Cue cue, boolean asks) {
    if (size == lines.length) {
      lines = Arrays.copyOf(lines, size * 2);
      numbers = Arrays.copyOf(numbers, size * 2);
      terms = Arrays.copyOf(terms, size * 2);
      kinds = Arrays.copyOf(kinds, size * 2);
    }
    lines[size] = line;
    numbers[size] = Numbered.of(cue).orElse(0);
    boolean tells = cue instanceof Cue.Tells;
    String text = text(cue);
    terms[size] = text.toLowerCase(Locale.ROOT).hashCode();
    kinds[size] =
        (byte) ((asks ? ASKS : 0) | (tells ? TELLS : 0) | (QuestionWords.ends(text) ? ENDS : 0));
    at.set(line);
    size++;
  }

  private static String text(Cue cue) {
    return switch (cue) {
      case Cue.Asks asks -> asks.question();
      case Cue.Tells tells -> tells.question();
      case Cue.Heading heading -> heading.text();
      case Cue.Rule _ -> "";
    };
  }

  int size() {
    return size;
  }

  boolean has(int line) {
    return at.get(line);
  }

  void remove(int line) {
    at.clear(line);
  }

  BitSet lines() {
    return at;
  }

  int line(int claim) {
    return lines[claim];
  }

  /** The number its author gave it; 0 if none. */
  int number(int claim) {
    return numbers[claim];
  }

  /** Alike for texts that are alike but for capitals. */
  int term(int claim) {
    return terms[claim];
  }

  /** How many claims there are for each time that the numbers begin with 1. */
  double perRound() {
    int begun = 0;
    for (int i = 0; i < size; i++) {
      begun += numbers[i] == 1 ? 1 : 0;
    }
    return begun < 2 ? size : (double) size / begun;
  }

  boolean asks(int claim) {
    return (kinds[claim] & ASKS) != 0;
  }

  boolean tells(int claim) {
    return (kinds[claim] & TELLS) != 0;
  }

  /** Whether its question ends with a question mark. */
  boolean ends(int claim) {
    return (kinds[claim] & ENDS) != 0;
  }

  /** Those of them that pass, by their place among the claims. */
  Claims where(IntPredicate keep) {
    var kept = new Claims();
    kept.lines = new int[size];
    kept.numbers = new int[size];
    kept.terms = new int[size];
    kept.kinds = new byte[size];
    for (int i = 0; i < size; i++) {
      if (keep.test(i)) {
        kept.lines[kept.size] = lines[i];
        kept.numbers[kept.size] = numbers[i];
        kept.terms[kept.size] = terms[i];
        kept.kinds[kept.size] = kinds[i];
        kept.at.set(lines[i]);
        kept.size++;
      }
    }
    return kept.size == 0 ? new Claims() : kept;
  }
}
