package trivium.room;

import trivium.protocol.Phase;
import trivium.protocol.RefusalReason;

/** The rules of jokers and bets. Pure. */
final class StakeRules {
  private StakeRules() {}

  static Decision playJoker(RoomState state, RoomCommand.PlayJoker joker, long now) {
    if (state.phase() != Phase.ROUND || !state.round().format().joker()) {
      return Decision.refused(RefusalReason.NOT_NOW);
    }
    int round = state.programme().number();
    Jokers.Joker before = state.jokers().of(state.contestant(joker.player())).orElse(null);
    if (before != null && before.round() != round) {
      return Decision.refused(RefusalReason.JOKER_PLAYED);
    }
    return joker.played() == (before != null)
        ? Decision.happened()
        : Decision.happened(
            new StakesEvent.JokerPlayed(now, joker.player(), round, joker.played()));
  }

  /** Whether bets are made before the next question: it is the last one of a round with a wager. */
  static boolean areBetsDue(RoomState state) {
    int next = state.allAsked().size() - state.programme().firstQuestion();
    return state.round().format().wager()
        && state.phase() != Phase.BETS
        && next == state.questions() - 1;
  }

  static Decision bet(RoomState state, RoomCommand.Bet bet, long now) {
    if (state.phase() != Phase.BETS || bet.question() != state.allAsked().size()) {
      return Decision.refused(
          bet.question() < state.allAsked().size()
              ? RefusalReason.TOO_LATE
              : RefusalReason.NOT_NOW);
    }
    if (state.isPaused()) {
      return Decision.refused(RefusalReason.PAUSED);
    }
    if (state.elimination().isOut(bet.player())) {
      return Decision.refused(RefusalReason.KNOCKED_OUT);
    }
    if (bet.points() > most(state, state.contestant(bet.player()))) {
      return Decision.refused(RefusalReason.TOO_MANY_POINTS);
    }
    return state
            .bets()
            .of(state.contestant(bet.player()))
            .filter(before -> before.points() == bet.points())
            .isPresent()
        ? Decision.happened()
        : Decision.happened(
            new StakesEvent.BetPlaced(now, bet.player(), bet.question(), bet.points()));
  }

  /** The most points that a contestant can bet: all it has. */
  static int most(RoomState state, Contestant who) {
    return Math.max(0, state.total(who).value());
  }
}
