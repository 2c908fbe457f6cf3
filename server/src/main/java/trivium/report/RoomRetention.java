package trivium.report;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.protocol.RoomList.StoredRoom;
import trivium.room.Clock;
import trivium.room.RoomId;

/** Deletes finished rooms after a configured number of days. */
public final class RoomRetention {
  private static final Logger LOG = LoggerFactory.getLogger(RoomRetention.class);

  private final StoredRooms rooms;
  private final Clock clock;
  private final long maxAge;

  public RoomRetention(StoredRooms rooms, Clock clock, int days) {
    this.rooms = rooms;
    this.clock = clock;
    this.maxAge = Duration.ofDays(days).toMillis();
  }

  /** Deletes rooms that are too old; to be called periodically. Blocks. */
  public void sweep() {
    long before = clock.now() - maxAge;
    for (StoredRoom room : rooms.rooms()) {
      RoomId id = RoomId.parse(room.report()).orElseThrow();
      if (room.opened() < before && !rooms.isRunning(id)) {
        rooms.delete(id).join();
        LOG.info("Room {} of {} was too old and is deleted.", room.room(), room.bank());
      }
    }
  }
}
