package trivium.room;

import trivium.protocol.RoomCode;

/** The URLs that players open to join a room. */
public interface JoinLinks {
  String of(RoomCode room);
}
