package trivium.room;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import trivium.protocol.PlayerId;
import trivium.score.Points;

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

  /**
   * Returns all bets and clears them.
   *
   * @param total what a contestant has; points may have been taken since the bet
   */
  Map<Contestant, Bet> take(Function<Contestant, Points> total) {
    Map<Contestant, Bet> taken = new HashMap<>();
    bets.forEach((who, bet) -> {
      int most = Math.max(0, total.apply(who).value());
      taken.put(who, new Bet(Math.min(bet.points(), most), bet.by()));
    });
    clear();
    return taken;
  }

  void clear() {
    bets.clear();
  }
}
