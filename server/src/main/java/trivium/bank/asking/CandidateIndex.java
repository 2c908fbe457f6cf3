package trivium.bank.asking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import trivium.bank.text.ChoiceShape;

/**
 * An index of the candidates of a bank by the candidates that they can stand beside. It keeps the
 * time to make questions proportional to the length of the bank.
 */
final class CandidateIndex {
  /**
   * The candidates of a group that are considered, those nearest in the file: related entries
   * usually stand together.
   */
  private static final int NEAREST = 100;

  /** The same for large groups, where fewer are enough and keep the search fast. */
  private static final int NEAREST_OF_MANY = 40;

  private static final int MANY = 5_000;

  /** Entries farther apart are not considered at all, and are taken for unrelated. */
  static final int NEIGHBOURS = 200;

  private enum ShapeGroup {
    YEAR,
    NUMBER,
    CODE,
    SHORT,
    PHRASE,
    CLAUSE
  }

  private final Map<ShapeGroup, List<Candidate>> byGroup = new EnumMap<>(ShapeGroup.class);
  private final List<Candidate> terms = new ArrayList<>();

  /** Adds a candidate; to be called in the order of the entries. */
  void add(Candidate candidate) {
    byGroup.computeIfAbsent(group(candidate.shape()), _ -> new ArrayList<>()).add(candidate);
    if (candidate.role() == Candidate.Role.TERM || candidate.role() == Candidate.Role.KEY) {
      terms.add(candidate);
    }
  }

  /** The candidates whose shape and role allow them beside this one. */
  List<Candidate> candidatesFor(Candidate right) {
    var found = new ArrayList<Candidate>();
    switch (right.role()) {
      case TERM -> addNearest(terms, right.entry(), found);
      case ANSWER, SENTENCE, ITEM, KEY, VALUE, CELL -> {
        for (ShapeGroup sort : similarGroups(group(right.shape()))) {
          addNearest(byGroup.getOrDefault(sort, List.of()), right.entry(), found);
        }
      }
    }
    return found;
  }

  private static ShapeGroup group(ChoiceShape shape) {
    return switch (shape) {
      case YEAR -> ShapeGroup.YEAR;
      case NUMBER -> ShapeGroup.NUMBER;
      case CODE -> ShapeGroup.CODE;
      case ACRONYM, NAME, WORD -> ShapeGroup.SHORT;
      case PHRASE -> ShapeGroup.PHRASE;
      case CLAUSE -> ShapeGroup.CLAUSE;
    };
  }

  private static List<ShapeGroup> similarGroups(ShapeGroup sort) {
    return switch (sort) {
      case YEAR, NUMBER, CODE -> List.of(sort);
      case SHORT -> List.of(ShapeGroup.SHORT, ShapeGroup.PHRASE);
      case PHRASE -> List.of(ShapeGroup.PHRASE, ShapeGroup.SHORT, ShapeGroup.CLAUSE);
      case CLAUSE -> List.of(ShapeGroup.CLAUSE, ShapeGroup.PHRASE);
    };
  }

  private static void addNearest(List<Candidate> candidates, int entry, List<Candidate> found) {
    int from = 0;
    int to = candidates.size();
    int nearest = to > MANY ? NEAREST_OF_MANY : NEAREST;
    if (to > nearest) {
      int middle = firstOf(candidates, entry);
      from = Math.clamp(middle - nearest / 2L, 0, to - nearest);
      to = from + nearest;
    }
    for (Candidate candidate : candidates.subList(from, to)) {
      if (Math.abs(candidate.entry() - entry) <= NEIGHBOURS) {
        found.add(candidate);
      }
    }
  }

  private static int firstOf(List<Candidate> candidates, int entry) {
    int low = 0;
    int high = candidates.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (candidates.get(middle).entry() < entry) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
