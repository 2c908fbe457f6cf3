package trivium.room;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import trivium.protocol.PlayerId;

/** The bets on the next question. Changed by {@link RoomState} alone. */
final class Bets {
  private final Map<Contestant, Bet> bets = new HashMap<>();

  /**
   * A bet.
   *
   * @param by who made it
   */
  record Bet(int points, PlayerId by) {}

  void make(Contestant who, Bet bet) {
    bets.put(who, bet);
  }

  void forget(Contestant who) {
    bets.remove(who);
  }

  Optional<Bet> of(Contestant who) {
    return Optional.ofNullable(bets.get(who));
  }

  int count() {
    return bets.size();
  }

  /** Returns all bets and clears them. */
  Map<Contestant, Bet> take() {
    Map<Contestant, Bet> taken = Map.copyOf(bets);
    bets.clear();
    return taken;
  }
}
