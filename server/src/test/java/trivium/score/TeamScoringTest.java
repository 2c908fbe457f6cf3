package trivium.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import trivium.score.TeamScoring.MemberPoints;
import trivium.score.TeamScoring.Method;

class TeamScoringTest {
  private final List<MemberPoints> members = List.of(active(900), active(0), active(501), absent());

  @Test
  void theMeanLeavesOutWhoDidNotAnswerLately() {
    assertThat(TeamScoring.points(Method.MEAN, members)).isEqualTo(new Points(467));
  }

  @Test
  void theBestPlayerCountsAlone() {
    assertThat(TeamScoring.points(Method.BEST, members)).isEqualTo(new Points(900));
  }

  @Test
  void theSumAddsUp() {
    assertThat(TeamScoring.points(Method.SUM, members)).isEqualTo(new Points(1_401));
  }

  @Test
  void aTeamOfAbsentPlayersHasNoPoints() {
    for (Method method : Method.values()) {
      assertThat(TeamScoring.points(method, List.of(absent(), absent()))).isEqualTo(Points.NONE);
      assertThat(TeamScoring.points(method, List.of())).isEqualTo(Points.NONE);
    }
  }

  private static MemberPoints active(int points) {
    return new MemberPoints(new Points(points), true);
  }

  private static MemberPoints absent() {
    return new MemberPoints(Points.NONE, false);
  }
}
