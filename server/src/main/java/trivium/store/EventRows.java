package trivium.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import trivium.room.RoomEvent;
import trivium.room.RoomId;

/**
 * The events of one room as read from its rows.
 *
 * @param isTorn whether the last row was written incompletely
 */
record EventRows(List<RoomEvent> events, boolean isTorn) {
  /**
   * Reads all rows of a room. A row with a wrong checksum is a torn write if no row follows it.
   *
   * @throws DamagedRoomException if a row follows it, rows are missing, or no row is intact
   */
  static EventRows of(Connection connection, RoomId room) throws SQLException {
    List<RoomEvent> events = new ArrayList<>();
    long damaged = -1;
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT number, checksum, events FROM room_event WHERE room = ? ORDER BY number")) {
      statement.setLong(1, room.value());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          if (damaged >= 0) {
            throw new DamagedRoomException(
                room, "the events up to number " + damaged + " are not as they were written");
          }
          long number = rows.getLong(1);
          Optional<List<RoomEvent>> some = read(room, rows.getInt(2), rows.getBytes(3));
          if (some.isEmpty()) {
            damaged = number;
          } else if (number != events.size() + some.get().size() - 1) {
            throw new DamagedRoomException(
                room, "events are missing from number " + events.size() + " on");
          } else {
            events.addAll(some.get());
          }
        }
      }
    }
    if (damaged >= 0 && events.isEmpty()) {
      throw new DamagedRoomException(room, "nothing of it is as it was written");
    }
    return new EventRows(events, damaged >= 0);
  }

  /**
   * Decodes a row; empty if its checksum is wrong.
   *
   * @throws DamagedRoomException if the checksum is correct but the events are unknown, which is no
   *     torn write
   */
  private static Optional<List<RoomEvent>> read(RoomId room, int checksum, byte[] bytes) {
    if (EventCodec.checksum(bytes) != checksum) {
      return Optional.empty();
    }
    try {
      return Optional.of(EventCodec.read(bytes));
    } catch (JacksonException e) {
      throw new DamagedRoomException(room, "this program does not know all of its events", e);
    }
  }
}
