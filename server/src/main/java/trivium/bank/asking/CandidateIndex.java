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

  private enum Sort {
    YEAR,
    NUMBER,
    CODE,
    SHORT,
    PHRASE,
    CLAUSE
  }

  private final Map<Sort, List<Candidate>> bySort = new EnumMap<>(Sort.class);
  private final Map<String, List<Candidate>> tokens = new HashMap<>();
  private final List<Candidate> allTokens = new ArrayList<>();
  private final List<Candidate> terms = new ArrayList<>();

  /** Pieces come in the order of their entries. */
  void add(Candidate piece) {
    if (piece.role() == Candidate.Role.TOKEN) {
      tokens.computeIfAbsent(piece.kin(), _ -> new ArrayList<>()).add(piece);
      allTokens.add(piece);
      return;
    }
    bySort.computeIfAbsent(sort(piece.look()), _ -> new ArrayList<>()).add(piece);
    if (piece.role() == Candidate.Role.TERM || piece.role() == Candidate.Role.KEY) {
      terms.add(piece);
    }
  }

  /** What might stand beside a piece, as far as looks can tell. */
  List<Candidate> beside(Candidate right) {
    var found = new ArrayList<Candidate>();
    switch (right.role()) {
      case TOKEN -> nearest(tokens.getOrDefault(right.kin(), List.of()), right.entry(), found);
      case TERM -> nearest(terms, right.entry(), found);
      case ANSWER, SENTENCE, ITEM, KEY, VALUE, CELL -> {
        for (Sort sort : near(sort(right.look()))) {
          nearest(bySort.getOrDefault(sort, List.of()), right.entry(), found);
        }
        if (right.look() == ChoiceShape.CODE) {
          nearest(allTokens, right.entry(), found);
        }
      }
    }
    return found;
  }

  private static Sort sort(ChoiceShape look) {
    return switch (look) {
      case YEAR -> Sort.YEAR;
      case NUMBER -> Sort.NUMBER;
      case CODE -> Sort.CODE;
      case ACRONYM, NAME, WORD -> Sort.SHORT;
      case PHRASE -> Sort.PHRASE;
      case CLAUSE -> Sort.CLAUSE;
    };
  }

  private static List<Sort> near(Sort sort) {
    return switch (sort) {
      case YEAR, NUMBER, CODE -> List.of(sort);
      case SHORT -> List.of(Sort.SHORT, Sort.PHRASE);
      case PHRASE -> List.of(Sort.PHRASE, Sort.SHORT, Sort.CLAUSE);
      case CLAUSE -> List.of(Sort.CLAUSE, Sort.PHRASE);
    };
  }

  private static void nearest(List<Candidate> shelf, int entry, List<Candidate> found) {
    int from = 0;
    int to = shelf.size();
    int nearest = to > MANY ? NEAREST_OF_MANY : NEAREST;
    if (to > nearest) {
      int middle = firstOf(shelf, entry);
      from = Math.clamp(middle - nearest / 2L, 0, to - nearest);
      to = from + nearest;
    }
    for (Candidate piece : shelf.subList(from, to)) {
      if (Math.abs(piece.entry() - entry) <= NEIGHBOURS) {
        found.add(piece);
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
