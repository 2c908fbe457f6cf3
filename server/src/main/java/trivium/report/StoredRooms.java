package trivium.report;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import trivium.protocol.RoomList.StoredRoom;
import trivium.room.RoomEvent;
import trivium.room.RoomId;

/**
 * The stored rooms, as reports see them. Every method may block and throws {@link
 * StoredRoomsUnavailableException} when the store cannot be read.
 */
public interface StoredRooms {
  /** Newest first. */
  List<StoredRoom> rooms();

  /** All of a room; no events if it is not kept, empty if they can't be read. */
  Optional<List<RoomEvent>> events(RoomId room);

  /** Whether the room is open to people. */
  boolean isRunning(RoomId room);

  /** Deletes a room that does not run; completes when it is gone for good. */
  CompletableFuture<Void> delete(RoomId room);
}
