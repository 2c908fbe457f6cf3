package trivium.room;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import trivium.protocol.PlayerId;
import trivium.protocol.TeamSettings;
import trivium.score.Points;
import trivium.score.Ranking;
import trivium.score.TeamScoring;
import trivium.score.TeamScoring.MemberPoints;

/**
 * The teams of a room: who is in which of them, and their points. There are none unless every
 * player has an own phone. Changed by {@link RoomState} alone.
 */
final class Teams {
  private final TeamSettings settings;
  private final List<Team> teams = new ArrayList<>();
  private final Map<PlayerId, Integer> membership = new LinkedHashMap<>();
  private final Map<Integer, List<QuestionPoints>> byQuestion = new HashMap<>();

  /** A team with its score. */
  static final class Team {
    private final int number;
    private String name;
    private int players;
    private Points total = Points.NONE;
    private Points gained = Points.NONE;
    private int precedence;

    private Team(int number, String name) {
      this.number = number;
      this.name = name;
    }

    int number() {
      return number;
    }

    String name() {
      return name;
    }

    int players() {
      return players;
    }

    Points total() {
      return total;
    }

    /** Decides between equal totals: the higher one is ranked first. */
    int precedence() {
      return precedence;
    }

    /** Points of the last closed question. */
    Points gained() {
      return gained;
    }
  }

  /**
   * The points of a team for a question.
   *
   * @param best the player of the team with the most points; empty if nobody has any
   */
  record QuestionPoints(Points points, Optional<PlayerId> best) {
    private static final QuestionPoints NONE = new QuestionPoints(Points.NONE, Optional.empty());
  }

  Teams(TeamSettings settings) {
    this.settings = settings;
    for (String name : settings.names()) {
      teams.add(new Team(teams.size(), name));
    }
  }

  TeamSettings settings() {
    return settings;
  }

  /** Whether players are in teams. */
  boolean exist() {
    return !teams.isEmpty();
  }

  List<Team> all() {
    return Collections.unmodifiableList(teams);
  }

  /** The number of a player's team; empty if there is none. */
  Optional<Integer> of(PlayerId player) {
    return Optional.ofNullable(membership.get(player));
  }

  /** Who is in which team now. */
  Map<PlayerId, Integer> membership() {
    return teams.isEmpty() ? Map.of() : Map.copyOf(membership);
  }

  /** The players of a team. */
  List<PlayerId> players(int team) {
    return membership.entrySet().stream()
        .filter(member -> member.getValue() == team)
        .map(Map.Entry::getKey)
        .toList();
  }

  void assign(PlayerId player, int team) {
    remove(player);
    membership.put(player, team);
    teams.get(team).players++;
  }

  void remove(PlayerId player) {
    Integer before = membership.remove(player);
    if (before != null) {
      teams.get(before).players--;
    }
  }

  void rename(int team, String name) {
    teams.get(team).name = name;
  }

  /** Clears the scores before they are recounted. */
  void reset() {
    byQuestion.clear();
    teams.forEach(team -> {
      team.total = Points.NONE;
      team.gained = Points.NONE;
      team.precedence = 0;
    });
  }

  /**
   * Scores a closed question.
   *
   * @param counts whether its points count towards the totals
   * @param members who was in which team when it opened, with the points of each
   * @param method empty for that of the room
   */
  void score(
      int question,
      boolean counts,
      Map<PlayerId, Integer> members,
      Optional<TeamScoring.Method> method,
      Function<PlayerId, MemberPoints> of) {
    if (teams.isEmpty()) {
      return;
    }
    List<Map<PlayerId, MemberPoints>> byTeam = new ArrayList<>();
    teams.forEach(_ -> byTeam.add(new LinkedHashMap<>()));
    members.forEach((player, team) -> byTeam.get(team).put(player, of.apply(player)));
    List<QuestionPoints> results =
        byTeam.stream().map(points -> result(points, method.orElseGet(this::method))).toList();
    byQuestion.put(question, results);
    for (Team team : teams) {
      team.gained = counts ? results.get(team.number).points() : Points.NONE;
      team.total = team.total.plus(team.gained);
    }
  }

  /** A tie-break was decided: among equal totals, the higher precedence is ranked first. */
  void precede(int team, int precedence) {
    teams.get(team).precedence = precedence;
    teams.get(team).gained = Points.NONE;
  }

  /** The host gave points, or took them. */
  void adjust(int team, Points points) {
    teams.get(team).total = teams.get(team).total.plus(points);
  }

  private static QuestionPoints result(
      Map<PlayerId, MemberPoints> members, TeamScoring.Method method) {
    return new QuestionPoints(
        TeamScoring.points(method, members.values()),
        members.entrySet().stream()
            .filter(member -> member.getValue().points().value() > 0)
            .max(
                Comparator.<Map.Entry<PlayerId, MemberPoints>>comparingInt(
                        member -> member.getValue().points().value())
                    .thenComparingInt(member -> -member.getKey().seat()))
            .map(Map.Entry::getKey));
  }

  /** How the points of a team follow from those of its players. */
  TeamScoring.Method method() {
    return switch (settings.points()) {
      case MEAN -> TeamScoring.Method.MEAN;
      case BEST -> TeamScoring.Method.BEST;
      case SUM -> TeamScoring.Method.SUM;
    };
  }

  /** The points of a team for a closed question. */
  QuestionPoints points(int question, int team) {
    List<QuestionPoints> results = byQuestion.get(question);
    return results == null ? QuestionPoints.NONE : results.get(team);
  }

  /** The points of a team for some closed questions. */
  Points points(Collection<Integer> questions, int team) {
    return questions.stream()
        .map(question -> points(question, team).points())
        .reduce(Points.NONE, Points::plus);
  }

  /** The ranking of the teams that have players or points. */
  Ranking<Team> ranking() {
    return Ranking.of(
        teams.stream()
            .filter(team -> team.players > 0 || team.total.value() > 0)
            .map(team -> new Ranking.PlayerTotal<>(team, team.total, team.precedence))
            .toList());
  }
}
