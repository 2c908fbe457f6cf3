package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trivium.protocol.Correction;
import trivium.protocol.GameRequest;
import trivium.protocol.ModerationRequest;
import trivium.protocol.Phase;
import trivium.protocol.QuestionMessage.ClockResumed;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.QuestionMessage.Receipt;
import trivium.protocol.QuestionRequest;
import trivium.protocol.RevealMessage.Corrected;
import trivium.protocol.RevealMessage.Reveal;
import trivium.protocol.RoomCode;
import trivium.protocol.Seat;
import trivium.protocol.SeatMessage.Joined;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.ServerMessage;
import trivium.protocol.ServerMessage.Snapshot;
import trivium.protocol.StandingsMessage.Leaderboard;
import trivium.protocol.StandingsMessage.Result;

/** A server crashes in the middle of a game, and another recovers its rooms. */
class RecoveredRoomTest {
  private static final long DIED = 4_000;
  private static final long BACK = 60_000;

  private final PlayedRoom before = new PlayedRoom();
  private final PlayedRoom after = new PlayedRoom();
  private String hostsToken;
  private String adasToken;
  private String gracesToken;
  private ConnectionId host;
  private ConnectionId ada;
  private ConnectionId grace;
  private RoomCode room;

  @BeforeEach
  void aRoomWithTwoPlayers() {
    host = before.open();
    room = before.last(host, Opened.class).room();
    hostsToken = before.last(host, Opened.class).token();
    ada = before.join(room, "Ada");
    grace = before.join(room, "Grace");
    adasToken = before.last(ada, Joined.class).token();
    gracesToken = before.last(grace, Joined.class).token();
  }

  @Test
  void anOpenQuestionContinuesShortlyAfterTheServerIsBack() {
    before.act(host, room, new GameRequest.Start());
    before.loops.runUntil(DIED);
    crash();
    ConnectionId again = resume(adasToken);
    Snapshot snapshot = after.last(again, Snapshot.class);
    assertThat(snapshot.phase()).isEqualTo(Phase.QUESTION);
    assertThat(snapshot.scene().getLast())
        .isEqualTo(new ClockResumed(0, 6_000, 5_000, BACK - DIED));
    after.loops.runUntil(BACK + 5_000 + 5_999);
    assertThat(after.take(again)).noneMatch(Reveal.class::isInstance);
    after.loops.runUntil(BACK + 5_000 + 6_200);
    assertThat(after.last(again, Reveal.class).question()).isZero();
  }

  @Test
  void theTimeThatTheServerWasAwayCostsNoPointsAndBringsNone() {
    before.act(host, room, new GameRequest.Start());
    before.loops.runUntil(DIED);
    before.answer(grace, room, 0, correct());
    crash();
    ConnectionId again = resume(adasToken);
    // An answer while the clock is paused has the elapsed time at which it was paused.
    after.loops.runUntil(BACK + 2_000);
    after.answer(again, room, 0, correct());
    after.loops.runUntil(BACK + 10_000);
    Result result = after.last(again, Result.class);
    assertThat(result.points()).isEqualTo(800);
    assertThat(result.rank()).isEqualTo(1);
  }

  @Test
  void theSnapshotOfALaterQuestionContainsTheLastReceipt() {
    before.act(host, room, new GameRequest.Start());
    before.loops.runUntil(1_000);
    before.answer(ada, room, 0, correct());
    for (int step = 0; step < 3; step++) {
      before.act(host, room, new GameRequest.Next());
    }
    before.loops.runUntil(DIED);
    crash();
    ConnectionId again = resume(adasToken);
    Snapshot snapshot = after.last(again, Snapshot.class);
    assertThat(((QuestionOpened) snapshot.scene().getFirst()).question()).isEqualTo(1);
    assertThat(snapshot.scene()).contains(new Receipt(0, Given.pick(correct())));
    assertThat(after.last(resume(gracesToken), Snapshot.class).scene())
        .noneMatch(Receipt.class::isInstance);
  }

  @Test
  void anAnswerWithAReceiptIsNotLostAndTheSameAgainIsTakenOnce() {
    before.act(host, room, new GameRequest.Start());
    before.loops.runUntil(1_000);
    before.answer(ada, room, 0, correct());
    before.loops.runUntil(DIED);
    crash();
    ConnectionId again = resume(adasToken);
    Receipt receipt = new Receipt(0, Given.pick(correct()));
    assertThat(after.last(again, Snapshot.class).scene()).contains(receipt);
    after.answer(again, room, 0, correct());
    assertThat(after.last(again, Receipt.class)).isEqualTo(receipt);
    after.act(resume(hostsToken), room, new GameRequest.Next());
    assertThat(after.last(again, Reveal.class).counts()).containsOnlyOnce(1).containsOnly(0, 1);
    assertThat(after.last(again, Result.class).points()).isEqualTo(950);
  }

  @Test
  void theRoomWaitsAtMostTenSecondsForMissingPlayers() {
    before.act(host, room, new GameRequest.Start());
    before.loops.runUntil(DIED);
    crash();
    ConnectionId again = resume(adasToken);
    after.answer(again, room, 0, 0);
    after.loops.runUntil(BACK + 9_999);
    assertThat(after.take(again)).noneMatch(Reveal.class::isInstance);
    after.loops.runUntil(BACK + 10_000);
    assertThat(after.last(again, Reveal.class).question()).isZero();
  }

