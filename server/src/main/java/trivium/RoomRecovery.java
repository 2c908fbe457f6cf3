package trivium;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.room.RoomEvent;
import trivium.room.RoomId;
import trivium.room.Rooms;
import trivium.store.DamagedRoomException;
import trivium.store.OwnedRoom;
import trivium.store.RoomStore;
import trivium.store.StoreException;

/** Recovers the rooms that were running when the server, or another node, stopped or crashed. */
final class RoomRecovery {
  private static final Logger LOG = LoggerFactory.getLogger(RoomRecovery.class);

  private final RoomStore store;
  private final Rooms rooms;

  RoomRecovery(RoomStore store, Rooms rooms) {
    this.store = store;
    this.rooms = rooms;
  }

  /**
   * Recovers all rooms; to be called before requests arrive, which would find no room.
   *
   * @return the rooms that can't be recovered
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

  private boolean recover(RoomId id) {
    return restore(id, events -> rooms.recover(events, store.lastSeen()));
  }

  /**
   * Recovers a room that another node has left to this one.
   *
   * @param handedOver whether the other node has handed it over, and was not lost
   * @return false if it can't be recovered
   */
  boolean adopt(OwnedRoom room, boolean handedOver) {
    return restore(room.id(), events -> rooms.adopt(events, room.lastSeen(), handedOver));
  }

  /** Returns false if the room is damaged, which does not affect others. */
  private boolean restore(RoomId id, Consumer<List<RoomEvent>> recovery) {
    try {
      long begun = System.nanoTime();
      List<RoomEvent> events = store.recover(id);
      long read = System.nanoTime();
      if (events.isEmpty()) {
        LOG.warn("Of room {} nothing was kept that can be read.", id);
        return false;
      }
      recovery.accept(events);
      LOG.debug(
          "Room {}: {} events read in {} ms and applied in {} ms.",
          id,
          events.size(),
          TimeUnit.NANOSECONDS.toMillis(read - begun),
          TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - read));
      return true;
    } catch (DamagedRoomException e) {
      LOG.error("{} It can't go on; the other rooms do.", e.sentence());
      return false;
    } catch (StoreException e) {
      // Affects all rooms, so that the start fails.
      throw e;
    } catch (RuntimeException e) {
      LOG.error("Room {} can't go on; the other rooms do.", id, e);
      return false;
    }
  }
}
