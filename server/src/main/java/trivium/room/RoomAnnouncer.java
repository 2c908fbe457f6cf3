package trivium.room;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trivium.protocol.BuzzerMessage;
import trivium.protocol.LeaderboardTime;
import trivium.protocol.NamedPlayer;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.PlayersMessage;
import trivium.protocol.QuestionMessage;
import trivium.protocol.RevealMessage;
import trivium.protocol.Role;
import trivium.protocol.Seat;
import trivium.protocol.ServerMessage;
import trivium.protocol.ServerMessage.Snapshot;
import trivium.protocol.Standing;
import trivium.protocol.StandingsMessage;
import trivium.protocol.StandingsMessage.Result;
import trivium.room.Presence.Occupant;
import trivium.score.Ranking;

/**
 * Announces events to the clients of a room. The messages are built when the event is applied; the
 * room holds them back until the event is durable. Confined to the room's loop.
 */
final class RoomAnnouncer {
  /** The most names that a display shows. */
  private static final int DISPLAY_NAMES = 60;

  private final RoomState state;
  private final Presence presence;
  private final Outbox outbox;
  private final PlayerUpdates updates;
  private final SheetAnnouncer sheets;
  private final StakesAnnouncer stakes;

  RoomAnnouncer(RoomState state, Presence presence, Outbox outbox, PlayerUpdates updates) {
    this.state = state;
    this.presence = presence;
    this.outbox = outbox;
    this.updates = updates;
    this.sheets = new SheetAnnouncer(state, presence, outbox, updates);
    this.stakes = new StakesAnnouncer(state, presence, outbox, updates);
  }

