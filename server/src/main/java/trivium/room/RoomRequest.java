package trivium.room;

import java.util.Optional;
import trivium.protocol.ClientMessage;
import trivium.protocol.RefusalReason;
import trivium.protocol.RoomCode;
import trivium.protocol.SeatRequest;

/** A request of an edge to the node that owns a room or opens it. */
public sealed interface RoomRequest {
  ConnectionId from();

  /**
   * Opens a room; the edge has checked the host key.
   *
   * @param address whose open rooms are counted; empty where hosts have a key
   */
  record Open(ConnectionId from, SeatRequest.Open open, Optional<AddressBlock> address)
      implements RoomRequest {}

  /** A request to a room that existed when the edge looked it up. */
  sealed interface ToRoom extends RoomRequest {
    RoomCode room();

    /** The refusal if there is no such room; empty if the client expects none. */
    default Optional<RefusalReason> refusalWithoutRoom() {
      return switch (this) {
        case Find _, Join _, Spectate _, Act _ -> Optional.of(RefusalReason.NO_SUCH_ROOM);
        case Watch _ -> Optional.of(RefusalReason.NO_SUCH_DISPLAY);
        case Resume _ -> Optional.of(RefusalReason.NO_SUCH_SEAT);
        case Left _ -> Optional.empty();
      };
    }

    /** Whether the request results in events. */
    default boolean needsDurability() {
      return switch (this) {
        case Join _, Act _ -> true;
        case Find _, Spectate _, Watch _, Resume _, Left _ -> false;
      };
    }
  }

  record Find(ConnectionId from, SeatRequest.Find find) implements ToRoom {
    @Override
    public RoomCode room() {
      return find.room();
    }
  }

  record Join(ConnectionId from, SeatRequest.Join join, AddressBlock address) implements ToRoom {
    @Override
    public RoomCode room() {
      return join.room();
    }
  }

  record Spectate(ConnectionId from, SeatRequest.Spectate spectate) implements ToRoom {
    @Override
    public RoomCode room() {
      return spectate.room();
    }
  }

  /** A request for a seat by its token. */
  sealed interface WithToken extends ToRoom {
    SeatToken token();
  }

  record Watch(ConnectionId from, RoomCode room, SeatToken token) implements WithToken {}

  record Resume(ConnectionId from, RoomCode room, SeatToken token) implements WithToken {}

  record Act(ConnectionId from, RoomCode room, ClientMessage.Seated act, AnswerTiming timing)
      implements ToRoom {}

  /** The connection is closed. */
  record Left(ConnectionId from, RoomCode room) implements ToRoom {}
}
