package trivium.room;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trivium.bank.Task;
import trivium.protocol.PlayerId;
import trivium.protocol.Response;
import trivium.score.Credit;
import trivium.score.Points;
import trivium.score.Ranking;
import trivium.score.ScoringScheme;
import trivium.score.TeamScoring;
import trivium.score.TieBreak;

/**
 * The points of players and teams: a fold of the closed questions and of the points that the host
 * gave. Changed by {@link RoomState} alone.
 */
final class Scoring {
  /** Bounds the memory of a room. */
  static final int MOST_ADJUSTMENTS = 10_000;

  private final Map<PlayerId, Player> players;
  private final List<PlayedQuestion> asked;
  private final Programme programme;
  private final Teams teams;
  private final List<RoomEvent.PointsAdjusted> adjustments = new ArrayList<>();
  private int firstAdjustment;
  private boolean tieBroken;
  private @Nullable Ranking<Player> ranking;
  private int seatsRanked;

  /**
   * @param players live view of the players of the room
   * @param asked live view of the questions asked so far
   */
  Scoring(
      Map<PlayerId, Player> players, List<PlayedQuestion> asked, Programme programme, Teams teams) {
    this.players = players;
    this.asked = asked;
    this.programme = programme;
    this.teams = teams;
  }

  /** Scores a question that was just closed. */
  void score(PlayedQuestion question) {
    if (question.round().tieBreak()) {
      decideTies(question);
      return;
    }
    if (tieBroken) {
      players.values().forEach(player -> player.precede(0));
      teams.all().forEach(team -> teams.precede(team.number(), 0));
      tieBroken = false;
    }
    for (Player player : players.values()) {
      if (question.isDropped() || question.isUnscored()) {
        player.skipped();
        continue;
      }
      Points points = points(question, player.id());
      if (question.wasRight(player.id())) {
        player.right(points);
      } else if (!points.equals(Points.NONE)) {
        player.partly(points);
      } else if (question.isBuzzer() && question.buzzer().judged(player.id()).isEmpty()) {
        player.skipped();
      } else {
        player.wrong();
      }
    }
    scoreTeams(question);
  }

  /** Gives no points: the nearest number is ranked first among equal totals. */
  private void decideTies(PlayedQuestion question) {
    if (question.isDropped() || !(question.task() instanceof Task.Numeric number)) {
      return;
    }
    Map<Contestant, List<Double>> answers = new LinkedHashMap<>();
    for (Player player : players.values()) {
      player.skipped();
      List<Double> given =
          answers.computeIfAbsent(question.contestant(player.id()), _ -> new ArrayList<>());
      question
          .answer(player.id())
          .filter(answer -> answer.response() instanceof Response.Numeric)
          .ifPresent(answer -> given.add(((Response.Numeric) answer.response()).number()));
    }
    tieBroken = true;
    Map<Contestant, Integer> before = new HashMap<>();
    answers.keySet().forEach(who -> before.put(who, precedence(who)));
    TieBreak.precedence(answers, number.value(), before).forEach(this::precede);
  }

  private int precedence(Contestant who) {
    return switch (who) {
      case Contestant.TeamContestant team -> teams.all().get(team.number()).precedence();
      case Contestant.PlayerContestant single ->
          Optional.ofNullable(players.get(single.player())).map(Player::precedence).orElse(0);
    };
  }

  private void precede(Contestant who, int precedence) {
    switch (who) {
      case Contestant.TeamContestant team -> teams.precede(team.number(), precedence);
      case Contestant.PlayerContestant single ->
          Optional.ofNullable(players.get(single.player()))
              .ifPresent(player -> player.precede(precedence));
    }
  }

  private void scoreTeams(PlayedQuestion question) {
    if (!teams.exist()) {
      return;
    }
    Set<Integer> active = activeTeams(question);
    teams.score(
        question.number(),
        question.number() >= programme.firstCounted(),
        question.teams(),
        teamMethod(question),
        player -> memberPoints(question, player, teamPoints(question, player), active));
  }

  /** The teams with a player who has answered recently. */
  private Set<Integer> activeTeams(PlayedQuestion question) {
    Set<Integer> active = new HashSet<>();
    question
        .teams()
        .forEach((player, team) -> {
          if (answeredRecently(player, question.number())) {
            active.add(team);
          }
        });
    return active;
  }

  /** Where an answer or a bet is that of the team, its points count once. */
  private Optional<TeamScoring.Method> teamMethod(PlayedQuestion question) {
    if (question.isShared()) {
      return Optional.of(TeamScoring.Method.BEST);
    }
    return question.stakes().wager() ? Optional.of(TeamScoring.Method.MEAN) : Optional.empty();
  }

  /** The points that a player brings to the team. */
  private Points teamPoints(PlayedQuestion question, PlayerId player) {
    return question.stakes().wager() && !question.isDropped()
        ? wagered(question, player)
        : points(question, player);
  }

  /**
   * The points that a player brings to the team, and whether they count.
   *
   * @param active the teams with a player who has answered recently
   */
  private TeamScoring.MemberPoints memberPoints(
      PlayedQuestion question, PlayerId player, Points points, Set<Integer> active) {
    boolean wager = question.stakes().wager();
    boolean counts;
    if (question.isBuzzer()) {
      // The points of a member who answered aloud are those of the team.
      counts = question.wasRight(player) || wager;
    } else {
      // Where nobody answers, a bet is lost.
      counts =
          answeredRecently(player, question.number())
              || (wager && !active.contains(question.teams().get(player)));
    }
    return new TeamScoring.MemberPoints(points, counts);
  }

