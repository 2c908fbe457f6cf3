package trivium.report;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import trivium.protocol.RoomList.StoredRoom;
import trivium.room.RoomEvent;
import trivium.room.RoomId;

/**
 * Read access to stored rooms, and their deletion. Every method may block and throws {@link
 * StoredRoomsUnavailableException} when the store cannot be read.
 */
public interface StoredRooms {
  /** All stored rooms, newest first. */
  List<StoredRoom> rooms();

  /**
   * The events of a room in order; an empty list if it is not stored, empty if they are damaged.
   */
  Optional<List<RoomEvent>> events(RoomId room);

  /** Whether the room is running on any node. */
  boolean isRunning(RoomId room);

  /** Deletes a room that is not running; completes when no trace of it is left in the store. */
  CompletableFuture<Void> delete(RoomId room);
}
