package trivium.room;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import trivium.protocol.NamedPlayer;
import trivium.protocol.PlayerId;
import trivium.protocol.Role;
import trivium.protocol.Seat;
import trivium.protocol.ServerMessage;
import trivium.protocol.ServerMessage.Result;
import trivium.protocol.ServerMessage.Snapshot;
import trivium.protocol.Standing;
import trivium.room.Presence.Occupant;
import trivium.score.Ranking;

/**
 * Turns events into what is said, and to whom. What is said is fixed when the event is applied; the
 * room holds it back until the event is durable. Confined to the room's loop.
 */
final class RoomAnnouncer {
  /** As many names as a projector can show. */
  private static final int DISPLAY_NAMES = 60;

  private final RoomState state;
  private final Presence presence;
  private final Outbox outbox;
  private final PlayerUpdates bulletin;

  RoomAnnouncer(RoomState state, Presence presence, Outbox outbox, PlayerUpdates bulletin) {
    this.state = state;
    this.presence = presence;
    this.outbox = outbox;
    this.bulletin = bulletin;
  }

  /** What to say once this event, which was just applied, is durable. */
  Optional<Runnable> announcement(RoomEvent event, long now) {
    int players = state.players().size();
    return switch (event) {
      case RoomEvent.RoomOpened _, RoomEvent.RoomEnded _ -> Optional.empty();
      case RoomEvent.PlayerJoined joined -> {
        NamedPlayer named = new NamedPlayer(joined.player(), joined.name());
        yield came(named);
      }
      case RoomEvent.PlayerReturned back ->
          came(RoomView.named(state.player(back.player()).orElseThrow()));
      case RoomEvent.PlayerKicked kicked -> gone(List.of(kicked.player()));
      case RoomEvent.PlayersRemoved removed -> gone(removed.players());
      case RoomEvent.SeatsGivenUp gone -> gone(gone.players());
      case RoomEvent.RoomLocked lock -> Optional.of(() -> bulletin.locked(lock.locked(), players));
      case RoomEvent.QuestionOpened open -> {
        ServerMessage question = RoomView.question(state, now);
        yield Optional.of(() -> {
          outbox.toEveryone(question);
          bulletin.opened(open.question());
        });
      }
      case RoomEvent.AnswerTaken answer -> {
        ServerMessage receipt = new ServerMessage.Receipt(answer.question(), answer.response());
        yield Optional.of(() -> {
          toPlayer(answer.player(), receipt);
          bulletin.answered(answer.player());
        });
      }
      case RoomEvent.QuestionResumed _ -> {
        Optional<ServerMessage.ClockResumed> clock = RoomView.clock(state, now);
        yield Optional.of(() -> clock.ifPresent(outbox::toEveryone));
      }
      case RoomEvent.QuestionClosed _ -> {
        ServerMessage reveal = RoomView.reveal(state);
        Runnable results = results(state.asked());
        yield Optional.of(() -> {
          bulletin.closed();
          outbox.toEveryone(reveal);
          results.run();
        });
      }
      case RoomEvent.QuestionCorrected corrected -> {
        PlayedQuestion asked = state.allAsked().get(corrected.question());
        ServerMessage correction = RoomView.corrected(asked);
        Runnable results = results(asked);
        Runnable scene = correctedScene();
        yield Optional.of(() -> {
          outbox.toEveryone(correction);
          results.run();
          scene.run();
        });
      }
      case RoomEvent.LeaderboardShown _ -> {
        ServerMessage leaderboard = RoomView.leaderboard(state);
        yield Optional.of(() -> outbox.toEveryone(leaderboard));
      }
      case RoomEvent.RoomFinished _ -> Optional.of(finished());
    };
  }

  private Optional<Runnable> came(NamedPlayer player) {
    int players = state.players().size();
    List<ServerMessage.Crowd> crowds = state.crowds().notices();
    return Optional.of(() -> {
      bulletin.joined(player, players);
      bulletin.crowds(crowds);
    });
  }

