package trivium.store;

import trivium.room.RoomId;

/** What was kept of one room can't be read in full; other rooms are not touched by it. */
public final class DamagedRoomException extends StoreException {
  private static final long serialVersionUID = 1L;

  DamagedRoomException(RoomId room, String what) {
    super("What was kept of room %s is damaged: %s.".formatted(room, what));
  }

  DamagedRoomException(RoomId room, String what, Throwable cause) {
    super("What was kept of room %s is damaged: %s.".formatted(room, what), cause);
  }
}
