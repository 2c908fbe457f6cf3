package trivium.room;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.protocol.BuzzerRequest;
import trivium.protocol.ClientMessage;
import trivium.protocol.ControlRequest;
import trivium.protocol.GameRequest;
import trivium.protocol.HostQuery;
import trivium.protocol.ModerationRequest;
import trivium.protocol.NamedPlayer;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.PlayersMessage;
import trivium.protocol.QuestionMessage.ClockResumed;
import trivium.protocol.QuestionMessage.Paused;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.QuestionMessage.Receipt;
import trivium.protocol.QuestionRequest;
import trivium.protocol.RevealMessage.Corrected;
import trivium.protocol.RevealMessage.Reveal;
import trivium.protocol.RoundMessage;
import trivium.protocol.ServerMessage;
import trivium.protocol.SheetMessage;
import trivium.protocol.SheetRequest;
import trivium.protocol.StakesRequest;
import trivium.protocol.Standing;
import trivium.protocol.StandingsMessage;
import trivium.protocol.StandingsMessage.Adjusted;
import trivium.protocol.StandingsMessage.Finished;
import trivium.protocol.StandingsMessage.Leaderboard;
import trivium.protocol.StandingsMessage.PlayerAhead;
import trivium.protocol.StandingsMessage.Result;
import trivium.protocol.StandingsMessage.Row;
import trivium.protocol.StandingsMessage.TeamResult;
import trivium.protocol.StandingsMessage.TeamRow;
import trivium.protocol.TeamRequest;
import trivium.protocol.TeamSettings;
import trivium.score.Points;
import trivium.score.Ranking;

/** Builds the messages that show the state of a room. Pure. */
final class RoomView {
  /** Rows that phones and displays show without scrolling. */
  private static final int LEADERBOARD_ROWS = 5;

  /** After a round phones show the whole list of a room of ordinary size. */
  private static final int ROUND_ROWS = 100;

  private static final int PODIUM_RANKS = 3;

  private static final int MOST_TIED = 10;

  private RoomView() {}

  static QuestionOpened question(RoomState state, long now) {
    return question(state, state.asked(), now);
  }

  /** A question of the current round. */
  static QuestionOpened question(RoomState state, PlayedQuestion played, long now) {
    Question asked = played.question();
    boolean sheet = played.isOnSheet();
    boolean aloud = played.isBuzzer();
    return new QuestionOpened(
        played.number(),
        state.questions(),
        aloud ? "buzzer" : asked.task().wireName(),
        asked.prompt(),
        aloud ? List.of() : asked.task().shown(),
        sheet ? 0 : played.limit(),
        sheet ? 0 : state.remaining(now),
        !aloud && asked.task() instanceof Task.Match match ? match.right() : List.of(),
        !aloud && asked.task() instanceof Task.Numeric number ? number.unit() : "",
        asked.settings().picture().map(RoomView::path).orElse(""),
        worth(played.worth()),
        state.programme().firstQuestion(),
        sheet ? 0 : opensIn(state, now),
        sheet);
  }

  private static Optional<Integer> worth(int factor) {
    return factor == 1 ? Optional.empty() : Optional.of(factor);
  }

  static RoundMessage.RoundOpened round(RoomState state) {
    Round round = state.round();
    return new RoundMessage.RoundOpened(
        state.programme().number(),
        state.programme().size(),
        round.title(),
        round.bank(),
        round.questions().size(),
        worth(round.settings().factor()),
        round.anew(),
        state.programme().lang(),
        round.settings().format());
  }

  static RoundMessage.Programme programme(RoomState state) {
    return new RoundMessage.Programme(
        state.programme().number(),
        state.programme().rounds().stream()
            .map(round ->
                new RoundMessage.PlannedRound(
                    round.title(),
                    round.bank(),
                    round.questions().size(),
                    (int) round.breakTime(),
                    round.settings().leaderboard(),
                    round.settings().pace(),
                    round.settings().format()))
            .toList());
  }

  static RoundMessage.BreakStarted pause(RoomState state, long now) {
    return new RoundMessage.BreakStarted(
        (int) Math.max(0, state.phaseEnd() - state.now(now)),
        state.programme().next().map(Round::title),
        state.allAsked().isEmpty() ? List.of() : shownRows(state, LEADERBOARD_ROWS),
        state.allAsked().isEmpty() ? List.of() : shownTeamRows(state));
  }

  /** The teams; empty in a room where players have none. */
  static Optional<PlayersMessage.Teams> teams(RoomState state) {
    Teams teams = state.teams();
    return teams.exist()
        ? Optional.of(
            new PlayersMessage.Teams(
                teams.settings().assignment() == TeamSettings.Assignment.CHOOSE,
                teams.settings().most(),
                teams.all().stream()
                    .map(team -> new PlayersMessage.TeamSize(team.name(), team.players()))
                    .toList()))
        : Optional.empty();
  }

  /** All teams with players or points, best first. */
  private static List<TeamRow> teamRows(RoomState state) {
    return state.teams().ranking().players().stream()
        .map(place ->
            new TeamRow(
                place.rank(),
                place.player().number(),
                place.player().name(),
                place.total().value(),
                place.player().gained().value()))
        .toList();
  }

