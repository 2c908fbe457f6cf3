package trivium.store;

import trivium.room.RoomId;

/**
 * Thrown when the stored events of one room cannot be read in full; other rooms are not affected.
 */
public final class DamagedRoomException extends StoreException {
  private static final long serialVersionUID = 1L;

  DamagedRoomException(RoomId room, String damage) {
    super("The stored events of room %s are damaged: %s.".formatted(room, damage));
  }

  DamagedRoomException(RoomId room, String damage, Throwable cause) {
    super("The stored events of room %s are damaged: %s.".formatted(room, damage), cause);
  }
}
