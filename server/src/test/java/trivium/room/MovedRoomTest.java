package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trivium.cluster.LocalDirectory;
import trivium.cluster.NodeId;
import trivium.cluster.RoomDirectory;
import trivium.protocol.GameRequest;
import trivium.protocol.Phase;
import trivium.protocol.QuestionMessage.ClockResumed;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.QuestionMessage.Receipt;
import trivium.protocol.RefusalReason;
import trivium.protocol.RevealMessage.Reveal;
import trivium.protocol.RoomCode;
import trivium.protocol.SeatMessage.Joined;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.ServerMessage.Refused;
import trivium.protocol.ServerMessage.Snapshot;
import trivium.protocol.StandingsMessage.Result;

/** A room and its edges on several nodes. */
class MovedRoomTest {
  private static final NodeId ONE = new NodeId("one", 1);
  private static final NodeId TWO = new NodeId("two", 1);

  private final LocalDirectory directory = new LocalDirectory();
  private final PlayedRoom one = new PlayedRoom(ONE, directory);
  private final PlayedRoom two = new PlayedRoom(TWO, directory);
  private ConnectionId host;
  private ConnectionId ada;
  private ConnectionId grace;
  private RoomCode room;

  /** The host and Ada are connected to the owner, Grace to the other node. */
  @BeforeEach
  void aRoomWithPlayersOnTwoNodes() {
    host = one.open();
    room = one.last(host, Opened.class).room();
    ada = one.join(room, "Ada");
    grace = one.join(one.connect(TWO), room, "Grace");
  }

  private void start() {
    one.act(host, room, new GameRequest.Start());
  }

  private int correct() {
    RoomEvent.RoomOpened opened = (RoomEvent.RoomOpened) one.journal.events().getFirst();
    return opened.questions().getFirst().task().correct().getFirst();
  }

  private void handOver() {
    var _ = one.rooms.handOver(() -> TWO);
    one.loops.run();
    two.loops.runUntil(one.loops.now());
    two.rooms.adopt(one.journal.events(), one.loops.now(), true);
    two.loops.run();
  }

  @Test
  void aRoomThatIsHandedOverGoesOnWithTheSameConnections() {
    start();
    one.loops.runUntil(2_000);
    one.answer(ada, room, 0, correct());
    handOver();
    assertThat(one.moved).containsOnly(room).hasSize(2);
    assertThat(one.rooms.has(room)).isFalse();
    assertThat(directory.ownerOf(room.digits()).toCompletableFuture().join())
        .isEqualTo(Optional.of(TWO));
    two.resume(host, one.last(host, Opened.class).token());
    two.resume(ada, one.last(ada, Joined.class).token());
    two.resume(grace, one.last(grace, Joined.class).token());
    assertThat(two.last(ada, Snapshot.class).scene())
        .contains(new Receipt(0, Given.pick(correct())));
    two.answer(grace, room, 0, correct());
    assertThat(two.last(grace, Reveal.class).question()).isZero();
    assertThat(two.last(ada, Result.class).points()).isEqualTo(900);
  }

  @Test
  void theClockStandsOnlyForASecondAfterAHandover() {
    start();
    one.loops.runUntil(2_000);
    handOver();
    two.resume(grace, one.last(grace, Joined.class).token());
    two.loops.runUntil(2_000 + 1_000 + 7_999);
    assertThat(two.take(grace)).noneMatch(Reveal.class::isInstance);
    two.loops.runUntil(2_000 + 1_000 + 8_200);
    assertThat(two.last(grace, Reveal.class).question()).isZero();
  }

  @Test
  void aRoomIsHandedOverOnceItsEventsAreDurable() {
    start();
    one.journal.hold();
    one.answer(ada, room, 0, 0);
    var moved = one.rooms.handOver(() -> TWO).toCompletableFuture();
    one.loops.run();
    assertThat(moved).isNotDone();
    assertThat(one.moved).isEmpty();
    one.journal.release();
    one.loops.run();
    assertThat(moved).isDone();
    assertThat(one.last(ada, Receipt.class).question()).isZero();
    assertThat(one.moved).containsOnly(room).hasSize(2);
  }

  @Test
  void requestsToARoomThatIsHandedOverAreReturned() {
    start();
    one.journal.hold();
    one.answer(ada, room, 0, 0);
    var _ = one.rooms.handOver(() -> TWO);
    one.loops.run();
    one.answer(grace, room, 0, 1);
    one.journal.release();
    one.loops.run();
    one.act(host, room, new GameRequest.Next());
    assertThat(one.returned).extracting(RoomRequest::from).containsExactly(grace, host);
    assertThat(one.take(grace)).noneMatch(Refused.class::isInstance);
  }

  @Test
  void theOwnerOfADamagedRoomSaysThatItCannotBeRecovered() {
    directory.transfer(room.digits(), ONE, TWO);
    two.resume(grace, one.last(grace, Joined.class).token());
    assertThat(two.unrecoverable).as("it may be recovered yet").isEmpty();
    two.rooms.unrecoverable(room);
    two.resume(grace, one.last(grace, Joined.class).token());
    two.join(two.connect(ONE), room, "Edsger");
    assertThat(two.unrecoverable).hasSize(2);
    directory.transfer(room.digits(), TWO, ONE);
    two.resume(grace, one.last(grace, Joined.class).token());
    assertThat(two.unrecoverable).as("it is not its owner any more").hasSize(2);
  }

