package trivium.room;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.QuestionMessage.Tally;
import trivium.protocol.ServerMessage;
import trivium.protocol.StakesMessage;

/**
 * Announces the events about jokers and bets, as {@link RoomAnnouncer} does. Confined to the room's
 * loop.
 */
final class StakesAnnouncer {
  private final RoomState state;
  private final Presence presence;
  private final Outbox outbox;
  private final PlayerUpdates updates;

  StakesAnnouncer(RoomState state, Presence presence, Outbox outbox, PlayerUpdates updates) {
    this.state = state;
    this.presence = presence;
    this.outbox = outbox;
    this.updates = updates;
  }

  /** The announcement of an event that was just applied; to be run once it is durable. */
  Runnable announcement(StakesEvent event) {
    return switch (event) {
      case StakesEvent.BetsOpened _ -> {
        ServerMessage bets = StakesView.bets(state);
        Map<PlayerId, ServerMessage> own = forPlayers(player -> StakesView.bet(state, player));
        ServerMessage tally = StakesView.betTally(state);
        yield () -> {
          outbox.toEveryone(bets);
          outbox.toScreens(tally);
          own.forEach(this::toPlayer);
        };
      }
      case StakesEvent.BetPlaced made -> {
        Runnable own = toTeam(made.player(), StakesView.bet(state, made.player()));
        yield () -> {
          own.run();
          updates.progress(Tally.class, () -> bets(made.question()));
        };
      }
      case StakesEvent.JokerPlayed joker -> {
        Runnable own = toTeam(joker.player(), StakesView.joker(state, joker.player()));
        yield () -> {
          own.run();
          updates.progress(
              StakesMessage.PlayedJokers.class, () -> Optional.of(StakesView.jokers(state)));
        };
      }
    };
  }

  /** A message to all players of the player's team, or to the player alone. */
  private Runnable toTeam(PlayerId player, ServerMessage message) {
    List<PlayerId> players =
        switch (state.contestant(player)) {
          case Contestant.TeamContestant team -> state.teams().players(team.number());
          case Contestant.PlayerContestant single -> List.of(single.player());
        };
    return () -> players.forEach(member -> toPlayer(member, message));
  }

  /** How many have bet; empty once the question is open. */
  private Optional<ServerMessage> bets(int question) {
    return state.phase() == Phase.BETS && state.allAsked().size() == question
        ? Optional.of(StakesView.betTally(state))
        : Optional.empty();
  }

  /** What players see on their own at the title of a round. */
  Runnable round() {
    if (!state.round().format().joker()) {
      return () -> {};
    }
    Map<PlayerId, ServerMessage> own = forPlayers(player -> StakesView.joker(state, player));
    return () -> own.forEach(this::toPlayer);
  }

  private Map<PlayerId, ServerMessage> forPlayers(Function<PlayerId, ServerMessage> message) {
    Map<PlayerId, ServerMessage> messages = new java.util.LinkedHashMap<>();
    state.players().forEach(player -> messages.put(player.id(), message.apply(player.id())));
    return messages;
  }

  private void toPlayer(PlayerId player, ServerMessage message) {
    presence.of(player).ifPresent(connection -> outbox.toOne(connection, message));
  }
}
