package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;
import static trivium.room.Given.ADA;
import static trivium.room.Given.EDSGER;
import static trivium.room.Given.GRACE;
import static trivium.room.Given.answered;
import static trivium.room.Given.closed;
import static trivium.room.Given.joined;
import static trivium.room.Given.questionOpened;
import static trivium.room.Given.state;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import trivium.protocol.PlayerId;
import trivium.protocol.ScoringName;
import trivium.protocol.Settings;
import trivium.protocol.StandingsMessage.Row;

class FirstThreeTest {
  private static final PlayerId LIN = PlayerId.of(4);

  @Test
  void leaderboardsHideTheRanksBelowTheThirdAndPlayersStillLearnTheirs() {
    RoomState room = played(true);
    assertThat(RoomView.leaderboard(room).top()).extracting(Row::rank).containsExactly(1, 2, 3);
    assertThat(RoomView.result(room, LIN).orElseThrow().rank()).isEqualTo(4);
    room.apply(new RoomEvent.BreakStarted(0, 0));
    assertThat(RoomView.pause(room, 0).top()).hasSize(3);
    assertThat(RoomView.leaderboard(played(false)).top()).hasSize(4);
  }

  private static RoomState played(boolean firstThree) {
    Settings settings =
        new Settings(
            Given.LIMIT,
            ScoringName.SPEED,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            firstThree);
    return state(
        Given.opened(2, settings),
        joined(ADA, "Ada"),
        joined(GRACE, "Grace"),
        joined(EDSGER, "Edsger"),
        joined(LIN, "Lin"),
        questionOpened(0, 0),
        answered(ADA, 0, 0, 1_000),
        answered(GRACE, 0, 0, 2_000),
        answered(EDSGER, 0, 0, 3_000),
        answered(LIN, 0, 0, 4_000),
        closed(0));
  }
}