  private static String path(String picture) {
    return "/pictures/" + picture;
  }

  /** The time until answers open, ms; none after a restart, when the message about it says so. */
  private static int opensIn(RoomState state, long now) {
    return state.clock().resumed().isPresent()
        ? 0
        : (int) Math.max(0, state.clock().zero() - state.clock().now(now));
  }

  /** Whether the game is paused, and the time that is left of the question or the break. */
  static Paused paused(RoomState state, long now) {
    boolean open = state.phase() == Phase.QUESTION && !state.isSheet();
    boolean counts = state.phase() == Phase.BREAK || state.phase() == Phase.LOCKING;
    long breakLeft =
        counts && state.phaseEnd() > 0 ? Math.max(0, state.phaseEnd() - state.now(now)) : 0;
    return new Paused(
        state.isPaused(),
        open ? state.remaining(now) : (int) breakLeft,
        open ? opensIn(state, now) : 0,
        open ? state.limit() : 0);
  }

  static Adjusted adjusted(RoomState state, RoomEvent.PointsAdjusted event) {
    Optional<Player> player = event.player().flatMap(state::player);
    Optional<Teams.Team> team = event.team().map(state.teams().all()::get);
    return new Adjusted(
        event.player(),
        event.team(),
        player.map(Player::name).or(() -> team.map(Teams.Team::name)).orElse(""),
        event.points(),
        event.reason(),
        player
            .map(Player::total)
            .or(() -> team.map(Teams.Team::total))
            .orElse(Points.NONE)
            .value());
  }

  /** The resumption of the current question, if there was one. */
  static Optional<ClockResumed> clock(RoomState state, long now) {
    return state
        .clock()
        .resumed()
        .map(resumed ->
            new ClockResumed(
                resumed.question(),
                state.remaining(now),
                (int) Math.max(0, resumed.startsAt() - now),
                resumed.away()));
  }

  /** The reply to a request that was carried out before. */
  static Optional<ServerMessage> reply(
      RoomState state, PlayerId player, ClientMessage.Seated request) {
    return switch (request) {
      case QuestionRequest.Answer answer ->
          state.allAsked().stream()
              .skip(answer.question())
              .findFirst()
              .flatMap(asked -> asked.answer(player).map(given -> receipt(state, asked, given)));
      case SheetRequest.ClearAnswer clear ->
          Optional.of(new SheetMessage.AnswerCleared(clear.question(), ""));
      case QuestionRequest.Flag _,
          QuestionRequest.Correct _,
          SheetRequest.MarkAnswer _,
          SheetRequest.RevealAll _,
          GameRequest _,
          ControlRequest _,
          TeamRequest _,
          ModerationRequest _,
          BuzzerRequest _,
          StakesRequest _,
          HostQuery _ ->
          Optional.empty();
    };
  }

  /** The receipt of an answer, with the name of the player if a team shares the sheet. */
  static Receipt receipt(RoomState state, PlayedQuestion asked, RoomEvent.AnswerTaken answer) {
    return new Receipt(
        answer.question(),
        answer.response(),
        asked.isShared() ? state.player(answer.player()).map(Player::name).orElse("") : "");
  }

  /** The reveal of the current question for players. */
  static Reveal reveal(RoomState state) {
    return reveal(state, state.asked());
  }

  /** The reveal for players. */
  static Reveal reveal(RoomState state, PlayedQuestion asked) {
    return reveal(state, asked, Optional.empty());
  }

  /** The reveal of the current question for host and display. */
  static Reveal revealForScreens(RoomState state) {
    return reveal(state, state.asked(), Optional.of(state.asked().summary()));
  }

  /**
   * @param summary for host and display
   */
  private static Reveal reveal(
      RoomState state, PlayedQuestion asked, Optional<AnswerSummary> summary) {
    return new Reveal(
        asked.number(),
        RightAnswerView.correct(asked),
        asked.isBuzzer() ? List.of() : asked.counts(),
        RightAnswerView.accepted(asked),
        RightAnswerView.number(asked),
        asked.question().explanation(),
        summary.map(AnswerSummary::right),
        summary.map(AnswerSummary::answered),
        summary.map(AnswerSummary::typed).orElse(List.of()),
        LiveRoundView.nearest(state, asked));
  }

  /** A correction for players. */
  static Corrected corrected(RoomState state, PlayedQuestion asked) {
    return corrected(state, asked, Optional.empty());
  }

  /** A correction for host and display. */
  static Corrected correctedForScreens(RoomState state, PlayedQuestion asked) {
    return corrected(state, asked, Optional.of(asked.summary()));
  }

  /**
   * @param summary for host and display
   */
  private static Corrected corrected(
      RoomState state, PlayedQuestion asked, Optional<AnswerSummary> summary) {
    return new Corrected(
        asked.number(),
        RightAnswerView.correct(asked),
        RightAnswerView.accepted(asked),
        RightAnswerView.number(asked),
        asked.isDropped(),
        summary.map(AnswerSummary::right),
        summary.map(AnswerSummary::typed).orElse(List.of()),
        LiveRoundView.nearest(state, asked));
  }

