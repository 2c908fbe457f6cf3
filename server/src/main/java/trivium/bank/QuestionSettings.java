package trivium.bank;

import java.util.Optional;

/**
 * What an author may set beside a question.
 *
 * @param limit time allowed, ms; empty for what the room allows
 * @param worth how many times the points: 0 for a question that is played for fun, which leaves
 *     streaks alone
 * @param picture the name of a picture that is kept beside the bank
 * @param enabled whether it may be drawn
 */
public record QuestionSettings(
    Optional<Integer> limit, int worth, Optional<String> picture, boolean enabled) {
  public static final QuestionSettings NONE =
      new QuestionSettings(Optional.empty(), 1, Optional.empty(), true);

  public static final int MOST_WORTH = 5;

  /** Below three seconds nobody can read four choices; above ten minutes it is homework. */
  private static final int LEAST_LIMIT = 3_000;

  private static final int MOST_LIMIT = 600_000;

  public QuestionSettings {
    if (limit.isPresent() && (limit.get() < LEAST_LIMIT || limit.get() > MOST_LIMIT)) {
      throw new IllegalArgumentException(
          "limit must be " + LEAST_LIMIT + " to " + MOST_LIMIT + " ms: " + limit.get());
    }
    if (worth < 0 || worth > MOST_WORTH) {
      throw new IllegalArgumentException("worth must be 0 to " + MOST_WORTH + ": " + worth);
    }
  }
}
