package trivium.room;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import trivium.protocol.RoomCode;

/**
 * Counts the open rooms of each address where everybody may host. Any thread. Rooms that were
 * recovered after a restart belong to no address.
 */
final class OpenRoomQuota {
  /** The classrooms of a large school, which is behind one address, all at once. */
  static final int MOST_PER_ADDRESS = 50;

  private final Map<AddressBlock, Integer> counts = new ConcurrentHashMap<>();
  private final Map<RoomCode, AddressBlock> openers = new ConcurrentHashMap<>();

  /** Counts one more; false if there are as many as may be. */
  boolean take(Optional<AddressBlock> opener) {
    return opener
        .map(address ->
            counts.merge(address, 1, Integer::sum) <= MOST_PER_ADDRESS || giveUp(address))
        .orElse(true);
  }

  private boolean giveUp(AddressBlock address) {
    giveBack(Optional.of(address));
    return false;
  }

  /** The room that was counted has not come about. */
  void giveBack(Optional<AddressBlock> opener) {
    opener.ifPresent(
        address -> counts.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1));
  }

  /** The room that was counted is this one. */
  void opened(RoomCode room, Optional<AddressBlock> opener) {
    opener.ifPresent(address -> openers.put(room, address));
  }

  void ended(RoomCode room) {
    giveBack(Optional.ofNullable(openers.remove(room)));
  }
}