  @Test
  void aRoomThatNobodyTakesRefusesNothingButDoesNothing() {
    start();
    directory.transfer(room.digits(), ONE, TWO);
    assertThat(one.rooms.handOver(() -> TWO).toCompletableFuture()).isNotDone();
    one.loops.run();
    assertThat(one.moved).isEmpty();
    int events = one.journal.events().size();
    one.loops.runUntil(60_000);
    assertThat(one.journal.events()).hasSize(events);
  }

  @Test
  void aTransferThatFailsIsTriedAgain() {
    start();
    directory.transfer(room.digits(), ONE, TWO);
    var moved = one.rooms.handOver(() -> TWO).toCompletableFuture();
    one.loops.run();
    assertThat(moved).isNotDone();
    directory.transfer(room.digits(), TWO, ONE);
    one.loops.runUntil(600);
    assertThat(moved).isDone();
    assertThat(one.moved).contains(room);
  }

  @Test
  void aHandoverEndsAlthoughNobodyTakesTheRoom() {
    directory.transfer(room.digits(), ONE, TWO);
    var moved = one.rooms.handOver(() -> TWO).toCompletableFuture();
    one.loops.run();
    one.loops.runUntil(10_000);
    assertThat(moved).isDone();
    directory.transfer(room.digits(), TWO, ONE);
    var again = one.rooms.handOver(() -> TWO).toCompletableFuture();
    one.loops.run();
    assertThat(again).isDone();
    assertThat(one.moved).contains(room);
  }

  @Test
  void aRoomThatHasEndedIsNotWaitedFor() {
    one.journal.hold();
    one.act(host, room, new GameRequest.End());
    var moved = one.rooms.handOver(() -> TWO).toCompletableFuture();
    one.loops.run();
    assertThat(moved).isDone();
    assertThat(one.moved).isEmpty();
  }

  @Test
  void aRoomThatIsHandedOverAppendsNothingMore() {
    start();
    one.loops.runUntil(1_000);
    one.rooms.unreachable(TWO, 500);
    one.loops.run();
    one.journal.hold();
    one.answer(ada, room, 0, 0);
    var _ = one.rooms.handOver(() -> TWO);
    one.loops.run();
    int events = one.journal.events().size();
    one.rooms.reachable(TWO);
    one.rooms.interrupted(ONE);
    one.loops.runUntil(48L * 3_600_000);
    assertThat(one.journal.events()).hasSize(events);
  }

  @Test
  void aRequestForARoomOfAnotherNodeIsReturned() {
    ConnectionId edsger = two.join(room, "Edsger");
    assertThat(two.returned).extracting(RoomRequest::from).containsExactly(edsger);
    assertThat(two.take(edsger)).isEmpty();
    ConnectionId lost = two.join(new RoomCode("000001"), "Lost");
    assertThat(two.take(lost)).singleElement().isInstanceOf(Refused.class);
  }

  @Test
  void requestsWaitForTheRoomThatTheirNodeIsToRecover() {
    start();
    CompletableFuture<@Nullable Void> recovered = new CompletableFuture<>();
    List<RoomCode> requested = new ArrayList<>();
    two.rooms.recoverWith(code -> {
      requested.add(code);
      return recovered;
    });
    var _ = one.rooms.handOver(() -> TWO);
    one.loops.run();
    two.resume(grace, one.last(grace, Joined.class).token());
    two.resume(ada, one.last(ada, Joined.class).token());
    // Who hangs up meanwhile is not attached for good.
    two.rooms.receive(new RoomRequest.Left(ada, room));
    assertThat(requested).containsExactly(room);
    assertThat(two.returned).isEmpty();
    two.loops.runUntil(one.loops.now());
    two.rooms.adopt(one.journal.events(), one.loops.now(), true);
    recovered.complete(null);
    two.loops.run();
    assertThat(two.last(grace, Snapshot.class).phase()).isEqualTo(Phase.QUESTION);
    two.answer(grace, room, 0, correct());
    two.loops.runUntil(two.loops.now() + 15_000);
    assertThat(two.last(grace, Reveal.class).question()).isZero();
  }

  @Test
  void requestsAreReturnedIfTheirNodeCannotRecoverTheRoom() {
    CompletableFuture<@Nullable Void> failed = new CompletableFuture<>();
    two.rooms.recoverWith(_ -> failed);
    directory.transfer(room.digits(), ONE, TWO);
    two.resume(grace, one.last(grace, Joined.class).token());
    assertThat(two.returned).isEmpty();
    failed.completeExceptionally(new IllegalStateException("no database"));
    assertThat(two.returned).extracting(RoomRequest::from).containsExactly(grace);
  }

  @Test
  void manyRoomsAreHandedOverOneAfterAnother() {
    for (int i = 0; i < 20; i++) {
      one.open();
    }
    var moved = one.rooms.handOver(() -> TWO).toCompletableFuture();
    one.loops.run();
    assertThat(moved).isDone();
    assertThat(one.rooms.count()).isZero();
  }

