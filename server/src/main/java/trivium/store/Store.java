package trivium.store;

import java.util.List;
import trivium.protocol.RoomCode;
import trivium.room.Journal;
import trivium.room.RoomEvent;

/** Keeps the events of rooms, and gives them back. Closed by whoever built it, after the rooms. */
public interface Store extends Journal, AutoCloseable {
  /** Rooms that have events and were not forgotten. */
  List<RoomCode> rooms();

  /** All durable events of a room, in the order they were appended; none of an unknown room. */
  List<RoomEvent> events(RoomCode room);

  @Override
  void close();
}
