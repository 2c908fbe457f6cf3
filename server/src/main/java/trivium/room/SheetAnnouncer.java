package trivium.room;

import java.util.List;
import java.util.Optional;
import trivium.protocol.PlayerId;
import trivium.protocol.ServerMessage;
import trivium.protocol.SheetMessage;
import trivium.protocol.StandingsMessage;

/**
 * Announces the events of an answer sheet, as {@link RoomAnnouncer} does. Confined to the room's
 * loop.
 */
final class SheetAnnouncer {
  private final RoomState state;
  private final Presence presence;
  private final Outbox outbox;
  private final PlayerUpdates updates;

  SheetAnnouncer(RoomState state, Presence presence, Outbox outbox, PlayerUpdates updates) {
    this.state = state;
    this.presence = presence;
    this.outbox = outbox;
    this.updates = updates;
  }

  /** The announcement of an event that was just applied; to be run once it is durable. */
  Runnable announcement(SheetEvent event, long now) {
    return switch (event) {
      case SheetEvent.AnswerCleared cleared -> {
        PlayedQuestion asked = state.allAsked().get(cleared.question());
        String by =
            asked.isShared() ? state.player(cleared.player()).map(Player::name).orElse("") : "";
        yield toSharers(
            asked, cleared.player(), new SheetMessage.AnswerCleared(cleared.question(), by));
      }
      case SheetEvent.SheetLocking _ -> {
        ServerMessage locking = SheetView.locking(state, now);
        Optional<ServerMessage> paused =
            state.isPaused() ? Optional.of(RoomView.paused(state, now)) : Optional.empty();
        yield () -> {
          outbox.toEveryone(locking);
          paused.ifPresent(outbox::toEveryone);
        };
      }
      case SheetEvent.SheetLocked _ -> marking();
      case SheetEvent.AnswersMarked marked -> marked(state.allAsked().get(marked.question()));
      case SheetEvent.SheetRevealed _ -> answers();
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

  private Optional<ServerMessage> progress() {
    return state.isSheet() ? Optional.of(SheetView.progress(state)) : Optional.empty();
  }

  private Runnable marking() {
    ServerMessage marking = new SheetMessage.MarkingStarted();
    List<SheetMessage.TypedAnswers> answers = SheetView.typedAnswers(state);
    return () -> {
      outbox.toEveryone(marking);
      answers.forEach(outbox::toHosts);
    };
  }

  private Runnable marked(PlayedQuestion asked) {
    ServerMessage answers = SheetView.typedAnswers(asked);
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
    ServerMessage answers = SheetView.answers(state);
    Runnable results = own(SheetView.results(state));
    Optional<StandingsMessage.Ties> ties = RoomView.ties(state);
    return () -> {
      outbox.toEveryone(answers);
      results.run();
      ties.ifPresent(outbox::toHosts);
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

  private void toPlayer(PlayerId player, ServerMessage message) {
    presence.of(player).ifPresent(connection -> outbox.toOne(connection, message));
  }
}