  /** The announcement of an event that was just applied; to be run once it is durable. */
  Optional<Runnable> announcement(RoomEvent event, long now) {
    int players = state.players().size();
    return switch (event) {
      case RoomEvent.RoomOpened _, RoomEvent.RoomEnded _, RoomEvent.LateJoinChosen _ ->
          Optional.empty();
      case RoomEvent.LateJoinCredited _ -> Optional.of(correctedScreen());
      case RoomEvent.PlayerJoined joined -> joined(joined.player());
      case RoomEvent.PlayerReturned back -> joined(back.player());
      case RoomEvent.TeamAssigned assigned -> {
        Runnable shown = joined(assigned.player()).orElseThrow();
        ServerMessage team = new PlayersMessage.TeamAssigned(assigned.team());
        Optional<ServerMessage> shared = sharedScreen(assigned.player(), now);
        yield Optional.of(() -> {
          toPlayer(assigned.player(), team);
          shared.ifPresent(message -> toPlayer(assigned.player(), message));
          shown.run();
        });
      }
      case RoomEvent.TeamRenamed _ -> Optional.of(teams());
      case RoomEvent.PlayerRenamed renamed -> {
        Runnable shown = joined(renamed.player()).orElseThrow();
        ServerMessage name = new PlayersMessage.Renamed(renamed.name());
        Runnable screen = renamedScreen(now);
        yield Optional.of(() -> {
          toPlayer(renamed.player(), name);
          shown.run();
          screen.run();
        });
      }
      case RoomEvent.PlayerKicked kicked -> left(List.of(kicked.player()));
      case RoomEvent.PlayersRemoved removed -> left(removed.players());
      case RoomEvent.SeatsGivenUp seats -> left(seats.players());
      case RoomEvent.RoomLocked lock -> Optional.of(() -> updates.locked(lock.locked(), players));
      case RoomEvent.QuestionOpened open -> {
        ServerMessage question = RoomView.question(state, now);
        boolean sheet = state.isSheet();
        List<ServerMessage> forHost = LiveRoundView.forHost(state);
        yield Optional.of(() -> {
          outbox.toEveryone(question);
          toHost(forHost);
          if (!sheet) {
            updates.opened(open.question());
          }
        });
      }
      case RoomEvent.AnswerTaken answer when state.isSheet() ->
          Optional.of(sheets.answered(answer));
      case RoomEvent.AnswerTaken answer -> {
        ServerMessage receipt = new QuestionMessage.Receipt(answer.question(), answer.response());
        yield Optional.of(() -> {
          toPlayer(answer.player(), receipt);
          updates.answered(answer.player());
        });
      }
      case BuzzerEvent.BuzzerPressed press -> {
        BuzzerMessage.BuzzerPresses presses = LiveRoundView.buzzer(state, now);
        ServerMessage pressed = new BuzzerMessage.Pressed(press.question());
        yield Optional.of(() -> {
          toPlayer(press.player(), pressed);
          if (presses.answering().isPresent()) {
            // So that the player learns the place in line.
            toPlayer(press.player(), presses);
          }
          updates.pressed(presses);
        });
      }
      case BuzzerEvent.BuzzerDecided _, BuzzerEvent.BuzzerJudged _ -> {
        BuzzerMessage.BuzzerPresses presses = LiveRoundView.buzzer(state, now);
        yield Optional.of(() -> updates.buzzerDecided(presses));
      }
      case RoomEvent.QuestionFlagged flagged -> {
        RevealMessage.Flags flags = LiveRoundView.flags(state.allAsked().get(flagged.question()));
        ServerMessage confirmation = new RevealMessage.Flagged(flagged.question());
        yield Optional.of(() -> {
          toPlayer(flagged.player(), confirmation);
          updates.flags(flags);
        });
      }
      case RoomEvent.QuestionResumed _ -> {
        Optional<QuestionMessage.ClockResumed> clock = RoomView.clock(state, now);
        yield Optional.of(() -> clock.ifPresent(outbox::toEveryone));
      }
      case RoomEvent.QuestionClosed _ -> {
        Runnable reveal = reveal();
        Runnable ties = ties();
        yield Optional.of(() -> {
          updates.closed();
          reveal.run();
          ties.run();
        });
      }
      case RoomEvent.RevealShown _ -> Optional.of(reveal());
      case RoomEvent.QuestionSkipped _ -> Optional.of(updates::closed);
      case RoomEvent.QuestionReopened again -> {
        ServerMessage question = RoomView.question(state, now);
        Map<PlayerId, ServerMessage> receipts = receipts();
        List<ServerMessage> forHost = LiveRoundView.forHost(state);
        Runnable buzzer = buzzer(now);
        Runnable survivors = survivors();
        yield Optional.of(() -> {
          outbox.toEveryone(question);
          toHost(forHost);
          buzzer.run();
          survivors.run();
          updates.reopened(again.question(), receipts.keySet());
          receipts.forEach(this::toPlayer);
        });
      }
      case RoomEvent.GamePaused _, RoomEvent.GameContinued _, RoomEvent.TimeAdded _ -> {
        ServerMessage paused = RoomView.paused(state, now);
        yield Optional.of(() -> outbox.toEveryone(paused));
      }
      case RoomEvent.PointsAdjusted adjusted -> {
        ServerMessage message = RoomView.adjusted(state, adjusted);
        Runnable screen = correctedScreen();
        yield Optional.of(() -> {
          outbox.toEveryone(message);
          screen.run();
        });
      }
      case RoomEvent.QuestionCorrected corrected -> {
        PlayedQuestion asked = state.allAsked().get(corrected.question());
        ServerMessage correction = RoomView.corrected(state, asked);
        ServerMessage forScreens = RoomView.correctedForScreens(state, asked);
        Runnable results = results(asked);
        Runnable screen = correctedScreen();
        Runnable survivors = survivors();
        yield Optional.of(() -> {
          outbox.toPlayers(correction);
          outbox.toScreens(forScreens);
          results.run();
          survivors.run();
          screen.run();
        });
      }
      case RoomEvent.RoundsAdded _ -> {
        ServerMessage programme = RoomView.programme(state);
        yield Optional.of(() -> outbox.toHosts(programme));
      }
      case RoomEvent.RoundOpened _ -> {
        ServerMessage round = RoomView.round(state);
        Runnable own = stakes.round();
        yield Optional.of(() -> {
          outbox.toEveryone(round);
          own.run();
        });
      }
      case RoomEvent.BreakStarted _ -> {
        ServerMessage pause = RoomView.pause(state, now);
        yield Optional.of(() -> outbox.toEveryone(pause));
      }
      case RoomEvent.LeaderboardShown _ -> {
        ServerMessage leaderboard = RoomView.leaderboard(state);
        yield Optional.of(() -> outbox.toEveryone(leaderboard));
      }
      case RoomEvent.RoomFinished _ -> {
        Runnable finished = finished();
        Runnable ties = ties();
        yield Optional.of(() -> {
          finished.run();
          ties.run();
        });
      }
      case SheetEvent sheet -> {
        Runnable announcement = sheets.announcement(sheet, now);
        Runnable screen = sheet instanceof SheetEvent.AnswersMarked ? correctedScreen() : () -> {};
        yield Optional.of(() -> {
          announcement.run();
          screen.run();
        });
      }
      case StakesEvent bet -> Optional.of(stakes.announcement(bet));
    };
  }

