package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Optional;

/** A message from the server about points and ranks: results, leaderboards, the podium. */
public sealed interface StandingsMessage extends ServerMessage {
  /**
   * To host and display: who is left in a knock-out round, after each question and when that
   * changes.
   *
   * @param left the number of players or teams that are left
   * @param of the number that began
   * @param names the first of those who are left
   * @param over whether the round ends with this question, because at most one is left
   */
  @JsonTypeName("survivors")
  record Survivors(
      int left,
      int of,
      List<String> names,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean over)
      implements StandingsMessage {
    public Survivors {
      names = List.copyOf(names);
    }
  }

  /**
   * The standing of a player in a knock-out round.
   *
   * @param out whether the player, or the player's team, is out for the rest of the round
   * @param left the number of players or teams that are left
   * @param of the number that began
   */
  record Survival(boolean out, int left, int of) {}

  /**
   * The host has given points to a player or a team, or taken them.
   *
   * @param player absent for a team
   * @param team absent for a player
   * @param name of the player or the team
   * @param points negative if they were taken
   * @param total of the player or the team now
   */
  @JsonTypeName("adjusted")
  record Adjusted(
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<PlayerId> player,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> team,
      String name,
      int points,
      String reason,
      int total)
      implements StandingsMessage {
    public Adjusted {
      player = player == null ? Optional.empty() : player;
      team = team == null ? Optional.empty() : team;
    }
  }

  /**
   * To the player: the result of the closed question.
   *
   * @param streak consecutive correct answers including this one; a question worth nothing does not
   *     affect it
   * @param parts how many parts were correct, if the question has parts; absent without an answer
   * @param shared whether others have the same rank; absent if nobody has
   * @param behind the next player ahead and the difference in points; absent for the leader
   * @param team the result of the player's team; absent without teams
   * @param knockOut the standing in a knock-out round; absent in others
   */
  @JsonTypeName("result")
  record Result(
      int question,
      boolean correct,
      int points,
      int total,
      int rank,
      int of,
      int streak,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<CorrectParts> parts,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Boolean> shared,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<PlayerAhead> behind,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<TeamResult> team,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Survival> knockOut)
      implements StandingsMessage {
    /** For a question without parts, at a rank that is not shared, without teams. */
    public Result(
        int question,
        boolean correct,
        int points,
        int total,
        int rank,
        int of,
        int streak,
        Optional<PlayerAhead> behind) {
      this(
          question,
          correct,
          points,
          total,
          rank,
          of,
          streak,
          Optional.empty(),
          Optional.empty(),
          behind,
          Optional.empty());
    }

    /** In a round without knock-out. */
    public Result(
        int question,
        boolean correct,
        int points,
        int total,
        int rank,
        int of,
        int streak,
        Optional<CorrectParts> parts,
        Optional<Boolean> shared,
        Optional<PlayerAhead> behind,
        Optional<TeamResult> team) {
      this(
          question,
          correct,
          points,
          total,
          rank,
          of,
          streak,
          parts,
          shared,
          behind,
          team,
          Optional.empty());
    }

    public Result {
      knockOut = knockOut == null ? Optional.empty() : knockOut;
      parts = parts == null ? Optional.empty() : parts;
      shared = shared == null ? Optional.empty() : shared;
      behind = behind == null ? Optional.empty() : behind;
      team = team == null ? Optional.empty() : team;
    }
  }

  /**
   * The result of a team.
   *
   * @param team its number
   * @param points of the question
   * @param rank from 1, among {@code of} teams; equal totals share a rank
   * @param best its player with the most points for the question; absent if nobody has any
   */
  record TeamResult(
      int team,
      int points,
      int total,
      int rank,
      int of,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> best) {
    public TeamResult {
      best = best == null ? Optional.empty() : best;
    }
  }

  /**
   * The next player ahead.
   *
   * @param points the difference to that player
   */
  record PlayerAhead(String name, int points) {}

  /**
   * The leading players; after a round more of them than a screen shows.
   *
   * @param last whether the round is over
   * @param teams all teams, best first; absent without teams
   */
  @JsonTypeName("leaderboard")
  record Leaderboard(
      List<Row> top,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean last,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TeamRow> teams)
      implements StandingsMessage {
    /** The leading players after a question that is not the last, without teams. */
    public Leaderboard(List<Row> top) {
      this(top, false, List.of());
    }

    public Leaderboard {
      top = List.copyOf(top);
      teams = teams == null ? List.of() : List.copyOf(teams);
    }
  }

  /**
   * A team in a leaderboard.
   *
   * @param team its number
   * @param gained the points of the last question
   */
  record TeamRow(int rank, int team, String name, int total, int gained) {}

  /**
   * A line of a leaderboard.
   *
   * @param gained the points of the last question
   * @param members the people who share the player's phone; absent if it is not shared
   * @param avatar the number of the player's avatar; absent if there is none
   */
  record Row(
      int rank,
      String name,
      int total,
      int gained,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> members,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> avatar) {
    /** A player without an avatar, whose phone is not shared. */
    public Row(int rank, String name, int total, int gained) {
      this(rank, name, total, gained, List.of(), Optional.empty());
    }

    public Row {
      avatar = avatar == null ? Optional.empty() : avatar;
      members = members == null ? List.of() : List.copyOf(members);
    }
  }

  /**
   * The game is over.
   *
   * @param standing of the player; absent for host and display
   * @param teams all teams, best first; absent without teams
   */
  @JsonTypeName("finished")
  record Finished(
      List<Row> podium,
      int players,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Standing> standing,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TeamRow> teams)
      implements StandingsMessage {
    /** A podium without teams. */
    public Finished(List<Row> podium, int players, Optional<Standing> standing) {
      this(podium, players, standing, List.of());
    }

    public Finished {
      podium = List.copyOf(podium);
      teams = teams == null ? List.of() : List.copyOf(teams);
    }
  }

  /**
   * To the host, at the end of the last round: who shares one of the first three ranks.
   *
   * @param ties best first; empty if there are none
   */
  @JsonTypeName("ties")
  record Ties(List<Tie> ties) implements StandingsMessage {
    public Ties {
      ties = List.copyOf(ties);
    }

    /**
     * A shared rank.
     *
     * @param names of the teams or players, the first of them
     */
    public record Tie(int rank, List<String> names) {
      public Tie {
        names = List.copyOf(names);
      }
    }
  }
}
