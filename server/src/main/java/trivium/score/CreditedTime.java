package trivium.score;

/**
 * The credited time of an answer: the time from opening the question to the arrival of the answer,
 * less the delay of network and server. It is computed only from what the server measured itself.
 */
public final class CreditedTime {
  /**
   * The most credit for delay, ms. Bad mobile networks stay below it, and a player who delays on
   * purpose, or reloads to see the question again, gains no more than this.
   */
  public static final long MOST_CREDIT = 1_000;

  private CreditedTime() {}

  /**
   * The credited time of an answer, ms, from 0 to {@code limit}.
   *
   * @param opened when the room opened the question
   * @param sent when the question was sent to this player; 0 if unknown
   * @param received when the answer arrived
   * @param roundTrip the measured round trip of the player, ms; 0 if unknown
   */
  public static long elapsed(long opened, long sent, long received, long roundTrip, long limit) {
    long late = Math.max(0, sent - opened);
    long credit = Math.min(MOST_CREDIT, late + Math.max(0, roundTrip));
    return Math.clamp(received - opened - credit, 0, limit);
  }
}
