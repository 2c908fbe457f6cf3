package trivium.bank;

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
 */
public record DrawCriteria(
    int count,
    long seed,
    Set<String> topics,
    Set<Kind> kinds,
    Optional<Level> level,
    Optional<Set<String>> prompts,
    boolean repeat) {
  public DrawCriteria {
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
    return new DrawCriteria(count, seed, topics, kinds, level, prompts, true);
  }

  boolean admits(Question question, Entry entry) {
    return question.settings().enabled()
        && (topics.isEmpty() || topics.contains(entry.topic()))
        && (kinds.isEmpty() || kinds.contains(question.kind()))
        && prompts.map(some -> some.contains(question.prompt())).orElse(true);
  }
}
