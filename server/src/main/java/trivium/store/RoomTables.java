package trivium.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trivium.room.RoomEvent;
import trivium.room.RoomEvent.RoomOpened;
import trivium.room.RoomId;

/**
 * The statements that write rooms, on the only connection that does. Each may be repeated with the
 * same values: after a lost connection it is unknown whether the last commit succeeded. Confined to
 * the writer thread.
 */
final class RoomTables implements AutoCloseable {
  /** PostgreSQL accepts no NUL in texts, and other control characters are of no use. */
  static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

  private static final int PATIENCE_SECONDS = 3;

  /** SQLSTATE of the SQL standard. */
  private static final String CONNECTION_FAILURE = "08006";

  private final Database database;
  private final Connection connection;
  private final @Nullable NodeLease lease;
  private final String author;
  private final PreparedStatement insertRoom;
  private final PreparedStatement insertEvents;
  private final PreparedStatement updateRoom;
  private final PreparedStatement updateSignOfLife;

  /**
   * @param lease of this node, renewed in each write; null for a server that is on its own
   */
  RoomTables(Database database, @Nullable NodeLease lease) throws SQLException {
    this.database = database;
    this.lease = lease;
    this.author = lease == null ? "" : lease.id().toString();
    this.connection = database.writer();
    try {
      connection.setAutoCommit(false);
      if (lease != null) {
        lease.prepare(connection);
      }
      database.lockSchema(connection);
      SchemaMigrations.migrate(connection, SchemaMigrations.steps(database));
      insertRoom =
          connection.prepareStatement(
              "INSERT INTO room (id, code, bank, opened, questions, players, finished, ended)"
                  + " VALUES (?, ?, ?, ?, ?, 0, FALSE, FALSE) ON CONFLICT (id) DO NOTHING");
      insertEvents =
          connection.prepareStatement(
              "INSERT INTO room_event (room, number, checksum, events, author)"
                  + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (room, number) DO NOTHING");
      updateRoom =
          connection.prepareStatement(
              "UPDATE room SET players = ?, questions = ?, finished = ?, ended = ? WHERE id = ?");
      updateSignOfLife = connection.prepareStatement("UPDATE sign_of_life SET at = ?");
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * Writes a batch in one transaction. After an exception this object can only be closed; nothing
   * was written, unless the result of the commit was lost.
   *
   * @param known summaries of rooms before; missing ones are looked up
   * @param now the present, ms since the epoch, stored as sign of life
   * @return the summaries of the rooms of the batch after it
   * @throws LeaseLostException if this node has lost its lease
   */
  Map<RoomId, RoomRow> write(WriteBatch commit, Map<RoomId, RoomRow> known, long now)
      throws SQLException {
    Map<RoomId, RoomRow> after = new ConcurrentHashMap<>();
    for (Map.Entry<RoomId, List<RoomEvent>> entry : commit.events().entrySet()) {
      RoomId room = entry.getKey();
      List<RoomEvent> events = entry.getValue();
      RoomRow before = known.get(room);
      if (before == null) {
        before = before(room, events.getFirst());
      }
      RoomRow row = before.after(events);
      addEvents(room, row.last(), EventCodec.write(events));
      if (row.players() != before.players()
          || row.questions() != before.questions()
          || row.finished() != before.finished()
          || row.ended() != before.ended()) {
        addUpdate(room, row);
      }
      after.put(room, row);
    }
    insertRoom.executeBatch();
    int[] inserted = insertEvents.executeBatch();
    if (lease != null) {
      // Before rows of another owner are taken for an error.
      lease.renew(connection, now);
    }
    checkInserted(inserted, commit, after);
    updateRoom.executeBatch();
    for (WriteBatch.Deletion deletion : commit.deletions()) {
      delete(deletion);
    }
    if (lease == null) {
      updateSignOfLife.setLong(1, now);
      updateSignOfLife.executeUpdate();
    }
    connection.commit();
    if (lease != null) {
      lease.renewed();
    }
    database.verify();
    return after;
  }

  /**
   * Checks that the database could be written, as far as that can be told without writing.
   *
   * @throws SQLException if it is unreachable, or its files are missing
   */
  void verify() throws SQLException {
    database.verify();
    if (!connection.isValid(PATIENCE_SECONDS)) {
      throw new SQLException("the connection was lost", CONNECTION_FAILURE);
    }
    // The check began a transaction.
    connection.rollback();
  }

  /** Whether no trace of deleted rooms is left in the files of the database. */
  boolean scrub() throws SQLException {
    return database.scrub(connection);
  }

  /**
   * An existing row is from our own commit whose result was lost, or from another server that
   * resumed the room while we had lost the database.
   */
  private void checkInserted(int[] inserted, WriteBatch commit, Map<RoomId, RoomRow> after)
      throws SQLException {
    int row = 0;
    for (Map.Entry<RoomId, List<RoomEvent>> entry : commit.events().entrySet()) {
      if (inserted[row++] == 0) {
        byte[] ours = EventCodec.write(entry.getValue());
        long number = Objects.requireNonNull(after.get(entry.getKey())).last();
        if (!isStored(entry.getKey(), number, EventCodec.checksum(ours))) {
          throw new StoreException(
              "Another server has gone on with these rooms. Stop one of the two, and start the"
                  + " other again.");
        }
      }
    }
  }

  private boolean isStored(RoomId room, long number, int checksum) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT checksum FROM room_event WHERE room = ? AND number = ?")) {
      statement.setLong(1, room.value());
      statement.setLong(2, number);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() && result.getInt(1) == checksum;
      }
    }
  }

