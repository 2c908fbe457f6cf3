package trivium.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a piece borrowed as a wrong choice might be right as well. In doubt it is not borrowed.
 */
final class Relations {
  /** From this share of words on, a piece says again what the answer says. */
  private static final double SAID_AGAIN = 0.5;

  private final Pool pool;
  private final Map<Integer, List<Integer>> relatives = new HashMap<>();

  Relations(Pool pool) {
    this.pool = pool;
  }

  boolean mayBeRight(Candidate piece, Draft draft) {
    if (piece.entry() == draft.entry() || piece.overlaps(draft.right())) {
      return true;
    }
    boolean code = draft.right().look() == Look.CODE;
    if (piece.role() == Candidate.Role.TOKEN) {
      return (draft.right().role() != Candidate.Role.TOKEN && !code)
          || pool.answer(draft.entry()).containsAll(piece.stems());
    }
    List<Integer> relatives = relatives(draft.entry());
    if (relatives.contains(piece.entry())) {
      return true;
    }
    if (fact(draft.entry())) {
      return false;
    }
    return Words.covered(piece.stems(), pool.answer(draft.entry())) >= SAID_AGAIN
        || relatives.stream().anyMatch(relative -> names(piece, pool.topic(relative)));
  }

  /** A piece that names a relative of the entry speaks of the same thing. */
  private static boolean names(Candidate piece, Set<String> topic) {
    return !topic.isEmpty() && piece.stems().containsAll(topic);
  }

  private List<Integer> relatives(int entry) {
    return relatives.computeIfAbsent(
        entry,
        one -> {
          var found = new ArrayList<Integer>();
          for (int other = 0; other < pool.pieces().size(); other++) {
            if (other != one && related(one, other)) {
              found.add(other);
            }
          }
          return List.copyOf(found);
        });
  }

  /**
   * Whether what is true of one entry may be true of the other: the one is about part of what the
   * other is about, they share a word that few questions have, the one is mentioned in the other,
   * or their lists share an item. Mere facts are related only if they are the same question:
   * capitals of two countries are the best company for each other.
   */
  private boolean related(int one, int other) {
    Set<String> mine = pool.topic(one);
    Set<String> theirs = pool.topic(other);
    if (fact(one) && fact(other)) {
      return mine.equals(theirs);
    }
    if (mine.isEmpty() || theirs.isEmpty()) {
      return false;
    }
    if (mine.containsAll(theirs) || theirs.containsAll(mine)) {
      return true;
    }
    if (pool.of(one).asked().defines() && pool.of(other).asked().defines()) {
      return sharesItem(one, other);
    }
    return mine.stream().anyMatch(stem -> theirs.contains(stem) && pool.rare(stem))
        || pool.answer(other).containsAll(mine)
        || sharesItem(one, other);
  }

  private boolean sharesItem(int one, int other) {
    return pool.of(one).items().stream()
        .anyMatch(item -> pool.of(other).items().stream().anyMatch(item::overlaps));
  }

  private boolean fact(int entry) {
    return switch (pool.of(entry).note().body()) {
      case Body.Phrase(String text) -> Look.of(text) != Look.CLAUSE;
      case Body.Paragraph _, Body.Items _, Body.Pairs _, Body.Table _ -> false;
    };
  }
}
