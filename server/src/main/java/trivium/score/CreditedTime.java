package trivium.score;

/**
 * The time that an answer is credited with: what the player took, less what the network and the
 * server took. Built only from what the server saw itself.
 */
public final class CreditedTime {
  /**
   * The most that delay may give back, ms. A bad mobile network stays under it; someone who delays
   * on purpose, or reloads to see the question anew, gains no more than this.
   */
  public static final long MOST_CREDIT = 1_000;

  private CreditedTime() {}

  /**
   * Elapsed time of an answer, ms, from 0 to {@code limit}.
   *
   * @param opened when the room opened the question
   * @param sent when the question left for this player; 0 if that is not known
   * @param received when the answer arrived
   * @param roundTrip the player's measured round trip, ms; 0 if that is not known
   */
  public static long elapsed(long opened, long sent, long received, long roundTrip, long limit) {
    long late = Math.max(0, sent - opened);
    long credit = Math.min(MOST_CREDIT, late + Math.max(0, roundTrip));
    return Math.clamp(received - opened - credit, 0, limit);
  }
}
