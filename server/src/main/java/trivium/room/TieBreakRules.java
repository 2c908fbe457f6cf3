package trivium.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.protocol.LeaderboardTime;
import trivium.protocol.RefusalReason;
import trivium.protocol.ScoringName;
import trivium.protocol.Settings;
import trivium.score.Ranking;

/** The rules of tie-breaks, which decide between contestants with the same total. Pure. */
final class TieBreakRules {
  static final String TITLE = "Tie-break";

  /** Ranks of the podium. */
  private static final int RANKS = 3;

  private static final int LIMIT = 60_000;

  private TieBreakRules() {}

  /**
   * A shared rank.
   *
   * @param names of teams, or of players where there are none
   */
  record Tie(int rank, List<String> names) {
    Tie {
      names = List.copyOf(names);
    }
  }

  /**
   * A shared rank.
   *
   * @param contestants teams, or players where there are none
   */
  record SharedRank(int rank, List<Contestant> contestants) {
    SharedRank {
      contestants = List.copyOf(contestants);
    }
  }

  /** The shared ones of the first three ranks, where a tie-break can be played now. */
  static List<Tie> ties(RoomState state) {
    return isAtEnd(state)
        ? sharedRanks(state).stream()
            .map(shared ->
                new Tie(
                    shared.rank(),
                    shared.contestants().stream()
                        .flatMap(who -> state.name(who).stream())
                        .toList()))
            .toList()
        : List.of();
  }

  /** The shared ones of the first three ranks. */
  static List<SharedRank> sharedRanks(RoomState state) {
    return state.teams().exist()
        ? sharedRanks(state.teams().ranking(), team -> new Contestant.TeamContestant(team.number()))
        : sharedRanks(state.ranking(), player -> new Contestant.PlayerContestant(player.id()));
  }

  private static <P> List<SharedRank> sharedRanks(
      Ranking<P> ranking, Function<P, Contestant> contestant) {
    List<SharedRank> shared = new ArrayList<>();
    List<Ranking.RankedPlayer<P>> places = ranking.players();
    for (int i = 0; i < places.size() && places.get(i).rank() <= RANKS; ) {
      int rank = places.get(i).rank();
      List<Contestant> level =
          places.subList(i, places.size()).stream()
              .takeWhile(place -> place.rank() == rank)
              .map(place -> contestant.apply(place.player()))
              .toList();
      // Those without points have nothing to decide.
      if (level.size() > 1 && places.get(i).total().value() > 0) {
        shared.add(new SharedRank(rank, level));
      }
      i += level.size();
    }
    return shared;
  }

  /** Whether the last question of the last round is over. */
  static boolean isAtEnd(RoomState state) {
    return switch (state.phase()) {
      case REVEAL, ANSWERS, LEADERBOARD ->
          state.isLastQuestion()
              && state.sheet().stream().allMatch(PlayedQuestion::isClosed)
              && state.programme().next().isEmpty();
      case PODIUM -> state.programme().next().isEmpty();
      case LOBBY, ROUND, BETS, QUESTION, LOCKING, MARKING, BREAK -> false;
    };
  }

  static Decision play(RoomState state, RoomCommand.TieBreak asked, long now) {
    if (!isAtEnd(state)) {
      return Decision.refused(RefusalReason.NOT_NOW);
    }
    if (ties(state).isEmpty()) {
      return Decision.refused(RefusalReason.NO_TIE);
    }
    if (state.programme().size() >= Programme.MOST_ROUNDS) {
      return Decision.refused(RefusalReason.TOO_MANY_ROUNDS);
    }
    return Decision.happened(
        new RoomEvent.RoundsAdded(now, List.of(round(state, asked))),
        new RoomEvent.RoundOpened(now, state.programme().size()));
  }

  private static Round round(RoomState state, RoomCommand.TieBreak asked) {
    Question question =
        new Question(asked.prompt(), new Task.Numeric(asked.value(), 0, asked.unit()), "", 0);
    return new Round(
        TITLE,
        state.round().bank(),
        new Settings(
            LIMIT,
            ScoringName.ACCURACY,
            false,
            Optional.empty(),
            Optional.of(LeaderboardTime.AT_END)),
        List.of(question),
        0,
        false,
        true);
  }
}
