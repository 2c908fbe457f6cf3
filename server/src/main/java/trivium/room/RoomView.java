package trivium.room;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.protocol.NamedPlayer;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.ServerMessage;
import trivium.protocol.ServerMessage.Adjusted;
import trivium.protocol.ServerMessage.ClockResumed;
import trivium.protocol.ServerMessage.Corrected;
import trivium.protocol.ServerMessage.Finished;
import trivium.protocol.ServerMessage.Leaderboard;
import trivium.protocol.ServerMessage.Paused;
import trivium.protocol.ServerMessage.PlayerAhead;
import trivium.protocol.ServerMessage.QuestionOpened;
import trivium.protocol.ServerMessage.Receipt;
import trivium.protocol.ServerMessage.Result;
import trivium.protocol.ServerMessage.Reveal;
import trivium.protocol.ServerMessage.RightNumber;
import trivium.protocol.ServerMessage.Row;
import trivium.protocol.ServerMessage.TeamResult;
import trivium.protocol.ServerMessage.TeamRow;
import trivium.protocol.Standing;
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

  private RoomView() {}

  static QuestionOpened question(RoomState state, long now) {
    Question asked = state.asked().question();
    return new QuestionOpened(
        state.question(),
        state.questions(),
        asked.task().wireName(),
        asked.prompt(),
        asked.task().shown(),
        state.limit(),
        remaining(state, now),
        asked.task() instanceof Task.Match match ? match.right() : List.of(),
        asked.task() instanceof Task.Numeric number ? number.unit() : "",
        asked.settings().picture().map(RoomView::path).orElse(""),
        worth(state.asked().worth()),
        state.programme().firstQuestion(),
        opensIn(state, now));
  }

  private static Optional<Integer> worth(int factor) {
    return factor == 1 ? Optional.empty() : Optional.of(factor);
  }

  static ServerMessage.RoundOpened round(RoomState state) {
    Round round = state.round();
    return new ServerMessage.RoundOpened(
        state.programme().number(),
        state.programme().size(),
        round.title(),
        round.bank(),
        round.questions().size(),
        worth(round.settings().factor()),
        round.anew(),
        state.programme().lang());
  }

  static ServerMessage.Programme programme(RoomState state) {
    return new ServerMessage.Programme(
        state.programme().number(),
        state.programme().rounds().stream()
            .map(round ->
                new ServerMessage.PlannedRound(
                    round.title(),
                    round.bank(),
                    round.questions().size(),
                    (int) round.breakTime(),
                    round.settings().leaderboard(),
                    round.settings().pace()))
            .toList());
  }

  private static boolean isTitled(RoomState state) {
    return state.phase() != Phase.LOBBY && !state.round().title().isEmpty();
  }

  static ServerMessage.BreakStarted pause(RoomState state, long now) {
    return new ServerMessage.BreakStarted(
        (int) Math.max(0, state.breakEnd() - state.now(now)),
        state.programme().next().map(Round::title),
        state.allAsked().isEmpty() ? List.of() : shownRows(state, LEADERBOARD_ROWS),
        state.allAsked().isEmpty() ? List.of() : shownTeamRows(state));
  }

  /** The teams; empty in a room where players have none. */
  static Optional<ServerMessage.Teams> teams(RoomState state) {
    Teams teams = state.teams();
    return teams.exist()
        ? Optional.of(
            new ServerMessage.Teams(
                teams.settings().assignment() == TeamSettings.Assignment.CHOOSE,
                teams.settings().most(),
                teams.all().stream()
                    .map(team -> new ServerMessage.TeamSize(team.name(), team.players()))
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

  private static int remaining(RoomState state, long now) {
    long from = Math.max(state.clock().now(now), state.clock().zero());
    return (int)
        Math.clamp(state.deadline() - from, 0, state.limit() - state.clock().leastElapsed());
  }

  /** The time until answers open, ms; none after a restart, when the message about it says so. */
  private static int opensIn(RoomState state, long now) {
    return state.clock().resumed().isPresent()
        ? 0
        : (int) Math.max(0, state.clock().zero() - state.clock().now(now));
  }

  /** Whether the game is paused, and the time that is left of the question or the break. */
  static Paused paused(RoomState state, long now) {
    boolean open = state.phase() == Phase.QUESTION;
    long breakLeft =
        state.phase() == Phase.BREAK && state.breakEnd() > 0
            ? Math.max(0, state.breakEnd() - state.now(now))
            : 0;
    return new Paused(
        state.isPaused(),
        open ? remaining(state, now) : (int) breakLeft,
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
                remaining(state, now),
                (int) Math.max(0, resumed.startsAt() - now),
                resumed.away()));
  }

  static Optional<Receipt> receipt(RoomState state, PlayerId player) {
    return state.answer(player).map(RoomView::receipt);
  }

  private static Optional<Receipt> lastReceipt(RoomState state, PlayerId player) {
    return state.allAsked().reversed().stream()
        .flatMap(asked -> asked.answer(player).stream())
        .findFirst()
        .map(RoomView::receipt);
  }

  private static Receipt receipt(RoomEvent.AnswerTaken answer) {
    return new Receipt(answer.question(), answer.response());
  }

  static Reveal reveal(RoomState state) {
    PlayedQuestion asked = state.asked();
    return new Reveal(
        state.question(),
        asked.task().correct(),
        asked.counts(),
        accepted(asked.task()),
        number(asked.task()),
        asked.question().explanation());
  }

  static Corrected corrected(PlayedQuestion asked) {
    return new Corrected(
        asked.number(),
        asked.task().correct(),
        accepted(asked.task()),
        number(asked.task()),
        asked.isDropped());
  }

  private static List<String> accepted(Task task) {
    return task instanceof Task.Text text ? text.accepted() : List.of();
  }

  private static Optional<RightNumber> number(Task task) {
    return task instanceof Task.Numeric number
        ? Optional.of(new RightNumber(number.value(), number.tolerance(), number.unit()))
        : Optional.empty();
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
    OptionalInt index =
        state.player(player).map(state.ranking()::indexOf).orElse(OptionalInt.empty());
    return index.isPresent()
        ? Optional.of(
            result(state, state.asked(), index.getAsInt(), teamResults(state, state.asked())))
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
        state.teams().of(player.id()).map(teams::get));
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
                place.player().members()))
        .toList();
  }

  static Standing standing(RoomState state, Player player) {
    // Players who joined after the ranking have no points and are above nobody.
    int better = state.ranking().countAbove(player.total());
    return new Standing(player.total().value(), better + 1, state.players().size());
  }

  static NamedPlayer named(RoomState state, Player player) {
    return new NamedPlayer(player.id(), player.name(), state.teams().of(player.id()));
  }

  /**
   * The messages that rebuild the current screen, with those for a player alone in between. They
   * include the last receipt, so that a client which waits for one learns whether it will come.
   */
  static List<ServerMessage> scene(RoomState state, Optional<PlayerId> player, long now) {
    List<ServerMessage> scene = new ArrayList<>();
    Optional<Receipt> receipt = player.flatMap(id -> lastReceipt(state, id));
    teams(state).ifPresent(scene::add);
    if (state.phase() == Phase.ROUND || isTitled(state)) {
      scene.add(round(state));
    }
    switch (state.phase()) {
      case LOBBY -> {}
      case ROUND -> receipt.ifPresent(scene::add);
      case BREAK -> {
        scene.add(pause(state, now));
        receipt.ifPresent(scene::add);
      }
      case QUESTION -> {
        scene.add(question(state, now));
        clock(state, now).ifPresent(scene::add);
        receipt.ifPresent(scene::add);
      }
      case REVEAL, LEADERBOARD -> {
        scene.add(question(state, now));
        receipt.ifPresent(scene::add);
        // What was left out is not revealed, as it was not to those who were there.
        if (!state.asked().isSkipped()) {
          scene.add(reveal(state));
        }
        if (state.asked().isCorrected()) {
          scene.add(corrected(state.asked()));
        }
        player.flatMap(id -> result(state, id)).ifPresent(scene::add);
        if (state.phase() == Phase.LEADERBOARD) {
          scene.add(leaderboard(state));
        }
      }
      case PODIUM -> {
        scene.add(finished(state, player.flatMap(state::player).map(own -> standing(state, own))));
        receipt.ifPresent(scene::add);
      }
    }
    if (state.isPaused()) {
      scene.add(paused(state, now));
    }
    return scene;
  }
}
