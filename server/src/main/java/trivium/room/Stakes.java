package trivium.room;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is at stake in a question besides its own points.
 *
 * @param doubled whose points are doubled by the joker
 * @param wager whether the bets replace the points of the question
 */
record Stakes(Set<Contestant> doubled, boolean wager, Map<Contestant, Bets.Bet> bets) {
  static final Stakes NONE = new Stakes(Set.of(), false, Map.of());

  Stakes {
    doubled = Set.copyOf(doubled);
    bets = Map.copyOf(bets);
  }

  /** The factor of the points of a contestant. */
  int factor(Contestant who) {
    return doubled.contains(who) ? 2 : 1;
  }

  /** The points that a contestant has bet. */
  int bet(Contestant who) {
    return Optional.ofNullable(bets.get(who)).map(Bets.Bet::points).orElse(0);
  }
}
