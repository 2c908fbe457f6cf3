package trivium.bank.asking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trivium.bank.text.ChoiceShape;
import trivium.bank.text.Words;

/** Decides whether a borrowed distractor might also be correct. In doubt it is rejected. */
final class AmbiguityCheck {
  /** From this share of words on, a piece says again what the answer says. */
  private static final double SAID_AGAIN = 0.5;

  private final CandidatePool pool;
  private final Map<Integer, List<Integer>> relatives = new HashMap<>();

  AmbiguityCheck(CandidatePool pool) {
    this.pool = pool;
  }

  boolean mayBeRight(Candidate piece, QuestionDraft draft) {
    if (piece.entry() == draft.entry() || piece.overlaps(draft.right())) {
      return true;
    }
    boolean code = draft.right().look() == ChoiceShape.CODE;
    if (piece.role() == Candidate.Role.TOKEN) {
      return (draft.right().role() != Candidate.Role.TOKEN && !code)
          || pool.answer(draft.entry()).containsAll(piece.stems());
    }
    List<Integer> relatives = relatives(draft.entry());
    if (relatives.contains(piece.entry()) || answersAlike(piece, draft)) {
      return true;
    }
    if (pool.fact(draft.entry())) {
      return false;
    }
    return Words.covered(piece.stems(), pool.answer(draft.entry())) >= SAID_AGAIN
        || saidBeside(piece, pool.answer(draft.entry()))
        || relatives.stream().anyMatch(relative -> names(piece, pool.topic(relative)));
  }

  /**
   * "He" is right where helium is: what stands in one row or pair is the same thing by another
   * name.
   */
  private boolean saidBeside(Candidate piece, Set<String> answer) {
    if (piece.role() != Candidate.Role.CELL && piece.role() != Candidate.Role.KEY) {
      return false;
    }
    AnswerParts home = pool.of(piece.entry());
    return home.cells().stream()
            .filter(row -> row.contains(piece))
            .flatMap(List::stream)
            .anyMatch(cell -> said(cell, answer))
        || home.pairs().stream()
            .filter(pair -> pair.key().equals(piece))
            .anyMatch(pair -> pair.values().stream().anyMatch(value -> said(value, answer)));
  }

  private static boolean said(Candidate piece, Set<String> answer) {
    return !piece.stems().isEmpty() && answer.containsAll(piece.stems());
  }

  /** Two words for one thing are both right where one of them is asked for. */
  private boolean answersAlike(Candidate piece, QuestionDraft draft) {
    return draft.right().role() == Candidate.Role.TERM
        && piece.role() == Candidate.Role.TERM
        && Words.covered(pool.answer(draft.entry()), pool.answer(piece.entry())) > SAID_AGAIN
        && Words.covered(pool.answer(piece.entry()), pool.answer(draft.entry())) > SAID_AGAIN;
  }

  /** A piece that names a relative of the entry speaks of the same thing. */
  private static boolean names(Candidate piece, Set<String> topic) {
    return !topic.isEmpty() && piece.stems().containsAll(topic);
  }

  private List<Integer> relatives(int entry) {
    return relatives.computeIfAbsent(
        entry, one -> pool.suspects(one).stream().filter(other -> related(one, other)).toList());
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
    if (pool.fact(one) && pool.fact(other)) {
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
}
