package trivium.bank;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The criteria by which questions are drawn.
 *
 * @param count the most questions to draw
 * @param seed the same seed draws the same questions from the same bank
 * @param topics topics of entries; empty for all
 * @param kinds empty for all
 * @param level questions of this level in past rooms first, then those that were never played
 * @param prompts only questions with these prompts, if present
 * @param repeat whether more than one question may be asked about an entry
 * @param inOrder whether the questions come in the order of the bank
 * @param more whether spare questions are drawn too
 * @param picked the indexes of the only questions to ask, in this order; empty to draw
 */
public record DrawCriteria(
    int count,
    long seed,
    Set<String> topics,
    Set<Kind> kinds,
    Optional<Level> level,
    Optional<Set<String>> prompts,
    boolean repeat,
    boolean inOrder,
    boolean more,
    List<Integer> picked) {
  /** Criteria for a draw in random order. */
  public DrawCriteria(
      int count,
      long seed,
      Set<String> topics,
      Set<Kind> kinds,
      Optional<Level> level,
      Optional<Set<String>> prompts,
      boolean repeat) {
    this(count, seed, topics, kinds, level, prompts, repeat, false, false, List.of());
  }

  public DrawCriteria {
    picked = List.copyOf(picked);
    topics = Set.copyOf(topics);
    kinds = Set.copyOf(kinds);
  }

  /** Criteria that admit every question. */
  public static DrawCriteria of(int count, long seed) {
    return new DrawCriteria(
        count, seed, Set.of(), Set.of(), Optional.empty(), Optional.empty(), false);
  }

  /** Returns these criteria with several questions about one entry allowed. */
  public DrawCriteria repeating() {
    return new DrawCriteria(
        count, seed, topics, kinds, level, prompts, true, inOrder, more, picked);
  }

  /** Returns these criteria with the questions in the order of the bank. */
  public DrawCriteria inBankOrder() {
    return new DrawCriteria(count, seed, topics, kinds, level, prompts, repeat, true, more, picked);
  }

  /** Returns these criteria with only the questions at these indexes, in this order. */
  public DrawCriteria picking(List<Integer> indexes) {
    return new DrawCriteria(
        count, seed, topics, kinds, level, prompts, repeat, inOrder, more, indexes);
  }

  /** Returns these criteria with spare questions. */
  public DrawCriteria withMore() {
    return new DrawCriteria(
        count, seed, topics, kinds, level, prompts, repeat, inOrder, true, picked);
  }

  boolean admits(Question question, Entry entry) {
    // A question that a past room was asked may be asked again.
    boolean spare = question.settings().spare() && !more && prompts.isEmpty();
    return question.settings().enabled()
        && !spare
        && (topics.isEmpty() || topics.contains(entry.topic()))
        && (kinds.isEmpty() || kinds.contains(question.kind()))
        && prompts.map(some -> some.contains(question.prompt())).orElse(true);
  }
}
