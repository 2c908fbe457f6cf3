package trivium.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trivium.protocol.PlayerId;
import trivium.score.Points;
import trivium.score.Ranking;
import trivium.score.ScoringScheme;
import trivium.score.TeamScoring;

/**
 * The points of players and teams: a fold of the closed questions and of the points that the host
 * gave. Changed by {@link RoomState} alone.
 */
final class Scoreboard {
  /** Bounds the memory of a room. */
  static final int MOST_ADJUSTMENTS = 10_000;

  /**
   * Points that the host gave or took.
   *
   * @param asked the number of questions asked before
   */
  private record Adjustment(RoomEvent.PointsAdjusted event, int asked) {}

  private final Map<PlayerId, Player> players;
  private final List<PlayedQuestion> asked;
  private final Programme programme;
  private final Teams teams;
  private final List<Adjustment> adjustments = new ArrayList<>();
  private @Nullable Ranking<Player> ranking;
  private int seatsRanked;

  /**
   * @param players live view of the players of the room
   * @param asked live view of the questions asked so far
   */
  Scoreboard(
      Map<PlayerId, Player> players, List<PlayedQuestion> asked, Programme programme, Teams teams) {
    this.players = players;
    this.asked = asked;
    this.programme = programme;
    this.teams = teams;
  }

  /** Scores a question that was just closed. */
  void score(PlayedQuestion question) {
    for (Player player : players.values()) {
      if (question.isDropped() || question.isUnscored()) {
        player.skipped();
      } else if (question.wasRight(player.id())) {
        player.right(points(question, player.id()));
      } else if (question.isBuzzer() && question.buzzer().judged(player.id()).isEmpty()) {
        player.skipped();
      } else {
        player.wrong();
      }
    }
    scoreTeams(question);
  }

  private void scoreTeams(PlayedQuestion question) {
    teams.score(
        question.number(),
        question.number() >= programme.firstCounted(),
        question.teams(),
        player -> memberPoints(question, player));
  }

  /** The points of a member who answered aloud are those of the team. */
  private TeamScoring.MemberPoints memberPoints(PlayedQuestion question, PlayerId player) {
    return new TeamScoring.MemberPoints(
        points(question, player),
        question.isBuzzer()
            ? question.wasRight(player)
            : answeredRecently(player, question.number()));
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
      } else {
        scoreTeams(question);
      }
    }
    adjustments.forEach(this::adjust);
  }

  /** The host gave points, or took them. */
  void adjust(RoomEvent.PointsAdjusted event) {
    Adjustment adjustment = new Adjustment(event, asked.size());
    adjustments.add(adjustment);
    adjust(adjustment);
  }

  /** Adjustments before points started anew no longer count. */
  private void adjust(Adjustment adjustment) {
    if (adjustment.asked() < programme.firstCounted()) {
      return;
    }
    Points points = new Points(adjustment.event().points());
    adjustment
        .event()
        .player()
        .flatMap(id -> Optional.ofNullable(players.get(id)))
        .ifPresent(player -> player.adjust(points));
    adjustment.event().team().ifPresent(team -> teams.adjust(team, points));
  }

  /** The points that the host gave and took, in order. */
  List<RoomEvent.PointsAdjusted> adjustments() {
    return adjustments.stream().map(Adjustment::event).toList();
  }

  /** The points of a player for a closed question. */
  Points points(PlayedQuestion question, PlayerId player) {
    if (question.isBuzzer()) {
      return question.wasRight(player) && !question.isDropped()
          ? new Points(ScoringScheme.FULL).times(question.worth())
          : Points.NONE;
    }
    return question
        .answer(player)
        .filter(answer -> !question.isDropped() && question.isRight(answer.response()))
        .map(answer -> scoring(question).points(answer.elapsed(), question.limit()))
        .map(points -> points.times(question.worth()))
        .orElse(Points.NONE);
  }

  /** The nearest number brings full points, since nobody can know before that it is right. */
  private static ScoringScheme scoring(PlayedQuestion question) {
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
            .map(player -> new Ranking.PlayerTotal<>(player, player.total()))
            .toList());
  }
}
