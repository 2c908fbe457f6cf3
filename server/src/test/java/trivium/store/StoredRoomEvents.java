package trivium.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import trivium.room.RoomEvent;
import trivium.room.RoomId;

/** Reads a database of a cluster beside its nodes. */
public final class StoredRoomEvents {
  private final String url;

  /**
   * @param url a JDBC URL
   */
  public StoredRoomEvents(String url) {
    this.url = url;
  }

  /**
   * The events of the room with this code.
   *
   * @throws DamagedRoomException if numbers are missing, or stand in two rows
   */
  public List<RoomEvent> of(String code) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      List<Long> ids =
          Statements.list(
              connection, "SELECT id FROM room WHERE code = ?", row -> row.getLong(1), code);
      EventRows rows = EventRows.of(connection, new RoomId(ids.getFirst()));
      if (rows.isTorn()) {
        throw new IllegalStateException("the last row of room " + code + " is damaged");
      }
      return rows.events();
    }
  }

  /**
   * The nodes that have written the rows of the room with this code, in the order of its events.
   */
  public List<String> authors(String code) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      return Statements.list(
          connection,
          "SELECT e.author FROM room_event e JOIN room r ON r.id = e.room WHERE r.code = ?"
              + " ORDER BY e.number",
          row -> row.getString(1),
          code);
    }
  }

  /** The name of the node that owns a room now. */
  public Optional<String> owner(String code) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      return Statements.list(
              connection,
              "SELECT o.node FROM room_owner o JOIN node n ON n.name = o.node AND n.epoch = o.epoch"
                  + " AND n.state <> 'down' WHERE o.code = ?",
              row -> row.getString(1),
              code)
          .stream()
          .findFirst();
    }
  }
}
