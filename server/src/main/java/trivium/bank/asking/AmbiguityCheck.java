package trivium.bank.asking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trivium.bank.text.Words;

/**
 * Decides whether a distractor taken from another entry could also be correct. In doubt it is
 * rejected.
 */
final class AmbiguityCheck {
  /** From this share of common words on, a candidate repeats the answer. */
  private static final double REPETITION = 0.5;

  private final CandidatePool pool;

  /** The entry that is asked about, and those that may be related to it. */
  private int entry = -1;

  private NearbyEntries nearby = new NearbyEntries(entry);

  /** What is known of those: whether they are related. */
  private final Map<Integer, Boolean> relations = new HashMap<>();

  AmbiguityCheck(CandidatePool pool) {
    this.pool = pool;
  }

  boolean mayBeCorrect(Candidate candidate, QuestionDraft draft) {
    if (candidate.entry() == draft.entry() || candidate.overlaps(draft.right())) {
      return true;
    }
    if (isRelated(draft.entry(), candidate.entry()) || describesTheSame(candidate, draft)) {
      return true;
    }
    if (pool.isFact(draft.entry())) {
      return false;
    }
    return Words.coverage(candidate.stems(), pool.answerStems(draft.entry())) >= REPETITION
        || isEquatedWithAnswer(candidate, pool.answerStems(draft.entry()))
        || namesRelative(candidate, draft.entry());
  }

  /**
   * Whether the row or pair of a candidate also contains the answer: "He" is correct where "helium"
   * is asked for.
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

  /** Whether two terms have nearly the same definition, so that both are correct. */
  private boolean describesTheSame(Candidate candidate, QuestionDraft draft) {
    return draft.right().role() == Candidate.Role.TERM
        && candidate.role() == Candidate.Role.TERM
        && Words.coverage(pool.answerStems(draft.entry()), pool.answerStems(candidate.entry()))
            > REPETITION
        && Words.coverage(pool.answerStems(candidate.entry()), pool.answerStems(draft.entry()))
            > REPETITION;
  }

  /** Whether a candidate names the topic of a related entry, and so refers to the same thing. */
  private boolean namesRelative(Candidate candidate, int entry) {
    NearbyEntries others = nearby(entry);
    for (int other = others.next(0); other >= 0; other = others.next(other + 1)) {
      Set<String> topic = pool.topicStems(other);
      if (!topic.isEmpty() && contains(candidate.stems(), topic) && isRelated(entry, other)) {
        return true;
      }
    }
    return false;
  }

  /** Most pairs are never asked for, so each is compared only when it is. */
  private boolean isRelated(int one, int other) {
    return nearby(one).contains(other)
        && relations.computeIfAbsent(other, key -> related(one, key));
  }

  /** The drafts of an entry come one after another, so only the last set is remembered. */
  private NearbyEntries nearby(int asked) {
    if (asked != entry) {
      entry = asked;
      nearby = pool.possiblyRelated(asked);
      relations.clear();
    }
    return nearby;
  }

  /**
   * Whether a fact about one entry may hold for the other: one topic contains the other, they share
   * a rare word, the answer of one mentions the other, or their lists share an item. Entries with
   * short answers are related only if they ask the same: capitals of two countries are good
   * distractors for each other.
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
    if (contains(mine, theirs) || contains(theirs, mine)) {
      return true;
    }
    if (pool.of(one).analysis().asksForDefinition()
        && pool.of(other).analysis().asksForDefinition()) {
      return sharesItem(one, other);
    }
    return shareRareWord(mine, theirs)
        || contains(pool.answerStems(other), mine)
        || sharesItem(one, other);
  }

  private boolean shareRareWord(Set<String> mine, Set<String> theirs) {
    for (String stem : mine) {
      if (theirs.contains(stem) && pool.isRare(stem)) {
        return true;
      }
    }
    return false;
  }

  private boolean sharesItem(int one, int other) {
    List<Candidate> others = pool.of(other).items();
    for (Candidate item : others.isEmpty() ? others : pool.of(one).items()) {
      for (Candidate theirs : others) {
        if (item.overlaps(theirs)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean contains(Set<String> larger, Set<String> smaller) {
    if (larger.size() < smaller.size()) {
      return false;
    }
    for (String stem : smaller) {
      if (!larger.contains(stem)) {
        return false;
      }
    }
    return true;
  }
}
