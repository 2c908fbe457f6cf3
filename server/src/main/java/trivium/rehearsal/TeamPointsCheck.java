package trivium.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trivium.rehearsal.ScoreCheck.TeamShare;

/** Checks that the points of teams follow from what their players were told. */
final class TeamPointsCheck {
  private record TeamQuestion(int team, int question) {}

  private TeamPointsCheck() {}

  /**
   * Counts an error for each team and question whose points are wrong.
   *
   * @param shares of all players of a room; a team whose players are not all among them may count
   *     as wrong
   */
  static void check(Stream<TeamShare> shares, Measurements measurements) {
    Map<TeamQuestion, List<TeamShare>> byTeam =
        shares.collect(
            Collectors.groupingBy(
                share -> new TeamQuestion(share.told().team(), share.question())));
    for (List<TeamShare> team : byTeam.values()) {
      int expected = points(team);
      if (!team.stream().allMatch(share -> share.told().points() == expected)) {
        measurements.error("result.team-points");
      }
    }
  }

  private static int points(List<TeamShare> team) {
    int sum = team.stream().mapToInt(TeamShare::points).sum();
    return switch (team.getFirst().rule()) {
      case MEAN -> (int) Math.round((double) sum / team.size());
      case SHARED -> team.stream().mapToInt(TeamShare::points).max().orElse(0);
      case ALOUD -> sum;
    };
  }
}
