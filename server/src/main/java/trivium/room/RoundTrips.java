package trivium.room;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import trivium.protocol.PlayerId;
import trivium.score.CreditedTime;

/**
 * The round trips of the players, as far as they have been measured. Not part of the room's state.
 * Confined to the room's loop.
 */
final class RoundTrips {
  /**
   * The least time for which presses of the buzzer are collected, ms: ordinary mobile networks, for
   * players whose round trip is not known yet.
   */
  static final long LEAST_WINDOW = 250;

  private final Map<PlayerId, Long> largest = new HashMap<>();

  /** A request of a player arrived with this measured round trip, ms; 0 if there is none. */
  void measured(PlayerId player, long roundTrip) {
    if (roundTrip > 0) {
      largest.merge(player, roundTrip, Math::max);
    }
  }

  /**
   * For how long presses of the buzzer are collected, ms: for as long as the press of the slowest
   * of these players may be on its way, within the greatest credit for delay.
   */
  long window(Collection<PlayerId> present) {
    long slowest =
        present.stream().mapToLong(player -> largest.getOrDefault(player, 0L)).max().orElse(0);
    return Math.clamp(slowest, LEAST_WINDOW, CreditedTime.MOST_CREDIT);
  }
}