  private RoomRow before(RoomId room, RoomEvent first) throws SQLException {
    if (first instanceof RoomOpened opened) {
      insertRoom.setLong(1, room.value());
      insertRoom.setString(2, opened.room().digits());
      insertRoom.setString(3, CONTROLS.matcher(opened.bank()).replaceAll(" "));
      insertRoom.setLong(4, opened.at());
      insertRoom.setInt(5, opened.questions().size());
      insertRoom.addBatch();
      return RoomRow.NEW;
    }
    return row(connection, room);
  }

  private void addEvents(RoomId room, long number, byte[] bytes) throws SQLException {
    insertEvents.setLong(1, room.value());
    insertEvents.setLong(2, number);
    insertEvents.setInt(3, EventCodec.checksum(bytes));
    insertEvents.setBytes(4, bytes);
    insertEvents.setString(5, author);
    insertEvents.addBatch();
  }

  private void addUpdate(RoomId room, RoomRow row) throws SQLException {
    updateRoom.setInt(1, row.players());
    updateRoom.setInt(2, row.questions());
    updateRoom.setBoolean(3, row.finished());
    updateRoom.setBoolean(4, row.ended());
    updateRoom.setLong(5, room.value());
    updateRoom.addBatch();
  }

  private void delete(WriteBatch.Deletion deletion) throws SQLException {
    switch (deletion) {
      case WriteBatch.DeleteRoom forget -> {
        execute("DELETE FROM room_event WHERE room = ?", forget.room().value());
        execute("DELETE FROM room WHERE id = ?", forget.room().value());
      }
      case WriteBatch.TruncateRoom cut ->
          execute(
              "DELETE FROM room_event WHERE room = ? AND number > ?",
              cut.room().value(),
              cut.last());
    }
  }

  private void execute(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = Statements.prepare(connection, sql, values)) {
      statement.executeUpdate();
    }
  }

  /** When a server or node last used this database, ms since the epoch; 0 if none has. */
  static long signOfLife(Connection connection) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement(
                "SELECT MAX(at) FROM"
                    + " (SELECT at FROM sign_of_life UNION ALL SELECT seen FROM node) AS life");
        ResultSet result = statement.executeQuery()) {
      return result.next() ? result.getLong(1) : 0;
    }
  }

  /** The summary of a stored room. */
  static RoomRow row(Connection connection, RoomId room) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT players, questions, finished, ended,"
                + " (SELECT MAX(number) FROM room_event WHERE room = id) AS last"
                + " FROM room WHERE id = ?")) {
      statement.setLong(1, room.value());
      try (ResultSet result = statement.executeQuery()) {
        if (!result.next()) {
          return RoomRow.NEW;
        }
        long last = result.getLong(5);
        return new RoomRow(
            result.wasNull() ? -1 : last,
            result.getInt(1),
            result.getInt(2),
            result.getBoolean(3),
            result.getBoolean(4));
      }
    }
  }

  @Override
  public void close() throws SQLException {
    // This closes the statements too.
    connection.close();
  }
}
