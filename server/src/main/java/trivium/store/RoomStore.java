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
 * <p>Order and durability are specified by {@link Journal}. While the database is full, missing or
 * read-only, nothing becomes durable and nothing is dropped: appended events wait in memory and are
 * retried in order until they can be written or the store is closed. Methods that read block, may
 * be called by any thread but an event loop's, and throw {@link StoreException} when the store
 * cannot be read. Whoever built the store closes it, after the rooms.
 */
public interface RoomStore extends Journal, AutoCloseable {
  /** The rooms that have not ended, oldest first. */
  List<RoomId> unfinished();

  /** All stored rooms, newest first. */
  List<StoredRoom> rooms();

  /**
   * The durable events of a room in the order in which they were appended; none for an unknown
   * room. A torn write at the end is ignored.
   *
   * @throws DamagedRoomException if an event before the last one cannot be read
   */
  List<RoomEvent> events(RoomId room);

  /** As {@link #events}, for a room that is resumed: also removes a torn write at its end. */
  List<RoomEvent> recover(RoomId room);

  /**
   * When a server last used this store, ms since the epoch; 0 if none has. While rooms run, it is
   * at most a second old.
   */
  long lastSeen();

  /**
   * Sets the listener that is called, on any thread, with the present state of storage and whenever
   * it changes.
   */
  void watch(Consumer<Storage> listener);

  /** {@inheritDoc} Completes when no trace of the room is left. */
  @Override
  CompletableFuture<Void> forget(RoomId room);

  /**
   * Writes waiting events and releases the files. If that takes more than a few seconds, waiting
   * events are lost; nobody was told that they are durable.
   */
  @Override
  void close();
}
