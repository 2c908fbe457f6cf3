package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trivium.protocol.CloseReason;
import trivium.protocol.GameRequest;
import trivium.protocol.ModerationRequest;
import trivium.protocol.QuestionMessage.Receipt;
import trivium.protocol.RefusalReason;
import trivium.protocol.RevealMessage.Reveal;
import trivium.protocol.RoomCode;
import trivium.protocol.SeatMessage.Joined;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage.Refused;
import trivium.protocol.ServerMessage.Snapshot;
import trivium.protocol.ServerMessage.Storage;
import trivium.protocol.StandingsMessage.Result;

/** Receipts of durable events, and repeated requests. */
class RoomReceiptTest {
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
  void nothingLeavesBeforeItIsDurable() {
    game.act(host, room, new GameRequest.Start());
    game.take(ada);
    game.journal.hold();
    game.answer(ada, room, 0, 0);
    game.answer(grace, room, 0, 0);
    game.loops.runUntil(1_000);
    assertThat(game.take(ada)).isEmpty();
    game.journal.release();
    game.loops.run();
    assertThat(game.take(ada))
        .extracting(Object::getClass)
        .containsExactly(List.of(Receipt.class, Reveal.class, Result.class).toArray(Class[]::new));
  }

  @Test
  void aRepeatedJoinWithTheSameClaimGetsTheSameSeat() {
    SeatRequest.Join join = new SeatRequest.Join(room, "Edsger", "a claim");
    ConnectionId first = game.connect();
    game.send(new RoomRequest.Join(first, join, PlayedRoom.HERE));
    Joined joined = game.last(first, Joined.class);
    // Even if the room has been locked meanwhile.
    game.act(host, room, new ModerationRequest.Lock(true));
    ConnectionId second = game.connect();
    game.send(new RoomRequest.Join(second, join, PlayedRoom.HERE));
    assertThat(game.last(second, Joined.class)).isEqualTo(joined);
    assertThat(game.last(second, Snapshot.class).players()).isEqualTo(3);
    assertThat(game.closed(first)).contains(CloseReason.REPLACED);
  }

  @Test
  void aRemovedPlayerHasNoClaim() {
    SeatRequest.Join join = new SeatRequest.Join(room, "Edsger", "a claim");
    ConnectionId first = game.connect();
    game.send(new RoomRequest.Join(first, join, PlayedRoom.HERE));
    game.act(host, room, new ModerationRequest.Kick(game.last(first, Joined.class).player()));
    game.act(host, room, new ModerationRequest.Lock(true));
    ConnectionId second = game.connect();
    game.send(new RoomRequest.Join(second, join, PlayedRoom.HERE));
    assertThat(game.last(second, Refused.class).why()).isEqualTo(RefusalReason.ROOM_LOCKED);
  }

  @Test
  void theSameAnswerAgainGetsItsReceiptAgainAndAnotherIsRefused() {
    game.act(host, room, new GameRequest.Start());
    game.answer(ada, room, 0, 2);
    game.take(ada);
    game.answer(ada, room, 0, 2);
    assertThat(game.take(ada)).containsExactly(new Receipt(0, Given.pick(2)));
    game.answer(ada, room, 0, 1);
    assertThat(game.last(ada, Refused.class).why()).isEqualTo(RefusalReason.ANSWERED_ALREADY);
  }

  @Test
  void anAnswerSentAgainGetsNoReceiptBeforeTheFirstIsDurable() {
    game.act(host, room, new GameRequest.Start());
    game.take(ada);
    game.journal.hold();
    game.answer(ada, room, 0, 2);
    game.answer(ada, room, 0, 2);
    assertThat(game.take(ada)).isEmpty();
    game.journal.release();
    game.loops.run();
    assertThat(game.take(ada)).hasSize(2).containsOnly(new Receipt(0, Given.pick(2)));
  }

  @Test
  void whileTheJournalIsFullRequestsAreRefusedAsBusy() {
    game.act(host, room, new GameRequest.Start());
    game.journal.fill(true);
    game.answer(ada, room, 0, 2);
    assertThat(game.last(ada, Refused.class).why()).isEqualTo(RefusalReason.SERVER_BUSY);
    ConnectionId late = game.join(room, "Edsger");
    assertThat(game.last(late, Refused.class).why()).isEqualTo(RefusalReason.SERVER_BUSY);
    game.journal.fill(false);
    game.answer(ada, room, 0, 2);
    assertThat(game.last(ada, Receipt.class).response()).isEqualTo(Given.pick(2));
  }

  @Test
  void theHostIsInformedOfStorageProblemsAlsoAfterConnectingLater() {
    Storage failing = new Storage(Storage.State.FAILING, "The disk is full.");
    game.rooms.storage(failing);
    game.loops.run();
    assertThat(game.last(host, Storage.class)).isEqualTo(failing);
    assertThat(game.take(ada)).noneMatch(Storage.class::isInstance);
    ConnectionId later = game.open();
    assertThat(game.last(later, Storage.class)).isEqualTo(failing);
  }
}
