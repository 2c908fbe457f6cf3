package trivium.bank;

import java.util.Optional;

/**
 * What an author can set for one question.
 *
 * @param limit time allowed, ms; empty for the limit of the room
 * @param worth multiplies the points; 0 for a question that earns nothing and does not affect
 *     streaks
 * @param picture the name of a picture in the picture store
 * @param enabled whether the question may be drawn
 * @param spare whether it is drawn only if the host wants more questions: a generated question that
 *     a teacher may want to edit first
 */
public record QuestionSettings(
    Optional<Integer> limit, int worth, Optional<String> picture, boolean enabled, boolean spare) {
  public static final QuestionSettings NONE =
      new QuestionSettings(Optional.empty(), 1, Optional.empty(), true, false);

  public static final int MOST_WORTH = 5;

  /**
   * In ms. Four choices cannot be read in less than 3 seconds, and 10 minutes keep a room waiting
   * long enough.
   */
  private static final int LEAST_LIMIT = 3_000;

  private static final int MOST_LIMIT = 600_000;

  /** Settings of a question that is not spare. */
  public QuestionSettings(
      Optional<Integer> limit, int worth, Optional<String> picture, boolean enabled) {
    this(limit, worth, picture, enabled, false);
  }

  public QuestionSettings {
    if (limit.isPresent() && (limit.get() < LEAST_LIMIT || limit.get() > MOST_LIMIT)) {
      throw new IllegalArgumentException(
          "limit must be " + LEAST_LIMIT + " to " + MOST_LIMIT + " ms: " + limit.get());
    }
    if (worth < 0 || worth > MOST_WORTH) {
      throw new IllegalArgumentException("worth must be 0 to " + MOST_WORTH + ": " + worth);
    }
  }

  /** Returns these settings for a spare question. */
  QuestionSettings asSpare() {
    return new QuestionSettings(limit, worth, picture, enabled, true);
  }
}
