package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trivium.protocol.ClientMessage;
import trivium.protocol.CloseReason;
import trivium.protocol.GameRequest;
import trivium.protocol.ModerationRequest;
import trivium.protocol.Phase;
import trivium.protocol.PlayersMessage.Lobby;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.QuestionMessage.Receipt;
import trivium.protocol.QuestionMessage.Tally;
import trivium.protocol.QuestionRequest;
import trivium.protocol.RefusalReason;
import trivium.protocol.RevealMessage.Reveal;
import trivium.protocol.Role;
import trivium.protocol.RoomCode;
import trivium.protocol.Seat;
import trivium.protocol.SeatMessage.Joined;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.SeatRequest;
import trivium.protocol.Selection;
import trivium.protocol.ServerMessage.Refused;
import trivium.protocol.ServerMessage.Snapshot;
import trivium.protocol.Settings;
import trivium.protocol.StandingsMessage.Finished;
import trivium.protocol.StandingsMessage.Leaderboard;
import trivium.protocol.StandingsMessage.Result;

class RoomTest {
  private final PlayedRoom game = new PlayedRoom();
  private ConnectionId host;
  private ConnectionId ada;
  private ConnectionId grace;
  private RoomCode room;
  private String adasToken;

  @BeforeEach
  void aRoomWithTwoPlayers() {
    host = game.open();
    room = game.last(host, Opened.class).room();
    ada = game.join(room, "Ada");
    grace = game.join(room, "Grace");
    adasToken = game.last(ada, Joined.class).token();
  }

  @Test
  void aGameGoesFromLobbyToPodium() {
    for (int question = 0; question < 3; question++) {
      game.act(host, room, new GameRequest.Next());
      assertThat(game.last(ada, QuestionOpened.class).question()).isEqualTo(question);
      game.loops.runUntil(game.loops.now() + 1_000);
      int right = correct(question);
      game.answer(ada, room, question, right);
      game.answer(grace, room, question, (right + 1) % 4);
      assertThat(game.last(ada, Result.class).correct()).isTrue();
      assertThat(game.last(grace, Result.class).correct()).isFalse();
      assertThat(game.last(host, Reveal.class).question()).isEqualTo(question);
      if (question < 2) {
        game.act(host, room, new GameRequest.Next());
        assertThat(game.last(grace, Leaderboard.class).top()).hasSize(2);
      }
    }
    game.act(host, room, new GameRequest.Next());
    assertThat(game.last(ada, Finished.class).standing().orElseThrow().rank()).isEqualTo(1);
    assertThat(game.last(grace, Finished.class).standing().orElseThrow().rank()).isEqualTo(2);
    assertThat(game.last(host, Finished.class).standing()).isEmpty();
    assertThat(game.last(host, Finished.class).podium().getFirst().name()).isEqualTo("Ada");
    game.act(host, room, new GameRequest.End());
    assertThat(game.closed(ada)).contains(CloseReason.ROOM_ENDED);
    assertThat(game.closed(host)).contains(CloseReason.ROOM_ENDED);
    assertThat(game.rooms.count()).isZero();
    assertThat(game.journal.forgotten()).isEmpty();
  }

  @Test
  void theRightAnswerDoesNotLeaveBeforeTheQuestionCloses() {
    game.act(host, room, new GameRequest.Start());
    String messages = game.take(ada) + " " + game.take(host);
    assertThat(messages).doesNotContain("Because").doesNotContain("correct");
  }

  @Test
  void aQuestionClosesAtItsLimit() {
    game.act(host, room, new GameRequest.Start());
    game.loops.runUntil(Given.LIMIT - 1);
    assertThat(game.take(ada)).noneMatch(Reveal.class::isInstance);
    game.loops.runUntil(Given.LIMIT + 200);
    assertThat(game.last(ada, Result.class).points()).isZero();
  }

  @Test
  void theRoomWaitsOnlyShortlyForDisconnectedPlayers() {
    game.act(host, room, new GameRequest.Start());
    game.leave(grace, room);
    game.answer(ada, room, 0, 0);
    assertThat(game.take(host)).noneMatch(Reveal.class::isInstance);
    game.loops.runUntil(5_000);
    assertThat(game.last(host, Reveal.class).question()).isZero();
  }