  private boolean answeredRecently(PlayerId player, int question) {
    return asked.subList(Math.max(0, question + 1 - TeamScoring.RECENT), question + 1).stream()
        .anyMatch(recent -> recent.answer(player).isPresent());
  }

  /** Scores all closed questions again. */
  void recount() {
    players.values().forEach(Player::reset);
    teams.reset();
    for (PlayedQuestion question : asked) {
      if (!question.isClosed()) {
        continue;
      }
      if (question.number() >= programme.firstCounted()) {
        score(question);
      } else if (!question.round().tieBreak()) {
        scoreTeams(question);
      }
    }
    adjustments.subList(firstAdjustment, adjustments.size()).forEach(this::count);
  }

  /** Points start anew; those that the host gave before no longer count. */
  void startAnew() {
    firstAdjustment = adjustments.size();
  }

  /** The host gave points, or took them. */
  void adjust(RoomEvent.PointsAdjusted event) {
    adjustments.add(event);
    count(event);
  }

  private void count(RoomEvent.PointsAdjusted event) {
    Points points = new Points(event.points());
    event
        .player()
        .flatMap(id -> Optional.ofNullable(players.get(id)))
        .ifPresent(player -> player.adjust(points));
    event.team().ifPresent(team -> teams.adjust(team, points));
  }

  /** The points that the host gave and took, in order. */
  List<RoomEvent.PointsAdjusted> adjustments() {
    return Collections.unmodifiableList(adjustments);
  }

  /** The points of a player for a closed question. A bet of a team counts for the team alone. */
  Points points(PlayedQuestion question, PlayerId player) {
    if (question.isDropped() || question.round().tieBreak()) {
      return Points.NONE;
    }
    return question.stakes().wager()
            && question.contestant(player) instanceof Contestant.PlayerContestant
        ? wagered(question, player)
        : earned(question, player, question.stakes().factor(question.contestant(player)));
  }

  /** The points of a contestant for a closed question. */
  Points points(PlayedQuestion question, Contestant who) {
    return switch (who) {
      case Contestant.TeamContestant team ->
          teams.points(question.number(), team.number()).points();
      case Contestant.PlayerContestant single -> points(question, single.player());
    };
  }

  /**
   * The points that the joker of a contestant has added for a closed question. A bet is not
   * doubled.
   */
  Points jokerPoints(PlayedQuestion question, Contestant who) {
    if (question.isDropped() || question.stakes().wager() || question.stakes().factor(who) == 1) {
      return Points.NONE;
    }
    return new Points(points(question, who).value() - withoutJoker(question, who).value());
  }

  private Points withoutJoker(PlayedQuestion question, Contestant who) {
    return switch (who) {
      case Contestant.TeamContestant team -> {
        Set<Integer> active = activeTeams(question);
        yield TeamScoring.points(
            teamMethod(question).orElseGet(teams::method),
            question.teams().entrySet().stream()
                .filter(member -> member.getValue() == team.number())
                .map(Map.Entry::getKey)
                .map(player -> memberPoints(question, player, earned(question, player, 1), active))
                .toList());
      }
      case Contestant.PlayerContestant single -> earned(question, single.player(), 1);
    };
  }

  private static Points earned(PlayedQuestion question, PlayerId player, int factor) {
    Credit credit = question.credit(player);
    if (credit == Credit.NONE) {
      return Points.NONE;
    }
    long elapsed = question.answer(player).map(RoomEvent.AnswerTaken::elapsed).orElse(0L);
    Points full =
        scheme(question).points(elapsed, question.limit()).times(question.worth()).times(factor);
    return credit == Credit.HALF ? new Points(full.value() / 2) : full;
  }

  /** Wins or loses the bet. */
  private static Points wagered(PlayedQuestion question, PlayerId player) {
    int bet = question.stakes().bet(question.contestant(player));
    return switch (question.credit(player)) {
      case FULL -> new Points(bet);
      case HALF -> Points.NONE;
      case NONE -> new Points(-bet);
    };
  }

  /** The nearest number brings full points, since nobody can know before that it is right. */
  private static ScoringScheme scheme(PlayedQuestion question) {
    return question.isNearest() ? ScoringScheme.accuracy() : question.round().scoring();
  }

  /**
   * Makes the next {@link #ranking} of the current players; lazy, so that replays are fast.
   *
   * @param seats the number of seats taken so far
   */
  void rankAnew(int seats) {
    seatsRanked = seats;
    ranking = null;
  }

  /** The ranking as of the last scored question or removal; without players who joined since. */
  Ranking<Player> ranking() {
    Ranking<Player> current = ranking;
    if (current == null) {
      current = ranking(seatsRanked);
      ranking = current;
    }
    return current;
  }

  /** The ranking of the players with the first seats. */
  Ranking<Player> ranking(int seats) {
    return Ranking.of(
        players.values().stream()
            .filter(player -> player.seat() < seats)
            .map(player -> new Ranking.PlayerTotal<>(player, player.total(), player.precedence()))
            .toList());
  }
}
