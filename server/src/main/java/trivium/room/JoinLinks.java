package trivium.room;

import trivium.protocol.RoomCode;

/** Where phones go to join a room. */
public interface JoinLinks {
  String of(RoomCode room);
}
