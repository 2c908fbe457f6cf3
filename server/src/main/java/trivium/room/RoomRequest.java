package trivium.room;

import java.util.Optional;
import trivium.protocol.ClientMessage;
import trivium.protocol.RefusalReason;
import trivium.protocol.RoomCode;

/** What an edge hands up to the node that owns a room, or is to own it. */
public sealed interface RoomRequest {
  ConnectionId from();

  /**
   * A host opens a room; the edge has checked the host key.
   *
   * @param address whose open rooms are counted; empty for whoever has a key
   */
  record Open(ConnectionId from, ClientMessage.Open open, Optional<AddressBlock> address)
      implements RoomRequest {}

  /** A request that is for a room which exists, or did when the edge looked. */
  sealed interface ToRoom extends RoomRequest {
    RoomCode room();

    /** How it is refused where there is no such room; empty if nobody waits for an answer. */
    default Optional<RefusalReason> refusalWithoutRoom() {
      return switch (this) {
        case Find _, Join _, Act _ -> Optional.of(RefusalReason.NO_SUCH_ROOM);
        case Watch _ -> Optional.of(RefusalReason.NO_SUCH_DISPLAY);
        case Resume _ -> Optional.of(RefusalReason.NO_SUCH_SEAT);
        case Left _ -> Optional.empty();
      };
    }

    /** Whether what comes of it would have to be kept. */
    default boolean asksToKeep() {
      return switch (this) {
        case Join _, Act _ -> true;
        case Find _, Watch _, Resume _, Left _ -> false;
      };
    }
  }

  record Find(ConnectionId from, ClientMessage.Find find) implements ToRoom {
    @Override
    public RoomCode room() {
      return find.room();
    }
  }

  record Join(ConnectionId from, ClientMessage.Join join, AddressBlock address) implements ToRoom {
    @Override
    public RoomCode room() {
      return join.room();
    }
  }

  /** A request for a place that its token proves a right to. */
  sealed interface WithToken extends ToRoom {
    SeatToken token();
  }

  record Watch(ConnectionId from, RoomCode room, SeatToken token) implements WithToken {}

  record Resume(ConnectionId from, RoomCode room, SeatToken token) implements WithToken {}

  record Act(ConnectionId from, RoomCode room, ClientMessage.Seated act, AnswerTiming timing)
      implements ToRoom {}

  /** The socket is gone. */
  record Left(ConnectionId from, RoomCode room) implements ToRoom {}
}
