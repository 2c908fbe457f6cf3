package trivium.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trivium.bank.Task;
import trivium.protocol.PlayerId;
import trivium.protocol.ServerMessage;
import trivium.protocol.SheetMessage.AnswersRevealed;
import trivium.protocol.SheetMessage.MarkingStarted;
import trivium.protocol.SheetMessage.SheetLocking;
import trivium.protocol.SheetMessage.SheetProgress;
import trivium.protocol.SheetMessage.SheetResult;
import trivium.protocol.SheetMessage.TypedAnswers;
import trivium.protocol.StandingsMessage.Result;

/** Builds the messages about an answer sheet. Pure. */
final class SheetView {
  /** Groups of typed answers that a host is asked to mark. */
  private static final int MOST_GROUPS = 200;

  private SheetView() {}

  static SheetLocking locking(RoomState state, long now) {
    return new SheetLocking((int) Math.max(0, state.phaseEnd() - state.now(now)));
  }

  static SheetProgress progress(RoomState state) {
    return new SheetProgress(
        state.sheet().stream().map(asked -> asked.answers().size()).toList(), contestants(state));
  }

  /** The number of teams with players, or of players where there are no teams. */
  static int contestants(RoomState state) {
    return state.teams().exist()
        ? (int) state.teams().all().stream().filter(team -> team.players() > 0).count()
        : state.players().size();
  }

  static boolean isTyped(PlayedQuestion asked) {
    return asked.task() instanceof Task.Text || asked.task() instanceof Task.Numeric;
  }

  static TypedAnswers typedAnswers(PlayedQuestion asked) {
    return new TypedAnswers(
        asked.number(),
        TypedAnswerGroups.of(asked).all().stream()
            .limit(MOST_GROUPS)
            .map(group ->
                new TypedAnswers.AnswerGroup(
                    group.texts().getFirst(),
                    group.answers(),
                    group.mark(),
                    group.certain(),
                    group.marked()))
            .toList(),
        RightAnswerView.answers(asked));
  }

  /** The typed answers to all questions of the sheet. */
  static List<TypedAnswers> typedAnswers(RoomState state) {
    return state.sheet().stream()
        .filter(asked -> !asked.isSkipped() && isTyped(asked))
        .map(SheetView::typedAnswers)
        .toList();
  }

  static AnswersRevealed answers(RoomState state) {
    return new AnswersRevealed(
        revealed(state).stream().map(asked -> RoomView.reveal(state, asked)).toList());
  }

  private static List<PlayedQuestion> revealed(RoomState state) {
    return state.sheet().stream().filter(asked -> !asked.isSkipped()).toList();
  }

  /** The results of the sheet for all players, in the order of the ranking. */
  static List<SheetResult> results(RoomState state) {
    List<List<Result>> byPlayer = new ArrayList<>();
    state.ranking().players().forEach(_ -> byPlayer.add(new ArrayList<>()));
    for (PlayedQuestion asked : revealed(state)) {
      List<Result> results = RoomView.results(state, asked);
      for (int i = 0; i < results.size(); i++) {
        byPlayer.get(i).add(results.get(i));
      }
    }
    return byPlayer.stream().map(SheetResult::new).toList();
  }

  private static Optional<SheetResult> result(RoomState state, PlayerId player) {
    List<Result> results =
        revealed(state).stream()
            .flatMap(asked -> RoomView.result(state, asked, player).stream())
            .toList();
    return results.isEmpty() ? Optional.empty() : Optional.of(new SheetResult(results));
  }

  /** The messages about the sheet that rebuild the screen of a player, host or display. */
  static List<ServerMessage> snapshot(RoomState state, Optional<PlayerId> player, long now) {
    List<ServerMessage> messages = new ArrayList<>();
    for (PlayedQuestion asked : state.sheet()) {
      messages.add(RoomView.question(state, asked, now));
    }
    for (PlayedQuestion asked : state.sheet()) {
      player
          .flatMap(asked::answer)
          .ifPresent(answer -> messages.add(RoomView.receipt(state, asked, answer)));
    }
    switch (state.phase()) {
      case LOCKING -> messages.add(locking(state, now));
      case MARKING -> messages.add(new MarkingStarted());
      case ANSWERS -> messages.add(answers(state));
      case REVEAL, LEADERBOARD -> {
        player.ifPresent(id -> messages.addAll(earlierReveals(state, id)));
        if (!state.asked().isSkipped()) {
          messages.add(
              player.isPresent() ? RoomView.reveal(state) : RoomView.revealForScreens(state));
        }
        if (state.asked().isCorrected()) {
          messages.add(
              player.isPresent()
                  ? RoomView.corrected(state, state.asked())
                  : RoomView.correctedForScreens(state, state.asked()));
        }
      }
      case LOBBY, ROUND, BETS, QUESTION, BREAK, PODIUM -> {}
    }
    player.flatMap(id -> ownResult(state, id)).ifPresent(messages::add);
    return messages;
  }

  /** The reveals and results of the questions that were revealed before the current one. */
  private static List<ServerMessage> earlierReveals(RoomState state, PlayerId player) {
    List<ServerMessage> earlier = new ArrayList<>();
    for (PlayedQuestion asked : revealed(state)) {
      if (asked.isClosed() && asked != state.asked()) {
        earlier.add(RoomView.reveal(state, asked));
        RoomView.result(state, asked, player).ifPresent(earlier::add);
      }
    }
    return earlier;
  }

  private static Optional<ServerMessage> ownResult(RoomState state, PlayerId player) {
    return switch (state.phase()) {
      case ANSWERS -> result(state, player).map(result -> result);
      case REVEAL, LEADERBOARD -> RoomView.result(state, player).map(result -> result);
      case LOBBY, ROUND, BETS, QUESTION, LOCKING, MARKING, BREAK, PODIUM -> Optional.empty();
    };
  }

  /** What only the host sees of a sheet. */
  static List<ServerMessage> forHost(RoomState state) {
    List<ServerMessage> messages = new ArrayList<>();
    if (state.isSheet()) {
      switch (state.phase()) {
        case MARKING, REVEAL -> messages.addAll(typedAnswers(state));
        case LOBBY, ROUND, BETS, QUESTION, LOCKING, ANSWERS, LEADERBOARD, BREAK, PODIUM -> {}
      }
    }
    return messages;
  }
}
