package trivium.room;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.QuestionMessage.Tally;
import trivium.protocol.ServerMessage;
import trivium.protocol.SheetMessage;
import trivium.protocol.StakesMessage;
import trivium.protocol.StandingsMessage;

/**
 * Announces the events of rounds with a special format, as {@link RoomAnnouncer} does. Confined to
 * the room's loop.
 */
final class FormatAnnouncer {
  private final RoomState state;
  private final Presence presence;
  private final Outbox outbox;
  private final PlayerUpdates updates;

  FormatAnnouncer(RoomState state, Presence presence, Outbox outbox, PlayerUpdates updates) {
    this.state = state;
    this.presence = presence;
    this.outbox = outbox;
    this.updates = updates;
  }

  /** The announcement of an event that was just applied; to be run once it is durable. */
  Runnable announcement(FormatEvent event, long now) {
    return switch (event) {
      case FormatEvent.AnswerCleared cleared -> {
        PlayedQuestion asked = state.allAsked().get(cleared.question());
        String by =
            asked.isShared() ? state.player(cleared.player()).map(Player::name).orElse("") : "";
        yield toSharers(
            asked, cleared.player(), new SheetMessage.AnswerCleared(cleared.question(), by));
      }
      case FormatEvent.SheetLocking _ -> {
        ServerMessage locking = FormatView.locking(state, now);
        Optional<ServerMessage> paused =
            state.isPaused() ? Optional.of(RoomView.paused(state, now)) : Optional.empty();
        yield () -> {
          outbox.toEveryone(locking);
          paused.ifPresent(outbox::toEveryone);
        };
      }
      case FormatEvent.SheetLocked _ -> marking();
      case FormatEvent.AnswersMarked marked -> marked(state.allAsked().get(marked.question()));
      case FormatEvent.SheetRevealed _ -> answers();
      case FormatEvent.BetsOpened _ -> {
        ServerMessage bets = FormatView.bets(state);
        Map<PlayerId, ServerMessage> own = forPlayers(player -> FormatView.bet(state, player));
        ServerMessage tally = FormatView.betTally(state);
        yield () -> {
          outbox.toEveryone(bets);
          outbox.toScreens(tally);
          own.forEach(this::toPlayer);
        };
      }
      case FormatEvent.BetPlaced made -> {
        Runnable own = toTeam(made.player(), FormatView.bet(state, made.player()));
        yield () -> {
          own.run();
          updates.progress(Tally.class, () -> bets(made.question()));
        };
      }
      case FormatEvent.JokerPlayed joker -> {
        Runnable own = toTeam(joker.player(), FormatView.joker(state, joker.player()));
        yield () -> {
          own.run();
          updates.progress(StakesMessage.Jokers.class, () -> Optional.of(FormatView.jokers(state)));
        };
      }
    };
  }

  /** The receipt of an answer on a sheet, to all who share it. */
  Runnable answered(RoomEvent.AnswerTaken answer) {
    PlayedQuestion asked = state.allAsked().get(answer.question());
    return toSharers(asked, answer.player(), RoomView.receipt(state, asked, answer));
  }

  /** A message about an answer to the player, or to those of the team who share it. */
  private Runnable toSharers(PlayedQuestion asked, PlayerId player, ServerMessage message) {
    List<PlayerId> sharers = asked.sharers(player);
    return () -> {
      sharers.forEach(sharer -> toPlayer(sharer, message));
      updates.progress(SheetMessage.SheetProgress.class, this::progress);
    };
  }

  /** A message to all players of the player's team, or to the player alone. */
  private Runnable toTeam(PlayerId player, ServerMessage message) {
    List<PlayerId> players =
        switch (state.contestant(player)) {
          case Contestant.Group team -> state.teams().players(team.number());
          case Contestant.Single single -> List.of(single.player());
        };
    return () -> players.forEach(member -> toPlayer(member, message));
  }

  private Optional<ServerMessage> progress() {
    return state.isSheet() ? Optional.of(FormatView.progress(state)) : Optional.empty();
  }

  /** How many have bet; empty once the question is open. */
  private Optional<ServerMessage> bets(int question) {
    return state.phase() == Phase.BETS && state.allAsked().size() == question
        ? Optional.of(FormatView.betTally(state))
        : Optional.empty();
  }

  /** What players see on their own at the title of a round. */
  Runnable round() {
    if (!state.round().format().joker()) {
      return () -> {};
    }
    Map<PlayerId, ServerMessage> own = forPlayers(player -> FormatView.joker(state, player));
    return () -> own.forEach(this::toPlayer);
  }

  private Runnable marking() {
    ServerMessage marking = new SheetMessage.MarkingStarted();
    List<SheetMessage.TypedAnswers> answers = FormatView.typedAnswers(state);
    return () -> {
      outbox.toEveryone(marking);
      answers.forEach(outbox::toHosts);
    };
  }

  private Runnable marked(PlayedQuestion asked) {
    ServerMessage answers = FormatView.typedAnswers(asked);
    Runnable results = asked.isClosed() ? results(asked) : () -> {};
    return () -> {
      outbox.toHosts(answers);
      results.run();
    };
  }

  private Runnable results(PlayedQuestion asked) {
    return own(RoomView.results(state, asked));
  }

  private Runnable answers() {
    ServerMessage answers = FormatView.answers(state);
    Runnable results = own(FormatView.results(state));
    Runnable ties = ties();
    return () -> {
      outbox.toEveryone(answers);
      results.run();
      ties.run();
    };
  }

  /** Messages to the players in the order of the ranking. */
  private Runnable own(List<? extends ServerMessage> messages) {
    List<PlayerId> order =
        state.ranking().players().stream().map(place -> place.player().id()).toList();
    return () -> {
      for (int i = 0; i < order.size(); i++) {
        toPlayer(order.get(i), messages.get(i));
      }
    };
  }

  /** Tells the host who shares one of the first ranks at the end of the last round. */
  Runnable ties() {
    Optional<StandingsMessage.Ties> ties = FormatView.ties(state);
    return () -> ties.ifPresent(outbox::toHosts);
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