  private Optional<Runnable> gone(List<PlayerId> who) {
    int players = state.players().size();
    List<ServerMessage.Crowd> crowds = state.crowds().notices();
    return Optional.of(() -> {
      bulletin.left(who, players);
      bulletin.crowds(crowds);
    });
  }

  private Runnable results(PlayedQuestion asked) {
    List<Result> results = RoomView.results(state, asked);
    List<PlayerId> order =
        state.ranking().places().stream().map(place -> place.who().id()).toList();
    return () -> {
      for (int i = 0; i < order.size(); i++) {
        toPlayer(order.get(i), results.get(i));
      }
    };
  }

  /** What a correction has made out of date on everyone's screen. */
  private Runnable correctedScene() {
    return switch (state.phase()) {
      case LOBBY, QUESTION, REVEAL -> () -> {};
      case LEADERBOARD -> {
        ServerMessage leaderboard = RoomView.leaderboard(state);
        yield () -> outbox.toEveryone(leaderboard);
      }
      case PODIUM -> finished();
    };
  }

  private Runnable finished() {
    List<Ranking.Place<Player>> places = state.ranking().places();
    ServerMessage forScreens = RoomView.finished(state, Optional.empty());
    List<Standing> standings = new ArrayList<>(places.size());
    for (Ranking.Place<Player> place : places) {
      standings.add(new Standing(place.total().value(), place.rank(), places.size()));
    }
    List<ServerMessage> own = new ArrayList<>(places.size());
    for (Standing standing : standings) {
      own.add(RoomView.finished(state, Optional.of(standing)));
    }
    return () -> {
      outbox.toScreens(forScreens);
      for (int i = 0; i < places.size(); i++) {
        toPlayer(places.get(i).who().id(), own.get(i));
      }
    };
  }

  private void toPlayer(PlayerId player, ServerMessage message) {
    presence.of(player).ifPresent(connection -> outbox.toOne(connection, message));
  }

  /** The whole truth for one place at this instant. */
  Snapshot snapshot(Occupant occupant, String displayKey, String joinUrl, long now) {
    Role role = occupant.role();
    return new Snapshot(
        role,
        state.room(),
        state.phase(),
        state.bank(),
        state.questions(),
        state.players().size(),
        state.isLocked(),
        seat(occupant, displayKey, joinUrl),
        scene(occupant, now),
        state.lang());
  }

  private Seat seat(Occupant occupant, String displayKey, String joinUrl) {
    return switch (occupant) {
      case Occupant.Host _ ->
          new Seat.HostSeat(
              joinUrl, displayKey, state.id().toString(), roster(state.players().size()));
      case Occupant.Display _ -> new Seat.DisplaySeat(joinUrl, roster(DISPLAY_NAMES));
      case Occupant.Seated seated -> {
        Player player = state.player(seated.player()).orElseThrow();
        yield new Seat.PlayerSeat(
            player.id(), player.name(), RoomView.standing(state, player), player.streak());
      }
    };
  }

  private List<ServerMessage> scene(Occupant occupant, long now) {
    return switch (occupant) {
      case Occupant.Seated seated -> RoomView.scene(state, Optional.of(seated.player()), now);
      case Occupant.Host _, Occupant.Display _ -> {
        List<ServerMessage> scene = new ArrayList<>(RoomView.scene(state, Optional.empty(), now));
        bulletin.tally().ifPresent(scene::add);
        if (occupant instanceof Occupant.Host) {
          scene.addAll(state.crowds().notices());
        }
        yield scene;
      }
    };
  }

  /** The newest names, in the order they came. */
  private List<NamedPlayer> roster(int most) {
    Collection<Player> players = state.players();
    return players.stream().skip(Math.max(0, players.size() - most)).map(RoomView::named).toList();
  }
}
