package trivium.store;

import trivium.protocol.RoomCode;
import trivium.room.RoomId;

/**
 * A room that this node is to recover.
 *
 * @param lastSeen when its former owner was last known to run with it, ms since the epoch; 0 if
 *     that is not known
 */
public record OwnedRoom(RoomId id, RoomCode code, long lastSeen) {}
