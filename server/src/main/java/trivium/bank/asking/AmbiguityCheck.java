package trivium.bank.asking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trivium.bank.text.ChoiceShape;
import trivium.bank.text.Words;

/** Decides whether a borrowed distractor might also be correct. In doubt it is rejected. */
final class AmbiguityCheck {
  /** From this share of words on, a candidate says again what the answer says. */
  private static final double REPETITION = 0.5;

  private final CandidatePool pool;
  private final Map<Integer, List<Integer>> relatives = new HashMap<>();

  AmbiguityCheck(CandidatePool pool) {
    this.pool = pool;
  }

  boolean mayBeCorrect(Candidate candidate, QuestionDraft draft) {
    if (candidate.entry() == draft.entry() || candidate.overlaps(draft.right())) {
      return true;
    }
    boolean code = draft.right().shape() == ChoiceShape.CODE;
    if (candidate.role() == Candidate.Role.TOKEN) {
      return (draft.right().role() != Candidate.Role.TOKEN && !code)
          || pool.answerStems(draft.entry()).containsAll(candidate.stems());
    }
    List<Integer> relatives = relatives(draft.entry());
    if (relatives.contains(candidate.entry()) || describesTheSame(candidate, draft)) {
      return true;
    }
    if (pool.isFact(draft.entry())) {
      return false;
    }
    return Words.coverage(candidate.stems(), pool.answerStems(draft.entry())) >= REPETITION
        || isEquatedWithAnswer(candidate, pool.answerStems(draft.entry()))
        || relatives.stream()
            .anyMatch(relative -> namesTopic(candidate, pool.topicStems(relative)));
  }

  /**
   * "He" is right where helium is: what stands in one row or pair is the same thing by another
   * name.
   */
  private boolean isEquatedWithAnswer(Candidate candidate, Set<String> answer) {
    if (candidate.role() != Candidate.Role.CELL && candidate.role() != Candidate.Role.KEY) {
      return false;
    }
    AnswerParts home = pool.of(candidate.entry());
    return home.cells().stream()
            .filter(row -> row.contains(candidate))
            .flatMap(List::stream)
            .anyMatch(cell -> isInAnswer(cell, answer))
        || home.pairs().stream()
            .filter(pair -> pair.key().equals(candidate))
            .anyMatch(pair -> pair.values().stream().anyMatch(value -> isInAnswer(value, answer)));
  }

  private static boolean isInAnswer(Candidate candidate, Set<String> answer) {
    return !candidate.stems().isEmpty() && answer.containsAll(candidate.stems());
  }

  /** Two words for one thing are both right where one of them is asked for. */
  private boolean describesTheSame(Candidate candidate, QuestionDraft draft) {
    return draft.right().role() == Candidate.Role.TERM
        && candidate.role() == Candidate.Role.TERM
        && Words.coverage(pool.answerStems(draft.entry()), pool.answerStems(candidate.entry()))
            > REPETITION
        && Words.coverage(pool.answerStems(candidate.entry()), pool.answerStems(draft.entry()))
            > REPETITION;
  }

  /** A candidate that names a relative of the entry speaks of the same thing. */
  private static boolean namesTopic(Candidate candidate, Set<String> topic) {
    return !topic.isEmpty() && candidate.stems().containsAll(topic);
  }

  private List<Integer> relatives(int entry) {
    return relatives.computeIfAbsent(
        entry,
        one -> pool.possiblyRelated(one).stream().filter(other -> related(one, other)).toList());
  }

  /**
   * Whether what is true of one entry may be true of the other: the one is about part of what the
   * other is about, they share a word that few questions have, the one is mentioned in the other,
   * or their lists share an item. Mere facts are related only if they are the same question:
   * capitals of two countries are the best company for each other.
   */
  private boolean related(int one, int other) {
    Set<String> mine = pool.topicStems(one);
    Set<String> theirs = pool.topicStems(other);
    if (pool.isFact(one) && pool.isFact(other)) {
      return mine.equals(theirs);
    }
    if (mine.isEmpty() || theirs.isEmpty()) {
      return false;
    }
    if (mine.containsAll(theirs) || theirs.containsAll(mine)) {
      return true;
    }
    if (pool.of(one).analysis().asksForDefinition()
        && pool.of(other).analysis().asksForDefinition()) {
      return sharesItem(one, other);
    }
    return mine.stream().anyMatch(stem -> theirs.contains(stem) && pool.isRare(stem))
        || pool.answerStems(other).containsAll(mine)
        || sharesItem(one, other);
  }

  private boolean sharesItem(int one, int other) {
    return pool.of(one).items().stream()
        .anyMatch(item -> pool.of(other).items().stream().anyMatch(item::overlaps));
  }
}
