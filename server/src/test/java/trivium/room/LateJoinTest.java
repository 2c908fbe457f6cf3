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

import java.util.List;
import org.junit.jupiter.api.Test;
import trivium.protocol.Correction;
import trivium.protocol.LateJoin;
import trivium.protocol.RefusalReason;

class LateJoinTest {
  private static final long NOW = 9_000;
  private static final RoomCommand JOIN = new RoomCommand.Join("Edsger", "");

  @Test
  void withoutASettingALatecomerBeginsWithNothing() {
    RoomState room = played();
    assertThat(decide(room)).hasSize(1);
  }

  @Test
  void aLatecomerGetsTheAverageOfThePlayers() {
    RoomState room = played(LateJoin.AVERAGE);
    int total = room.player(ADA).orElseThrow().total().value();
    assertThat(total).isGreaterThan(500);
    List<RoomEvent> events = decide(room);
    assertThat(events).element(1).isEqualTo(new RoomEvent.LateJoinCredited(NOW, EDSGER, total / 2));
    events.forEach(room::apply);
    assertThat(room.player(EDSGER).orElseThrow().total().value()).isEqualTo(total / 2);
    assertThat(room.ranking().players())
        .extracting(place -> place.player().id())
        .containsExactly(ADA, EDSGER, GRACE);
    assertThat(RoomView.standing(room, room.player(EDSGER).orElseThrow()).rank()).isEqualTo(2);
  }

  @Test
  void theCreditStaysWhenPointsAreRecounted() {
    RoomState room = played(LateJoin.AVERAGE);
    decide(room).forEach(room::apply);
    int credit = room.player(EDSGER).orElseThrow().total().value();
    room.apply(new RoomEvent.QuestionCorrected(NOW, 0, new Correction.Drop()));
    assertThat(room.player(EDSGER).orElseThrow().total().value()).isEqualTo(credit);
    assertThat(room.adjustments())
        .extracting(RoomEvent.PointsAdjusted::reason)
        .containsExactly("Joined late: average points");
  }

  @Test
  void inTheLobbyAndBetweenQuizzesNobodyIsLate() {
    for (LateJoin setting : List.of(LateJoin.AVERAGE, LateJoin.WATCH)) {
      RoomState lobby = state(Given.opened(2), new RoomEvent.LateJoinChosen(0, setting));
      assertThat(decide(lobby)).hasSize(1);
      RoomState waiting = played(setting);
      waiting.apply(new RoomEvent.RoomFinished(NOW));
      waiting.apply(new RoomEvent.BreakStarted(NOW, 0));
      assertThat(decide(waiting)).hasSize(1);
    }
  }

  @Test
  void whereLatecomersWatchTheyCannotJoin() {
    RoomState room = played(LateJoin.WATCH);
    assertThat(RoomRules.decide(room, JOIN, NOW))
        .isEqualTo(Decision.refused(RefusalReason.WATCH_ONLY));
    assertThat(LateJoinRules.isWatchOnly(room)).isTrue();
    assertThat(LateJoinRules.closedToSpectators(room, "")).isEmpty();
    room.apply(new RoomEvent.RoomLocked(NOW, true));
    assertThat(LateJoinRules.closedToSpectators(room, "")).contains(RefusalReason.ROOM_LOCKED);
  }

  /** A room in which Ada has points and Grace has none. */
  private static RoomState played(LateJoin... setting) {
    RoomState room = state(Given.opened(2), joined(ADA, "Ada"), joined(GRACE, "Grace"));
    for (LateJoin chosen : setting) {
      room.apply(new RoomEvent.LateJoinChosen(0, chosen));
    }
    room.apply(questionOpened(0, 0));
    room.apply(answered(ADA, 0, 0, 1_000));
    room.apply(closed(0));
    return room;
  }

  private static List<RoomEvent> decide(RoomState room) {
    return ((Decision.Accepted) RoomRules.decide(room, JOIN, NOW)).events();
  }
}
