package trivium;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.room.RoomEvent;
import trivium.room.RoomId;
import trivium.room.Rooms;
import trivium.store.DamagedRoomException;
import trivium.store.RoomStore;
import trivium.store.StoreException;

/** Recovers the rooms that were running when the server stopped, however it stopped. */
final class RoomRecovery {
  private static final Logger LOG = LoggerFactory.getLogger(RoomRecovery.class);

  private final RoomStore store;
  private final Rooms rooms;

  RoomRecovery(RoomStore store, Rooms rooms) {
    this.store = store;
    this.rooms = rooms;
  }

  /**
   * To be done before anybody can knock: a room that is not there yet would seem gone.
   *
   * @return the rooms that can't come back
   */
  Set<RoomId> run() {
    List<RoomId> unfinished = store.unfinished();
    Set<RoomId> lost =
        unfinished.parallelStream()
            .filter(room -> !recover(room))
            .collect(Collectors.toUnmodifiableSet());
    if (!unfinished.isEmpty()) {
      LOG.info("{} of {} rooms are back.", unfinished.size() - lost.size(), unfinished.size());
    }
    return lost;
  }

  /** A room that can't come back stops alone. */
  private boolean recover(RoomId id) {
    try {
      List<RoomEvent> events = store.recover(id);
      if (events.isEmpty()) {
        LOG.warn("Of room {} nothing was kept that can be read.", id);
        return false;
      }
      rooms.recover(events, store.lastSeen());
      return true;
    } catch (DamagedRoomException e) {
      LOG.error("{} It can't go on; the other rooms do.", e.sentence());
      return false;
    } catch (StoreException e) {
      // Not this room's trouble: without the store nothing can go on.
      throw e;
    } catch (RuntimeException e) {
      LOG.error("Room {} can't go on; the other rooms do.", id, e);
      return false;
    }
  }
}