  @Test
  void aQuestionDoesNotCloseOverAnEmptyRoom() {
    before.act(host, room, new GameRequest.Start());
    before.answer(ada, room, 0, correct());
    before.loops.runUntil(DIED);
    crash();
    after.loops.runUntil(BACK + 10_500);
    assertThat(after.last(resume(gracesToken), Snapshot.class).phase()).isEqualTo(Phase.QUESTION);
  }

  @Test
  void aPlayerWhoDisconnectsAgainGetsAnotherGracePeriod() {
    before.act(host, room, new GameRequest.Start());
    before.loops.runUntil(DIED);
    crash();
    ConnectionId stays = resume(adasToken);
    after.answer(stays, room, 0, correct());
    ConnectionId leaves = resume(gracesToken);
    after.loops.runUntil(BACK + 9_900);
    after.leave(leaves, room);
    after.loops.runUntil(BACK + 10_100);
    assertThat(after.take(stays)).noneMatch(Reveal.class::isInstance);
    after.loops.runUntil(BACK + 12_900);
    assertThat(after.last(stays, Reveal.class).question()).isZero();
  }

  @Test
  void aServerThatDiesTwiceInOneQuestionLosesNoTimeOfItEither() {
    before.act(host, room, new GameRequest.Start());
    before.loops.runUntil(DIED);
    crash();
    after.loops.runUntil(BACK + 6_000);
    PlayedRoom third = new PlayedRoom();
    List<RoomEvent> events =
        Stream.concat(before.journal.events().stream(), after.journal.events().stream()).toList();
    third.loops.runUntil(2 * BACK);
    third.rooms.recover(events, BACK + 6_000);
    third.loops.run();
    ConnectionId again = third.connect();
    third.resume(again, adasToken);
    assertThat(third.last(again, Snapshot.class).scene().getLast())
        .isEqualTo(new ClockResumed(0, 5_000, 5_000, BACK - 6_000));
  }

  @Test
  void theHostReconnectsToTheRoomAndItsReportAndContinues() {
    before.act(host, room, new GameRequest.Start());
    before.answer(ada, room, 0, 0);
    before.answer(grace, room, 0, 1);
    Snapshot was = snapshotOf(before, hostsToken);
    crash();
    ConnectionId again = resume(hostsToken);
    Snapshot is = after.last(again, Snapshot.class);
    assertThat(is.seat()).isEqualTo(was.seat());
    assertThat(withoutClock(is)).isEqualTo(withoutClock(was));
    ConnectionId player = resume(gracesToken);
    after.act(again, room, new GameRequest.Next());
    assertThat(after.last(player, Leaderboard.class).top()).hasSize(2);
    after.act(again, room, new GameRequest.Next());
    assertThat(after.last(player, QuestionOpened.class).question()).isEqualTo(1);
  }

  @Test
  void correctionsComeBackToo() {
    before.act(host, room, new GameRequest.Start());
    int right = correct();
    int other = (right + 1) % 4;
    before.answer(ada, room, 0, right);
    before.answer(grace, room, 0, other);
    before.act(host, room, new QuestionRequest.Correct(0, new Correction.Key(List.of(other))));
    Snapshot was = snapshotOf(before, gracesToken);
    crash();
    Snapshot is = after.last(resume(gracesToken), Snapshot.class);
    assertThat(is.seat()).isEqualTo(was.seat());
    assertThat(withoutClock(is)).isEqualTo(withoutClock(was));
    assertThat(was.scene()).hasAtLeastOneElementOfType(Corrected.class);
    assertThat(((Seat.PlayerSeat) was.seat()).standing().total()).isEqualTo(1_000);
  }

  @Test
  void newPlayersGetSeatsThatWereNeverGiven() {
    before.act(host, room, new ModerationRequest.Kick(before.last(grace, Joined.class).player()));
    crash();
    ConnectionId late = after.join(room, "Grace");
    assertThat(after.last(late, Joined.class).player().id()).isEqualTo("p3");
  }

  /** The correct choice of the first question. */
  private int correct() {
    RoomEvent.RoomOpened opened = (RoomEvent.RoomOpened) before.journal.events().getFirst();
    return opened.questions().getFirst().task().correct().getFirst();
  }

  /** The scene without the question, whose remaining time differs. */
  private static List<ServerMessage> withoutClock(Snapshot snapshot) {
    return snapshot.scene().subList(1, snapshot.scene().size());
  }

  private static Snapshot snapshotOf(PlayedRoom game, String token) {
    ConnectionId window = game.connect();
    game.resume(window, token);
    return game.last(window, Snapshot.class);
  }

  private void crash() {
    after.loops.runUntil(BACK);
    after.rooms.recover(before.journal.events(), before.loops.now());
    after.loops.run();
  }

  private ConnectionId resume(String token) {
    ConnectionId again = after.connect();
    after.resume(again, token);
    return again;
  }
}