  /** The results of a closed question for all players, in the order of the ranking. */
  static List<Result> results(RoomState state, PlayedQuestion asked) {
    List<Ranking.RankedPlayer<Player>> places = state.ranking().players();
    Map<Integer, TeamResult> teams = teamResults(state, asked);
    List<Result> results = new ArrayList<>(places.size());
    for (int i = 0; i < places.size(); i++) {
      results.add(result(state, asked, i, teams));
    }
    return results;
  }

  /** The results of the teams for a closed question; empty in a room without teams. */
  private static Map<Integer, TeamResult> teamResults(RoomState state, PlayedQuestion asked) {
    if (!state.teams().exist()) {
      return Map.of();
    }
    Ranking<Teams.Team> ranking = state.teams().ranking();
    Map<Integer, TeamResult> results = new HashMap<>();
    for (Ranking.RankedPlayer<Teams.Team> place : ranking.players()) {
      Teams.QuestionPoints points = state.teams().points(asked.number(), place.player().number());
      results.put(
          place.player().number(),
          new TeamResult(
              place.player().number(),
              points.points().value(),
              place.total().value(),
              place.rank(),
              ranking.players().size(),
              points.best().flatMap(state::player).map(Player::name)));
    }
    return results;
  }

  /** The result of one player; empty if the player joined after the question closed. */
  static Optional<Result> result(RoomState state, PlayerId player) {
    return result(state, state.asked(), player);
  }

  /** The result of one player for a closed question; empty if the player joined later. */
  static Optional<Result> result(RoomState state, PlayedQuestion asked, PlayerId player) {
    OptionalInt index =
        state.player(player).map(state.ranking()::indexOf).orElse(OptionalInt.empty());
    return index.isPresent()
        ? Optional.of(result(state, asked, index.getAsInt(), teamResults(state, asked)))
        : Optional.empty();
  }

  private static Result result(
      RoomState state, PlayedQuestion asked, int index, Map<Integer, TeamResult> teams) {
    Ranking.RankedPlayer<Player> place = state.ranking().players().get(index);
    Player player = place.player();
    return new Result(
        asked.number(),
        asked.wasRight(player.id()),
        state.points(asked, player.id()).value(),
        place.total().value(),
        place.rank(),
        state.ranking().players().size(),
        player.streak(),
        asked
            .answer(player.id())
            .flatMap(own -> ResponseCounts.right(asked.task(), own.response())),
        state.ranking().isShared(index) ? Optional.of(true) : Optional.empty(),
        state
            .ranking()
            .aheadOf(index)
            .map(ahead ->
                new PlayerAhead(
                    ahead.player().name(), ahead.total().value() - place.total().value())),
        state.teams().of(player.id()).map(teams::get),
        LiveRoundView.survival(state, player.id()));
  }

  static Leaderboard leaderboard(RoomState state) {
    return state.isLastQuestion()
        ? new Leaderboard(shownRows(state, ROUND_ROWS), true, shownTeamRows(state))
        : new Leaderboard(shownRows(state, LEADERBOARD_ROWS), false, shownTeamRows(state));
  }

  /** The host may keep it exciting; phones still show the own rank. */
  private static List<Row> shownRows(RoomState state, int most) {
    return rows(state, most).stream()
        .filter(row -> !state.round().settings().firstThree() || row.rank() <= PODIUM_RANKS)
        .toList();
  }

  private static List<TeamRow> shownTeamRows(RoomState state) {
    return teamRows(state).stream()
        .filter(row -> !state.round().settings().firstThree() || row.rank() <= PODIUM_RANKS)
        .toList();
  }

  static Finished finished(RoomState state, Optional<Standing> standing) {
    List<Row> podium =
        rows(state, LEADERBOARD_ROWS).stream().filter(row -> row.rank() <= PODIUM_RANKS).toList();
    return new Finished(podium, state.players().size(), standing, teamRows(state));
  }

  private static List<Row> rows(RoomState state, int most) {
    return state.ranking().players().stream()
        .limit(most)
        .map(place ->
            new Row(
                place.rank(),
                place.player().name(),
                place.total().value(),
                place.player().gained().value(),
                place.player().members(),
                place.player().avatar()))
        .toList();
  }

  /** The ties that a tie-break can decide; empty before the end of the last round. */
  static Optional<StandingsMessage.Ties> ties(RoomState state) {
    return TieBreakRules.isAtEnd(state)
        ? Optional.of(
            new StandingsMessage.Ties(
                TieBreakRules.ties(state).stream()
                    .map(tie ->
                        new StandingsMessage.Ties.Tie(
                            tie.rank(), tie.names().stream().limit(MOST_TIED).toList()))
                    .toList()))
        : Optional.empty();
  }

  static Standing standing(RoomState state, Player player) {
    // Players who joined after the ranking have no points and are above nobody.
    int better = state.ranking().countAbove(player.total());
    return new Standing(player.total().value(), better + 1, state.players().size());
  }

  static NamedPlayer named(RoomState state, Player player) {
    return new NamedPlayer(
        player.id(), player.name(), state.teams().of(player.id()), player.avatar());
  }
}