  @Test
  void theTallyIsSentAtMostTenTimesASecond() {
    game.act(host, room, new GameRequest.Start());
    game.loops.runUntil(1_000);
    game.take(host);
    ConnectionId[] crowd = new ConnectionId[20];
    for (int i = 0; i < crowd.length; i++) {
      crowd[i] = game.join(room, "Crowd " + i);
    }
    for (ConnectionId player : crowd) {
      game.answer(player, room, 0, 0);
    }
    game.loops.runUntil(1_100);
    List<Tally> tallies =
        game.take(host).stream().filter(Tally.class::isInstance).map(Tally.class::cast).toList();
    assertThat(tallies).hasSizeBetween(1, 2);
    assertThat(tallies.getLast().answered()).isEqualTo(20);
    assertThat(tallies.getLast().of()).isEqualTo(22);
  }

  @Test
  void playersHearNothingOfOthersWhoJoin() {
    game.take(ada);
    game.join(room, "Edsger");
    game.loops.runUntil(1_000);
    assertThat(game.take(ada)).isEmpty();
    assertThat(game.last(host, Lobby.class).newest()).extracting("name").contains("Edsger");
  }

  @Test
  void aResumedPlayerSeesTheExactStateOfTheRoom() {
    game.act(host, room, new GameRequest.Start());
    game.loops.runUntil(4_000);
    game.answer(ada, room, 0, 2);
    game.leave(ada, room);
    ConnectionId again = game.connect();
    game.resume(again, adasToken);
    Snapshot snapshot = game.last(again, Snapshot.class);
    assertThat(snapshot.role()).isEqualTo(Role.PLAYER);
    assertThat(snapshot.phase()).isEqualTo(Phase.QUESTION);
    assertThat(snapshot.scene()).hasSize(2);
    assertThat(((QuestionOpened) snapshot.scene().getFirst()).remaining()).isEqualTo(6_000);
    assertThat(snapshot.scene().getLast()).isEqualTo(new Receipt(0, Given.pick(2)));
  }

  @Test
  void aSecondWindowTakesTheSeatFromTheFirst() {
    ConnectionId second = game.connect();
    game.resume(second, adasToken);
    assertThat(game.closed(ada)).contains(CloseReason.REPLACED);
    game.act(host, room, new GameRequest.Start());
    assertThat(game.last(second, QuestionOpened.class).question()).isZero();
  }

  @Test
  void aForgedTokenIsRefused() {
    ConnectionId thief = game.connect();
    game.resume(thief, room + ".h.AAAAAAAAAAAAAAAAAAAAAA");
    assertThat(game.last(thief, Refused.class).why()).isEqualTo(RefusalReason.NO_SUCH_SEAT);
    game.resume(thief, adasToken.replace(".p1.", ".p2."));
    assertThat(game.last(thief, Refused.class).why()).isEqualTo(RefusalReason.NO_SUCH_SEAT);
  }

  @Test
  void aRemovedPlayerCannotReturn() {
    game.act(host, room, new ModerationRequest.Kick(game.last(ada, Joined.class).player()));
    assertThat(game.closed(ada)).contains(CloseReason.KICKED);
    ConnectionId again = game.connect();
    game.resume(again, adasToken);
    assertThat(game.last(again, Refused.class).why()).isEqualTo(RefusalReason.NO_SUCH_SEAT);
    game.loops.runUntil(1_000);
    assertThat(game.last(host, Lobby.class).players()).isEqualTo(1);
  }

  @Test
  void aQuestionClosesWhenTheLastOneWhoWasWaitedForIsKicked() {
    game.act(host, room, new GameRequest.Start());
    game.answer(ada, room, 0, 0);
    game.act(host, room, new ModerationRequest.Kick(game.last(grace, Joined.class).player()));
    assertThat(game.last(ada, Reveal.class).counts()).isEqualTo(List.of(1, 0, 0, 0));
  }

  @Test
  void playersMayNotHostAndHostsMayNotAnswer() {
    for (ClientMessage.Seated act :
        List.of(
            new GameRequest.Start(),
            new GameRequest.Next(),
            new GameRequest.End(),
            new ModerationRequest.Lock(true),
            new ModerationRequest.Kick(game.last(grace, Joined.class).player()))) {
      game.act(ada, room, act);
      assertThat(game.last(ada, Refused.class).why()).isEqualTo(RefusalReason.NOT_YOURS);
      game.take(ada);
    }
    game.act(host, room, new QuestionRequest.Answer(0, Given.pick(0)));
    assertThat(game.last(host, Refused.class).why()).isEqualTo(RefusalReason.NOT_YOURS);
  }