  @Test
  void playersOfAnInterruptedNodeArePresentUntilTheyMayHaveReturned() {
    start();
    one.answer(ada, room, 0, 0);
    one.rooms.interrupted(TWO);
    one.loops.run();
    one.loops.runUntil(2_999);
    assertThat(one.take(ada)).noneMatch(Reveal.class::isInstance);
    one.resume(grace, one.last(grace, Joined.class).token());
    assertThat(one.closed(grace)).isEmpty();
    one.loops.runUntil(5_000);
    assertThat(one.take(ada)).noneMatch(Reveal.class::isInstance);
    one.rooms.interrupted(TWO);
    one.loops.runUntil(8_100);
    assertThat(one.last(ada, Reveal.class).question()).isZero();
  }

  @Test
  void anAttachedConnectionThatResumesKeepsItsSeat() {
    one.resume(grace, one.last(grace, Joined.class).token());
    assertThat(one.closed(grace)).isEmpty();
    start();
    one.answer(grace, room, 0, 1);
    assertThat(one.last(grace, Receipt.class).question()).isZero();
  }

  @Test
  void nothingClosesByTimeWhilePlayersCannotBeReached() {
    start();
    one.loops.runUntil(4_000);
    one.rooms.unreachable(TWO, 3_000);
    one.loops.runUntil(40_000);
    assertThat(one.take(ada)).noneMatch(Reveal.class::isInstance);
    one.rooms.reachable(TWO);
    one.loops.run();
    // A second passes before the clock continues at 3,000 ms.
    assertThat(one.last(ada, ClockResumed.class))
        .isEqualTo(new ClockResumed(0, 7_000, 1_000, 37_000));
    one.answer(grace, room, 0, correct());
    one.loops.runUntil(40_000 + 1_000 + 7_200);
    assertThat(one.last(grace, Result.class).points()).isEqualTo(850);
  }

  @Test
  void nodesWithoutPlayersOfARoomDoNotStopItsClock() {
    start();
    one.rooms.unreachable(new NodeId("three", 1), 0);
    one.loops.runUntil(10_200);
    assertThat(one.last(ada, Reveal.class).question()).isZero();
  }

  @Test
  void theClockStandsUntilTheLastNodeIsBack() {
    NodeId three = new NodeId("three", 1);
    one.join(one.connect(three), room, "Edsger");
    start();
    one.rooms.unreachable(TWO, 1_000);
    one.rooms.unreachable(three, 2_000);
    one.loops.runUntil(20_000);
    one.rooms.reachable(TWO);
    one.loops.runUntil(40_000);
    assertThat(one.take(ada)).noneMatch(ClockResumed.class::isInstance);
    one.rooms.reachable(three);
    one.loops.run();
    assertThat(one.last(ada, ClockResumed.class).away()).isEqualTo(39_000);
  }

  @Test
  void theHostCanProceedWhilePlayersCannotBeReached() {
    start();
    one.rooms.unreachable(TWO, 0);
    one.act(host, room, new GameRequest.Next());
    assertThat(one.last(ada, Reveal.class).question()).isZero();
    one.rooms.reachable(TWO);
    one.loops.run();
    assertThat(one.take(ada)).noneMatch(ClockResumed.class::isInstance);
    assertThat(directory.ownerOf(room.digits()).toCompletableFuture().join()).contains(ONE);
  }

  @Test
  void aRoomThatWasAdoptedAlreadyIsNotAdoptedAgain() {
    handOver();
    two.resume(grace, one.last(grace, Joined.class).token());
    two.rooms.adopt(one.journal.events(), 0, false);
    two.loops.run();
    assertThat(two.closed(grace)).isEmpty();
    two.resume(host, one.last(host, Opened.class).token());
    two.act(host, room, new GameRequest.Start());
    assertThat(two.last(grace, QuestionOpened.class).question()).isZero();
    assertThat(two.last(host, Snapshot.class).phase()).isEqualTo(Phase.LOBBY);
  }

  @Test
  void aSeatIsNotLostWhileTheDirectoryFails() {
    RoomDirectory failing =
        new RoomDirectory() {
          @Override
          public CompletionStage<Optional<NodeId>> ownerOf(String code) {
            return CompletableFuture.failedStage(new IllegalStateException("no database"));
          }

          @Override
          public CompletionStage<Boolean> claim(String code, NodeId owner) {
            return CompletableFuture.completedStage(false);
          }

          @Override
          public CompletionStage<Boolean> transfer(String code, NodeId from, NodeId to) {
            return CompletableFuture.completedStage(false);
          }

          @Override
          public CompletionStage<@Nullable Void> release(String code, NodeId owner) {
            return CompletableFuture.completedStage(null);
          }
        };
    PlayedRoom three = new PlayedRoom(new NodeId("three", 1), failing);
    three.resume(ada, one.last(ada, Joined.class).token());
    assertThat(three.last(ada, Refused.class).why()).isEqualTo(RefusalReason.SERVER_BUSY);
  }
}
