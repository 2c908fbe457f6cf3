package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * The selection of questions to draw from a bank. Omitted fields do not restrict it.
 *
 * @param topics topics of entries; an empty text stands for no topic
 * @param kinds kinds of questions
 * @param level questions of this level in past rooms, or never played ones
 * @param missed the report of a past room: only the questions to teach again
 * @param seed the same seed draws the same questions
 * @param repeat whether more than one question may be asked about an entry
 * @param inOrder whether the questions come in the order of the bank
 * @param more whether spare questions are drawn too: generated ones that a teacher may want to edit
 * @param picked the indexes of the only questions to ask, in this order; empty to draw
 */
@JsonInclude(Include.NON_ABSENT)
public record Selection(
    @JsonInclude(Include.NON_EMPTY) List<String> topics,
    @JsonInclude(Include.NON_EMPTY) List<String> kinds,
    Optional<Level> level,
    Optional<String> missed,
    Optional<Integer> seed,
    @JsonInclude(Include.NON_DEFAULT) boolean repeat,
    @JsonInclude(Include.NON_DEFAULT) boolean inOrder,
    @JsonInclude(Include.NON_DEFAULT) boolean more,
    @JsonInclude(Include.NON_EMPTY) List<Integer> picked) {
  /** All questions. */
  public static final Selection ALL =
      new Selection(
          List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), false);

  /** Longer lists of topics are not a choice made by a person. */
  private static final int MOST_TOPICS = 30;

  private static final int LONGEST_TOPIC = 150;
  private static final int MOST_KINDS = 20;
  private static final int LONGEST_WORD = 40;

  /** A selection of questions to draw, in any order. */
  public Selection(
      List<String> topics,
      List<String> kinds,
      Optional<Level> level,
      Optional<String> missed,
      Optional<Integer> seed,
      boolean repeat) {
    this(topics, kinds, level, missed, seed, repeat, false, false, List.of());
  }

  public Selection {
    picked = picked == null ? List.of() : List.copyOf(picked);
    Checks.range(picked.size(), 0, RoundPlan.MOST_QUESTIONS, "the number of picked questions");
    picked.forEach(index -> Checks.range(index, 0, Integer.MAX_VALUE, "picked"));
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

  /** The share of wrong answers in past rooms: less than a third, between, more than two thirds. */
  public enum Level {
    @JsonProperty("easy")
    EASY,
    @JsonProperty("medium")
    MEDIUM,
    @JsonProperty("hard")
    HARD
  }
}
