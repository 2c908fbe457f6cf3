package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * Which questions of a bank may be drawn. Every field may be left out on the wire; then it narrows
 * nothing.
 *
 * @param topics only from entries under these headings; an empty text is for those under none
 * @param kinds only of these kinds
 * @param level only what past rooms found so hard, or what no room has played yet
 * @param missed the report of a past room: only what those players did not know
 * @param seed the same seed draws the same questions
 * @param repeat whether more than one question may be asked about an entry
 */
@JsonInclude(Include.NON_ABSENT)
public record Selection(
    @JsonInclude(Include.NON_EMPTY) List<String> topics,
    @JsonInclude(Include.NON_EMPTY) List<String> kinds,
    Optional<Level> level,
    Optional<String> missed,
    Optional<Integer> seed,
    @JsonInclude(Include.NON_DEFAULT) boolean repeat) {
  /** Whatever there is. */
  public static final Selection ALL =
      new Selection(
          List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), false);

  /** With more topics than this chosen, nobody chooses any more. */
  private static final int MOST_TOPICS = 30;

  private static final int LONGEST_TOPIC = 150;
  private static final int MOST_KINDS = 20;
  private static final int LONGEST_WORD = 40;

  public Selection {
    topics = topics == null ? List.of() : List.copyOf(topics);
    kinds = kinds == null ? List.of() : List.copyOf(kinds);
    level = level == null ? Optional.empty() : level;
    missed = missed == null ? Optional.empty() : missed;
    seed = seed == null ? Optional.empty() : seed;
    Checks.range(topics.size(), 0, MOST_TOPICS, "the number of topics");
    topics.forEach(
        topic -> Checks.range(topic.length(), 0, LONGEST_TOPIC, "the length of a topic"));
    Checks.range(kinds.size(), 0, MOST_KINDS, "the number of kinds");
    kinds.forEach(kind -> Checks.text(kind, LONGEST_WORD, "kind"));
    missed.ifPresent(report -> Checks.text(report, LONGEST_WORD, "missed"));
  }

  /** The same, and more than one question about an entry where there is no other. */
  public Selection repeating() {
    return new Selection(topics, kinds, level, missed, seed, true);
  }

  /** How many were wrong in past rooms: less than a third, about half, more than two thirds. */
  public enum Level {
    @JsonProperty("easy")
    EASY,
    @JsonProperty("medium")
    MEDIUM,
    @JsonProperty("hard")
    HARD
  }
}
