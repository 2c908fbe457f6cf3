package trivium.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import trivium.protocol.RoomList.StoredRoom;
import trivium.protocol.ServerMessage.Storage;
import trivium.room.Journal;
import trivium.room.RoomEvent;
import trivium.room.RoomId;

/**
 * Durable storage of room events.
 *
 * <p>What is durable when, and in which order, stands at {@link Journal}. While the disk is full,
 * gone or read-only nothing becomes durable and nothing is dropped: what was appended waits in
 * memory and is tried again, in order, until it can be written or the store is closed. Reading
 * methods block, may be called by any thread but an event loop's, and throw {@link StoreException}
 * when they can't read. Closed by whoever built it, after the rooms.
 */
public interface RoomStore extends Journal, AutoCloseable {
  /** Rooms that have not ended, oldest first. */
  List<RoomId> unfinished();

  /** Every room that is kept, newest first. */
  List<StoredRoom> rooms();

  /**
   * All durable events of a room, in the order they were appended; none of an unknown room. What a
   * write that was cut off has left at the end is no event.
   *
   * @throws DamagedRoomException if an event before the last can't be read
   */
  List<RoomEvent> events(RoomId room);

  /**
   * As {@link #events}, for a room that is to go on: also removes what a cut-off write has left.
   */
  List<RoomEvent> recover(RoomId room);

  /**
   * When a server was last known to live with this store, ms since the epoch; 0 if none was. While
   * rooms run, it is at most a second behind.
   */
  long lastSeen();

  /** Tells this listener, on any thread, whenever keeping begins to go badly, or well again. */
  void watch(Consumer<Storage> listener);

  /** {@inheritDoc} The answer comes when it is gone for good. */
  @Override
  CompletableFuture<Void> forget(RoomId room);

  /**
   * Writes what still waits and lets go of the files. If that can't be done within a few seconds,
   * what waits is lost; nobody was told that it had been kept.
   */
  @Override
  void close();
}