  /** What a player sees of the new team, where a team shares its sheet, its bet or its joker. */
  private Optional<ServerMessage> sharedScreen(PlayerId player, long now) {
    boolean shared =
        switch (state.phase()) {
          case ROUND -> state.round().format().joker();
          case BETS -> true;
          case QUESTION, LOCKING -> state.isSheet();
          case LOBBY, MARKING, REVEAL, ANSWERS, LEADERBOARD, BREAK, PODIUM -> false;
        };
    return shared
        ? Optional.of(snapshot(new Occupant.Seated(player), "", "", now))
        : Optional.empty();
  }

  /** A player who joined, or whose team changed. */
  private Optional<Runnable> joined(PlayerId id) {
    NamedPlayer player = RoomView.named(state, state.player(id).orElseThrow());
    int players = state.players().size();
    List<PlayersMessage.Crowd> crowds = state.roster().crowds().notices();
    Runnable teams = teams();
    return Optional.of(() -> {
      updates.joined(player, players);
      updates.crowds(crowds);
      teams.run();
    });
  }

  private Runnable teams() {
    Optional<PlayersMessage.Teams> teams = RoomView.teams(state);
    return () -> teams.ifPresent(updates::teams);
  }

  private Optional<Runnable> left(List<PlayerId> who) {
    int players = state.players().size();
    List<PlayersMessage.Crowd> crowds = state.roster().crowds().notices();
    Runnable teams = teams();
    Runnable survivors = survivors();
    Runnable results = resultsOfKnockOut();
    return Optional.of(() -> {
      updates.left(who, players);
      updates.crowds(crowds);
      teams.run();
      survivors.run();
      results.run();
    });
  }

  /** A removal may bring others back into the round. */
  private Runnable resultsOfKnockOut() {
    return state.elimination().survivors().isEmpty()
        ? () -> {}
        : state.allAsked().reversed().stream()
            .filter(PlayedQuestion::isClosed)
            .findFirst()
            .map(this::results)
            .orElse(() -> {});
  }

  /** Who is left in a knock-out round. */
  private Runnable survivors() {
    Optional<StandingsMessage.Survivors> survivors = LiveRoundView.survivors(state);
    return () -> survivors.ifPresent(outbox::toScreens);
  }

  /** The presses of a question that was opened once more. */
  private Runnable buzzer(long now) {
    if (state.asked().buzzer().presses().isEmpty()) {
      return () -> {};
    }
    BuzzerMessage.BuzzerPresses presses = LiveRoundView.buzzer(state, now);
    List<PlayerId> pressed =
        state.asked().buzzer().presses().stream().map(Buzzer.Press::player).toList();
    ServerMessage confirmation = new BuzzerMessage.Pressed(state.question());
    return () -> {
      updates.buzzerDecided(presses);
      pressed.forEach(player -> toPlayer(player, confirmation));
    };
  }

  private Runnable reveal() {
    ServerMessage reveal = RoomView.reveal(state);
    ServerMessage forScreens = RoomView.revealForScreens(state);
    Runnable results = results(state.asked());
    Runnable survivors = survivors();
    return () -> {
      outbox.toPlayers(reveal);
      outbox.toScreens(forScreens);
      results.run();
      survivors.run();
    };
  }

  private Map<PlayerId, ServerMessage> receipts() {
    Map<PlayerId, ServerMessage> receipts = new LinkedHashMap<>();
    for (RoomEvent.AnswerTaken answer : state.asked().answers()) {
      receipts.put(
          answer.player(), new QuestionMessage.Receipt(answer.question(), answer.response()));
    }
    return receipts;
  }

  private Runnable results(PlayedQuestion asked) {
    List<Result> results = RoomView.results(state, asked);
    List<PlayerId> order =
        state.ranking().players().stream().map(place -> place.player().id()).toList();
    return () -> {
      for (int i = 0; i < order.size(); i++) {
        toPlayer(order.get(i), results.get(i));
      }
    };
  }

  /** Updates the current screen after a correction or a change of points. */
  private Runnable correctedScreen() {
    Runnable ties = ties();
    Runnable shown = standings();
    return () -> {
      shown.run();
      ties.run();
    };
  }

  private Runnable standings() {
    return switch (state.phase()) {
      case LOBBY, ROUND, BETS, QUESTION, LOCKING, MARKING, REVEAL, ANSWERS, BREAK -> () -> {};
      case LEADERBOARD -> {
        ServerMessage leaderboard = RoomView.leaderboard(state);
        yield () -> outbox.toEveryone(leaderboard);
      }
      case PODIUM -> finished();
    };
  }

