package trivium.bank;

import java.util.Optional;
import java.util.Set;

/**
 * What a host wants to be drawn.
 *
 * @param count of questions, at most
 * @param seed the same seed draws the same from the same bank
 * @param topics of the entries; none for all
 * @param kinds none for all
 * @param level what past rooms found so hard, and after that what none has played
 * @param prompts only these
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

  /** So many of whatever there is. */
  public static DrawCriteria of(int count, long seed) {
    return new DrawCriteria(
        count, seed, Set.of(), Set.of(), Optional.empty(), Optional.empty(), false);
  }

  /** The same, and more than one question about an entry where there is no other. */
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
