package trivium.net.socket;

import trivium.protocol.RoomCode;
import trivium.room.AddressBlock;
import trivium.room.Delivery.Attempted;

/**
 * Reports attempts that count toward the limits of an address to all other nodes, which count them
 * as if they had happened there. Any thread; does not block.
 */
interface AttemptReports {
  /** The reports of a single node. */
  AttemptReports NONE = (_, _, _) -> {};

  /**
   * The most tokens of one address that attempts at other nodes take in advance. More would make
   * the limits exact for more nodes, but somebody who tries codes at all of them at the same time
   * would keep others behind the same address waiting for longer.
   */
  int MOST_IN_ADVANCE = 16;

  /**
   * Reports an attempt at this node.
   *
   * @param room the room of the attempt, or {@link trivium.room.Rooms#NO_ROOM}
   */
  void attempted(AddressBlock from, Attempted.Kind kind, RoomCode room);
}