  /** Updates the names on the current screen. */
  private Runnable renamedScreen(long now) {
    if (state.phase() != Phase.BREAK) {
      return correctedScreen();
    }
    ServerMessage pause = RoomView.pause(state, now);
    Optional<ServerMessage> paused =
        state.isPaused() ? Optional.of(RoomView.paused(state, now)) : Optional.empty();
    return () -> {
      outbox.toEveryone(pause);
      paused.ifPresent(outbox::toEveryone);
    };
  }

  /** Tells the host who shares one of the first ranks at the end of the last round. */
  private Runnable ties() {
    Optional<StandingsMessage.Ties> ties = RoomView.ties(state);
    return () -> ties.ifPresent(outbox::toHosts);
  }

  private Runnable finished() {
    List<Ranking.RankedPlayer<Player>> places = state.ranking().players();
    ServerMessage forScreens = RoomView.finished(state, Optional.empty());
    List<Standing> standings = new ArrayList<>(places.size());
    for (Ranking.RankedPlayer<Player> place : places) {
      standings.add(new Standing(place.total().value(), place.rank(), places.size()));
    }
    List<ServerMessage> own = new ArrayList<>(places.size());
    for (Standing standing : standings) {
      own.add(RoomView.finished(state, Optional.of(standing)));
    }
    return () -> {
      outbox.toScreens(forScreens);
      for (int i = 0; i < places.size(); i++) {
        toPlayer(places.get(i).player().id(), own.get(i));
      }
    };
  }

  private void toHost(List<ServerMessage> messages) {
    messages.forEach(outbox::toHosts);
  }

  private void toPlayer(PlayerId player, ServerMessage message) {
    presence.of(player).ifPresent(connection -> outbox.toOne(connection, message));
  }

  /** The snapshot for one seat. */
  Snapshot snapshot(Occupant occupant, String displayKey, String joinUrl, long now) {
    Role role = occupant.role();
    return new Snapshot(
        role,
        state.room(),
        state.phase(),
        state.round().bank(),
        state.questions(),
        state.players().size(),
        state.isLocked(),
        seat(occupant, displayKey, joinUrl),
        snapshotMessages(occupant, now),
        state.programme().lang());
  }

  private Seat seat(Occupant occupant, String displayKey, String joinUrl) {
    return switch (occupant) {
      case Occupant.Host _ ->
          new Seat.HostSeat(
              joinUrl, displayKey, state.id().toString(), roster(state.players().size()));
      case Occupant.Spectator _ -> new Seat.SpectatorSeat();
      case Occupant.Display _ -> new Seat.DisplaySeat(joinUrl, roster(DISPLAY_NAMES));
      case Occupant.Seated seated -> {
        Player player = state.player(seated.player()).orElseThrow();
        yield new Seat.PlayerSeat(
            player.id(),
            player.name(),
            RoomView.standing(state, player),
            player.streak(),
            state.teams().of(player.id()),
            player.avatar(),
            state.elimination().isOut(player.id()));
      }
    };
  }

  private List<ServerMessage> snapshotMessages(Occupant occupant, long now) {
    return switch (occupant) {
      case Occupant.Seated seated -> SnapshotView.of(state, Optional.of(seated.player()), now);
      case Occupant.Spectator _ -> SnapshotView.of(state, Optional.empty(), now);
      case Occupant.Host _, Occupant.Display _ -> {
        List<ServerMessage> messages =
            new ArrayList<>(SnapshotView.of(state, Optional.empty(), now));
        updates.tally().ifPresent(messages::add);
        if (state.isSheet()) {
          messages.add(SheetView.progress(state));
        }
        if (occupant instanceof Occupant.Host) {
          if (state.programme().size() > 1
              || state.round().settings().leaderboardTime() != LeaderboardTime.AFTER_QUESTION
              || state.round().settings().pace().isPresent()) {
            messages.add(RoomView.programme(state));
          }
          messages.addAll(SheetView.forHost(state));
          RoomView.ties(state).filter(ties -> !ties.ties().isEmpty()).ifPresent(messages::add);
          if (state.question() >= 0) {
            messages.addAll(LiveRoundView.forHost(state));
          }
          messages.addAll(state.roster().crowds().notices());
        }
        yield messages;
      }
    };
  }

  /** The newest names in the order of joining. */
  private List<NamedPlayer> roster(int most) {
    Collection<Player> players = state.players();
    return players.stream()
        .skip(Math.max(0, players.size() - most))
        .map(player -> RoomView.named(state, player))
        .toList();
  }
}
