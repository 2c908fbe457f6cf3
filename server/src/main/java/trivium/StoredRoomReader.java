package trivium;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.protocol.RoomList.State;
import trivium.protocol.RoomList.StoredRoom;
import trivium.report.StoredRooms;
import trivium.report.StoredRoomsUnavailableException;
import trivium.room.RoomEvent;
import trivium.room.RoomId;
import trivium.store.DamagedRoomException;
import trivium.store.RoomStore;
import trivium.store.StoreException;

/** Reads stored rooms for reports, from the store. */
final class StoredRoomReader implements StoredRooms {
  private static final Logger LOG = LoggerFactory.getLogger(StoredRoomReader.class);

  private final RoomStore store;
  private final Set<RoomId> damaged;

  /**
   * @param damaged unfinished rooms that could not be recovered
   */
  StoredRoomReader(RoomStore store, Set<RoomId> damaged) {
    this.store = store;
    this.damaged = Set.copyOf(damaged);
  }

  @Override
  public List<StoredRoom> rooms() {
    return read(() -> store.rooms().stream().map(this::marked).toList());
  }

  private StoredRoom marked(StoredRoom room) {
    return RoomId.parse(room.report()).filter(damaged::contains).isEmpty()
        ? room
        : new StoredRoom(
            room.report(),
            room.room(),
            room.bank(),
            room.opened(),
            room.questions(),
            room.players(),
            State.DAMAGED);
  }

  @Override
  public Optional<List<RoomEvent>> events(RoomId room) {
    return read(() -> storedEvents(room));
  }

  private Optional<List<RoomEvent>> storedEvents(RoomId room) {
    try {
      List<RoomEvent> events = store.events(room);
      // A listed room has at least the event that opened it.
      return events.isEmpty() && isListed(room) ? Optional.empty() : Optional.of(events);
    } catch (DamagedRoomException e) {
      LOG.error("{}", e.sentence());
      return Optional.empty();
    }
  }

  private boolean isListed(RoomId room) {
    return store.rooms().stream().anyMatch(stored -> stored.report().equals(room.toString()));
  }

  @Override
  public boolean isRunning(RoomId room) {
    return !damaged.contains(room) && read(() -> store.unfinished().contains(room));
  }

  @Override
  public CompletableFuture<Void> delete(RoomId room) {
    return store.forget(room);
  }

  private static <T> T read(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (StoreException e) {
      throw new StoredRoomsUnavailableException(e.sentence(), e);
    }
  }
}
