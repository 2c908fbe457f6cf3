package trivium.score;

/**
 * A scoring scheme: the points for a correct answer. An incorrect one earns nothing in every
 * scheme.
 */
public interface ScoringScheme {
  int FULL = 1000;

  /**
   * Points for a right answer.
   *
   * @param elapsed credited time, ms, from 0 to {@code limit}
   * @param limit time allowed, ms, positive
   */
  Points points(long elapsed, long limit);

  /** Kahoot's formula: full points at once, half of them at the last moment. */
  static ScoringScheme speed() {
    return (elapsed, limit) ->
        new Points((int) Math.round((1 - (double) elapsed / limit / 2) * FULL));
  }

  /** Full points for every right answer, however long it took. */
  static ScoringScheme accuracy() {
    return (elapsed, limit) -> new Points(FULL);
  }
}
