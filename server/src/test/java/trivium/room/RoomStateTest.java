package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;
import static trivium.room.Given.ADA;
import static trivium.room.Given.GRACE;
import static trivium.room.Given.answered;
import static trivium.room.Given.closed;
import static trivium.room.Given.joined;
import static trivium.room.Given.opened;
import static trivium.room.Given.questionOpened;
import static trivium.room.Given.state;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trivium.protocol.ScoringName;
import trivium.protocol.Settings;
import trivium.protocol.StandingsMessage.PlayerAhead;
import trivium.protocol.StandingsMessage.Result;

class RoomStateTest {
  @Test
  void rightAnswersEarnPointsBySpeedAndStreaksGrow() {
    RoomState state =
        state(
            opened(2),
            joined(ADA, "Ada"),
            joined(GRACE, "Grace"),
            questionOpened(0, 0),
            answered(ADA, 0, 0, 5_000),
            answered(GRACE, 0, 3, 10),
            closed(0),
            questionOpened(1, 0),
            answered(ADA, 1, 1, 0),
            answered(GRACE, 1, 1, 10_000),
            closed(1));
    assertThat(RoomView.results(state, state.asked()))
        .containsExactly(
            new Result(1, true, 1000, 1750, 1, 2, 2, Optional.empty()),
            new Result(1, true, 500, 500, 2, 2, 1, Optional.of(new PlayerAhead("Ada", 1250))));
  }

  @Test
  void aPlayerWithoutAnAnswerLosesTheStreak() {
    RoomState state =
        state(
            opened(2),
            joined(ADA, "Ada"),
            questionOpened(0, 0),
            answered(ADA, 0, 0, 0),
            closed(0),
            questionOpened(1, 0),
            closed(1));
    assertThat(state.player(ADA).orElseThrow().streak()).isZero();
    assertThat(state.player(ADA).orElseThrow().gained().value()).isZero();
    assertThat(state.player(ADA).orElseThrow().total().value()).isEqualTo(1000);
  }

  @Test
  void accuracyScoringIgnoresTime() {
    RoomState state =
        state(
            opened(1, new Settings(10_000, ScoringName.ACCURACY, false)),
            joined(ADA, "Ada"),
            questionOpened(0, 0),
            answered(ADA, 0, 0, 9_999),
            closed(0));
    assertThat(state.player(ADA).orElseThrow().total().value()).isEqualTo(1000);
  }

  @Test
  void aRemovedPlayerLeavesNoTrace() {
    RoomState state =
        state(
            opened(1),
            joined(ADA, "Ada"),
            joined(GRACE, "Grace"),
            questionOpened(0, 0),
            answered(ADA, 0, 0, 0),
            answered(GRACE, 0, 1, 0),
            new RoomEvent.PlayerKicked(0, ADA),
            closed(0));
    assertThat(RoomView.reveal(state).counts()).isEqualTo(List.of(0, 1, 0, 0));
    assertThat(RoomView.results(state, state.asked())).hasSize(1);
    assertThat(RoomView.leaderboard(state).top()).hasSize(1);
  }

  @Test
  void theRevealCountsWhatWasPicked() {
    RoomState state =
        state(
            opened(1),
            joined(ADA, "Ada"),
            joined(GRACE, "Grace"),
            questionOpened(0, 0),
            answered(ADA, 0, 2, 0),
            answered(GRACE, 0, 2, 0),
            closed(0));
    assertThat(RoomView.reveal(state).counts()).isEqualTo(List.of(0, 0, 2, 0));
    assertThat(RoomView.reveal(state).correct()).isEqualTo(List.of(0));
  }
}
