package trivium.room;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.QuestionMessage.Tally;
import trivium.protocol.ServerMessage;
import trivium.protocol.StakesMessage.BetsOpened;
import trivium.protocol.StakesMessage.OwnBet;
import trivium.protocol.StakesMessage.OwnJoker;
import trivium.protocol.StakesMessage.PlayedJokers;

/** Builds the messages about jokers and bets. Pure. */
final class StakesView {
  private static final int MOST_NAMES = 50;

  private StakesView() {}

  /** The name of the player; empty if nobody shares what the player did. */
  private static String by(RoomState state, boolean shared, PlayerId player) {
    return shared ? state.player(player).map(Player::name).orElse("") : "";
  }

  static BetsOpened bets(RoomState state) {
    return new BetsOpened(state.allAsked().size(), state.questions());
  }

  static Tally betTally(RoomState state) {
    return new Tally(state.allAsked().size(), state.bets().count(), SheetView.contestants(state));
  }

  static OwnBet bet(RoomState state, PlayerId player) {
    Contestant who = state.contestant(player);
    Optional<Bets.Bet> bet = state.bets().of(who);
    return new OwnBet(
        state.allAsked().size(),
        StakeRules.most(state, who),
        bet.map(Bets.Bet::points),
        bet.map(made -> by(state, who instanceof Contestant.TeamContestant, made.by())).orElse(""));
  }

  static OwnJoker joker(RoomState state, PlayerId player) {
    Contestant who = state.contestant(player);
    Optional<Jokers.Joker> joker = state.jokers().of(who);
    boolean played = joker.filter(held -> held.round() == state.programme().number()).isPresent();
    return new OwnJoker(
        joker.isEmpty() || played,
        played,
        joker
            .filter(_ -> played)
            .map(held -> by(state, who instanceof Contestant.TeamContestant, held.by()))
            .orElse(""));
  }

  static PlayedJokers jokers(RoomState state) {
    Collection<Contestant> playing = state.jokers().of(state.programme().number());
    return new PlayedJokers(
        playing.stream().limit(MOST_NAMES).map(who -> name(state, who)).toList(), playing.size());
  }

  private static String name(RoomState state, Contestant who) {
    return state.name(who).orElse("");
  }

  /** The messages about jokers and bets for a player, or for host and display. */
  static List<ServerMessage> snapshot(RoomState state, Optional<PlayerId> player) {
    if (state.phase() == Phase.ROUND && state.round().format().joker()) {
      return List.of(
          player.<ServerMessage>map(id -> joker(state, id)).orElseGet(() -> jokers(state)));
    }
    return state.phase() == Phase.BETS
        ? List.of(
            bets(state),
            player.<ServerMessage>map(id -> bet(state, id)).orElseGet(() -> betTally(state)))
        : List.of();
  }
}
