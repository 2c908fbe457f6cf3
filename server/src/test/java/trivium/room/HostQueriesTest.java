package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trivium.protocol.DisplayCode;
import trivium.protocol.GameRequest;
import trivium.protocol.HostQuery;
import trivium.protocol.PlayerId;
import trivium.protocol.PlayersMessage.Attendance;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.RefusalReason;
import trivium.protocol.RevealMessage.RightAnswer;
import trivium.protocol.RoomCode;
import trivium.protocol.SeatMessage.DisplayClaimed;
import trivium.protocol.SeatMessage.DisplayConnected;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.ServerMessage.Refused;
import trivium.protocol.ServerMessage.Snapshot;

class HostQueriesTest {
  private static final PlayerId ADA = PlayerId.of(1);
  private static final PlayerId GRACE = PlayerId.of(2);

  private final PlayedRoom game = new PlayedRoom();
  private ConnectionId host;
  private ConnectionId ada;
  private ConnectionId grace;
  private RoomCode room;

  @BeforeEach
  void aRoomWithTwoPlayers() {
    host = game.open();
    room = game.last(host, Opened.class).room();
    ada = game.join(room, "Ada");
    grace = game.join(room, "Grace");
  }

  @Test
  void theRightAnswerIsShownToTheHostWhoAsksAndToNobodyElse() {
    game.act(host, room, new GameRequest.Start());
    QuestionOpened question = game.last(host, QuestionOpened.class);
    game.take(ada);
    game.take(host);
    game.act(host, room, new HostQuery.ShowAnswer(0));
    assertThat(game.last(host, RightAnswer.class).correct())
        .allMatch(choice -> choice < question.choices().size())
        .hasSize(1);
    assertThat(game.take(ada)).isEmpty();
    game.act(ada, room, new HostQuery.ShowAnswer(0));
    assertThat(game.take(ada))
        .allMatch(message -> message.equals(RefusalReason.NOT_YOURS.refused()));
  }

  @Test
  void noAnswerOfAnotherQuestionIsShown() {
    game.act(host, room, new HostQuery.ShowAnswer(0));
    assertThat(game.last(host, Refused.class).why()).isEqualTo(RefusalReason.MOVED_ON);
    game.act(host, room, new GameRequest.Start());
    game.take(host);
    game.act(host, room, new HostQuery.ShowAnswer(1));
    assertThat(game.take(host)).containsExactly(RefusalReason.MOVED_ON.refused());
  }

  @Test
  void theHostSeesWhoHasAnsweredAndWhoIsDisconnected() {
    game.act(host, room, new HostQuery.ShowAttendance(true));
    assertThat(latest().waiting().first()).containsExactly(ADA, GRACE);
    game.act(host, room, new GameRequest.Start());
    game.answer(ada, room, 0, 0);
    soon();
    assertThat(latest().answered().first()).containsExactly(ADA);
    assertThat(latest().waiting().first()).containsExactly(GRACE);
    ConnectionId edsger = game.join(room, "Edsger");
    game.leave(grace, room);
    game.loops.runUntil(game.loops.now() + 4_000);
    assertThat(latest().disconnected().first()).containsExactly(GRACE);
    assertThat(latest().waiting().players()).isEqualTo(1);
    assertThat(game.take(ada)).noneMatch(Attendance.class::isInstance);
    assertThat(game.take(edsger)).noneMatch(Attendance.class::isInstance);
  }

  @Test
  void nothingIsSentToAHostWhoDoesNotLook() {
    game.act(host, room, new HostQuery.ShowAttendance(true));
    game.act(host, room, new HostQuery.ShowAttendance(false));
    soon();
    game.take(host);
    game.act(host, room, new GameRequest.Start());
    game.answer(ada, room, 0, 0);
    soon();
    assertThat(game.take(host)).noneMatch(Attendance.class::isInstance);
  }

  @Test
  void attendanceIsSentAtMostTwiceASecondWithAHundredNames() {
    for (int i = 0; i < 150; i++) {
      game.join(room, "Player " + i);
    }
    game.act(host, room, new HostQuery.ShowAttendance(true));
    soon();
    game.take(host);
    for (int i = 0; i < 50; i++) {
      game.join(room, "Late " + i);
      game.loops.runUntil(game.loops.now() + 20);
    }
    List<Attendance> sent =
        game.take(host).stream()
            .filter(Attendance.class::isInstance)
            .map(Attendance.class::cast)
            .toList();
    assertThat(sent).hasSizeBetween(1, 3);
    assertThat(sent.getLast().waiting().first()).hasSize(AttendanceView.MOST_NAMES);
    assertThat(sent.getLast().waiting().players()).isGreaterThan(152);
  }

  @Test
  void theDisplayThatShowsTheCodeLearnsTheKeyWithWhichItWatches() {
    String key = game.last(host, Opened.class).displayKey();
    ConnectionId display = game.connect();
    DisplayCode code = new DisplayCode("KTRX");
    game.displays.put(code, display);
    game.act(ada, room, new HostQuery.ClaimDisplay(code));
    assertThat(game.last(ada, Refused.class).why()).isEqualTo(RefusalReason.NOT_YOURS);
    game.act(host, room, new HostQuery.ClaimDisplay(new DisplayCode("AAAA")));
    assertThat(game.last(host, Refused.class).why()).isEqualTo(RefusalReason.NO_SUCH_DISPLAY_CODE);
    assertThat(game.take(display)).isEmpty();
    game.act(host, room, new HostQuery.ClaimDisplay(code));
    assertThat(game.last(host, DisplayConnected.class).code()).isEqualTo(code);
    DisplayClaimed claimed = game.last(display, DisplayClaimed.class);
    assertThat(claimed).isEqualTo(new DisplayClaimed(room, key));
    game.watch(display, claimed.key());
    assertThat(game.last(display, Snapshot.class).room()).isEqualTo(room);
  }

  private Attendance latest() {
    return game.last(host, Attendance.class);
  }

  private void soon() {
    game.loops.runUntil(game.loops.now() + 1_000);
  }
}
