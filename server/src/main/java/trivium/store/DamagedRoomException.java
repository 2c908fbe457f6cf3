package trivium.store;

import trivium.room.RoomId;

/**
 * Thrown when the stored events of one room cannot be read in full; other rooms are not affected.
 */
public final class DamagedRoomException extends StoreException {
  private static final long serialVersionUID = 1L;

  DamagedRoomException(RoomId room, String what) {
    super("What was kept of room %s is damaged: %s.".formatted(room, what));
  }

  DamagedRoomException(RoomId room, String what, Throwable cause) {
    super("What was kept of room %s is damaged: %s.".formatted(room, what), cause);
  }
}
