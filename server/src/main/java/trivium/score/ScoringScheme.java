package trivium.score;

/**
 * A scoring scheme: the points for a correct answer. An incorrect answer earns nothing in every
 * scheme.
 */
public interface ScoringScheme {
  int FULL = 1000;

  /**
   * The points for a correct answer.
   *
   * @param elapsed credited time, ms, from 0 to {@code limit}
   * @param limit time allowed, ms, positive
   */
  Points points(long elapsed, long limit);

  /**
   * Kahoot's formula: full points for an immediate answer, falling linearly to half at the limit.
   */
  static ScoringScheme speed() {
    return (elapsed, limit) ->
        new Points((int) Math.round((1 - (double) elapsed / limit / 2) * FULL));
  }

  /** Full points for every correct answer. */
  static ScoringScheme accuracy() {
    return (elapsed, limit) -> new Points(FULL);
  }
}
