package trivium.bank.asking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trivium.bank.text.ChoiceShape;

/**
 * Indexes the candidates of a bank by what they can stand beside, so that the time to make a bank
 * grows with its length and not with its square.
 */
final class CandidateIndex {
  /** So many of each sort, the nearest in the file: people write what belongs together in a row. */
  private static final int NEAREST = 100;

  /** Where there are thousands, fewer of the nearest are as good, and are looked at faster. */
  private static final int NEAREST_OF_MANY = 40;

  private static final int MANY = 5_000;

  /** What stands farther away is hardly about the same thing, and nobody asks if it is related. */
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
  private final Map<String, List<Candidate>> tokens = new HashMap<>();
  private final List<Candidate> allTokens = new ArrayList<>();
  private final List<Candidate> terms = new ArrayList<>();

  /** Candidates come in the order of their entries. */
  void add(Candidate candidate) {
    if (candidate.role() == Candidate.Role.TOKEN) {
      tokens.computeIfAbsent(candidate.category(), _ -> new ArrayList<>()).add(candidate);
      allTokens.add(candidate);
      return;
    }
    byGroup.computeIfAbsent(group(candidate.shape()), _ -> new ArrayList<>()).add(candidate);
    if (candidate.role() == Candidate.Role.TERM || candidate.role() == Candidate.Role.KEY) {
      terms.add(candidate);
    }
  }

  /** What might stand beside a candidate, as far as looks can tell. */
  List<Candidate> candidatesFor(Candidate right) {
    var found = new ArrayList<Candidate>();
    switch (right.role()) {
      case TOKEN ->
          addNearest(tokens.getOrDefault(right.category(), List.of()), right.entry(), found);
      case TERM -> addNearest(terms, right.entry(), found);
      case ANSWER, SENTENCE, ITEM, KEY, VALUE, CELL -> {
        for (ShapeGroup sort : similarGroups(group(right.shape()))) {
          addNearest(byGroup.getOrDefault(sort, List.of()), right.entry(), found);
        }
        if (right.shape() == ChoiceShape.CODE) {
          addNearest(allTokens, right.entry(), found);
        }
      }
    }
    return found;
  }

  private static ShapeGroup group(ChoiceShape look) {
    return switch (look) {
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

  private static void addNearest(List<Candidate> shelf, int entry, List<Candidate> found) {
    int from = 0;
    int to = shelf.size();
    int nearest = to > MANY ? NEAREST_OF_MANY : NEAREST;
    if (to > nearest) {
      int middle = firstOf(shelf, entry);
      from = Math.clamp(middle - nearest / 2L, 0, to - nearest);
      to = from + nearest;
    }
    for (Candidate candidate : shelf.subList(from, to)) {
      if (Math.abs(candidate.entry() - entry) <= NEIGHBOURS) {
        found.add(candidate);
      }
    }
  }

  private static int firstOf(List<Candidate> shelf, int entry) {
    int low = 0;
    int high = shelf.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (shelf.get(middle).entry() < entry) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