  @Test
  void aDisplayWatchesWithItsKeyOnly() {
    ConnectionId display = game.connect();
    game.watch(display, game.last(host, Opened.class).displayKey());
    Snapshot snapshot = game.last(display, Snapshot.class);
    assertThat(snapshot.role()).isEqualTo(Role.DISPLAY);
    assertThat(((Seat.DisplaySeat) snapshot.seat()).roster()).hasSize(2);
    ConnectionId stranger = game.connect();
    game.watch(stranger, game.last(host, Opened.class).token());
    assertThat(game.last(stranger, Refused.class).why()).isEqualTo(RefusalReason.NO_SUCH_DISPLAY);
  }

  @Test
  void theHostsSnapshotHasEveryName() {
    String token = game.last(host, Opened.class).token();
    ConnectionId phone = game.connect();
    game.resume(phone, token);
    Seat.HostSeat seat = (Seat.HostSeat) game.last(phone, Snapshot.class).seat();
    assertThat(seat.roster()).extracting("name").containsExactly("Ada", "Grace");
    assertThat(seat.displayKey()).isEqualTo(game.last(host, Opened.class).displayKey());
    assertThat(seat.joinUrl()).isEqualTo("http://test/" + room);
  }

  @Test
  void anEmptyLobbyEndsAfterHalfAnHour() {
    ConnectionId other = game.open();
    game.loops.runUntil(Duration.ofMinutes(31).toMillis());
    assertThat(game.closed(other)).contains(CloseReason.ROOM_ENDED);
    assertThat(game.closed(host)).isEmpty();
    // A room without a question is not stored.
    assertThat(game.journal.forgotten()).hasSize(1);
  }

  @Test
  void aFinishedRoomEndsAfterAnHour() {
    game.act(host, room, new GameRequest.Start());
    game.act(host, room, new GameRequest.End());
    game.loops.runUntil(Duration.ofMinutes(59).toMillis());
    assertThat(game.closed(host)).isEmpty();
    game.loops.runUntil(Duration.ofMinutes(61).toMillis());
    assertThat(game.closed(host)).contains(CloseReason.ROOM_ENDED);
    assertThat(game.rooms.count()).isZero();
  }

  @Test
  void anUnknownBankAndAnUnknownRoomAreRefused() {
    ConnectionId stranger = game.connect();
    game.send(
        new RoomRequest.Open(
            stranger, new SeatRequest.Open("other", 3, Settings.DEFAULTS, ""), Optional.empty()));
    assertThat(game.last(stranger, Refused.class).why()).isEqualTo(RefusalReason.NO_SUCH_BANK);
    ConnectionId lost = game.join(new RoomCode("000000"), "Ada");
    assertThat(game.last(lost, Refused.class).why()).isEqualTo(RefusalReason.NO_SUCH_ROOM);
  }

  @Test
  void aSelectionWithoutQuestionsIsRefused() {
    var typedOnly = selection(List.of("text"), Optional.empty());
    assertThat(refusal(typedOnly)).isEqualTo(RefusalReason.NOTHING_DRAWN);
    assertThat(refusal(selection(List.of(), Optional.of("3v5kq0c8m1tzp"))))
        .isEqualTo(RefusalReason.NO_SUCH_REPORT);
    assertThat(refusal(selection(List.of(), Optional.of("no report"))))
        .isEqualTo(RefusalReason.NO_SUCH_REPORT);
  }

  private static Selection selection(List<String> kinds, Optional<String> missed) {
    return new Selection(List.of(), kinds, Optional.empty(), missed, Optional.empty(), false);
  }

  private RefusalReason refusal(Selection selection) {
    ConnectionId host = game.connect();
    game.send(
        new RoomRequest.Open(
            host,
            new SeatRequest.Open("test", 3, Settings.DEFAULTS, "", selection),
            Optional.empty()));
    return game.last(host, Refused.class).why();
  }

  /** The correct choice by the first event of the room. */
  private int correct(int question) {
    var opened = (RoomEvent.RoomOpened) game.journal.events().getFirst();
    return opened.questions().get(question).task().correct().getFirst();
  }
}
