package trivium.room;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import trivium.protocol.RoomCode;

/**
 * The quota of open rooms for each address where everybody may host. Rooms recovered after a
 * restart do not count. Any thread.
 */
final class OpenRoomQuota {
  /** All classrooms of a large school behind one address. */
  static final int MOST_PER_ADDRESS = 50;

  private final Map<AddressBlock, Integer> counts = new ConcurrentHashMap<>();
  private final Map<RoomCode, AddressBlock> openers = new ConcurrentHashMap<>();

  /** Counts one more room, or returns false if the quota is used up. */
  boolean take(Optional<AddressBlock> opener) {
    return opener
        .map(address -> counts.merge(address, 1, Integer::sum) <= MOST_PER_ADDRESS || undo(address))
        .orElse(true);
  }

  private boolean undo(AddressBlock address) {
    giveBack(Optional.of(address));
    return false;
  }

  /** The counted room could not be opened. */
  void giveBack(Optional<AddressBlock> opener) {
    opener.ifPresent(
        address -> counts.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1));
  }

  /** The counted room has been opened. */
  void opened(RoomCode room, Optional<AddressBlock> opener) {
    opener.ifPresent(address -> openers.put(room, address));
  }

  void ended(RoomCode room) {
    giveBack(Optional.ofNullable(openers.remove(room)));
  }
}
