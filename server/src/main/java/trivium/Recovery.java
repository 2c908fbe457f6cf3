package trivium;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.room.RoomEvent;
import trivium.room.RoomId;
import trivium.room.Rooms;
import trivium.store.Store;

/** Brings back the rooms that were running when the server stopped, however it stopped. */
final class Recovery {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private final Store store;
  private final Rooms rooms;

  Recovery(Store store, Rooms rooms) {
    this.store = store;
    this.rooms = rooms;
  }

  /** To be done before anybody can knock: a room that is not there yet would seem gone. */
  void run() {
    List<RoomId> unfinished = store.unfinished();
    long back = unfinished.parallelStream().filter(this::recover).count();
    if (!unfinished.isEmpty()) {
      LOG.info("{} of {} rooms are back.", back, unfinished.size());
    }
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
    } catch (RuntimeException e) {
      LOG.error("Room {} can't go on; the other rooms do.", id, e);
      return false;
    }
  }
}
