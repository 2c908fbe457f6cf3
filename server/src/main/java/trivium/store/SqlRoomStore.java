package trivium.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.bank.library.SavedBankStore;
import trivium.bank.picture.PictureStore;
import trivium.protocol.RoomCode;
import trivium.protocol.RoomList.State;
import trivium.protocol.RoomList.StoredRoom;
import trivium.protocol.ServerMessage.Storage;
import trivium.room.Clock;
import trivium.room.RoomEvent;
import trivium.room.RoomId;

/** Stores rooms in SQL: one thread writes, and readers use a pool of connections. */
public final class SqlRoomStore implements RoomStore {
  private static final Logger LOG = LoggerFactory.getLogger(SqlRoomStore.class);

  /** Deleting one row takes less on a working database. */
  private static final long TRUNCATE_TIMEOUT_SECONDS = 10;

  /** A database that starts together with the machine is up by then. */
  private static final Duration START_TIMEOUT = Duration.ofMinutes(1);

  private static final int SAMPLE = 20;

  private final Database database;
  private final ReadConnectionPool readers;
  private final StoreHealth health = new StoreHealth();
  private final StoreWriter writer;
  private final long lastSeen;
  private final BankTransactions bankTransactions;
  private final SqlSavedBankStore savedBanks;
  private final SqlPictureStore pictures;

  private SqlRoomStore(Database database, Clock clock) {
    this(database, null, clock);
  }

  /**
   * The store of a node of a cluster.
   *
   * @param database closed by this store, also if it cannot be opened
   */
  static SqlRoomStore ofNode(Database database, NodeLease lease, Clock clock) {
    return new SqlRoomStore(database, lease, clock);
  }

  private SqlRoomStore(Database database, @Nullable NodeLease lease, Clock clock) {
    this.database = database;
    this.readers = new ReadConnectionPool(database);
    this.bankTransactions = new BankTransactions(database);
    this.savedBanks = new SqlSavedBankStore(bankTransactions);
    this.pictures = new SqlPictureStore(bankTransactions, clock);
    try {
      RoomTables tables = new RoomTables(database, lease);
      lastSeen = readers.read(RoomTables::signOfLife);
      writer = new StoreWriter(database, tables, lease, clock, health);
    } catch (SQLException e) {
      database.close();
      throw new StoreException(database.explain(e), e);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /**
   * Opens the SQLite database in a folder, which is created if it does not exist.
   *
   * @throws StoreException if it cannot be opened
   */
  public static SqlRoomStore sqlite(Path folder, Clock clock) {
    return new SqlRoomStore(SqliteDatabase.in(folder), clock);
  }

  /**
   * Opens an existing PostgreSQL database; waits for a server that is starting.
   *
   * @param url a JDBC URL
   * @param waiting called once with a sentence if the server is waited for
   * @throws StoreException if it cannot be opened
   */
  public static SqlRoomStore postgres(String url, Clock clock, Consumer<String> waiting) {
    return postgres(url, clock, START_TIMEOUT, waiting);
  }

  static SqlRoomStore postgres(
      String url, Clock clock, Duration patience, Consumer<String> waiting) {
    PostgresDatabase database = new PostgresDatabase(url);
    database.await(patience, waiting);
    return new SqlRoomStore(database, clock);
  }

  /** The store of saved banks, usable until this store is closed. */
  public SavedBankStore savedBanks() {
    return savedBanks;
  }

  /** The store of pictures, usable until this store is closed. */
  public PictureStore pictures() {
    return pictures;
  }

  @Override
  public void append(RoomId room, List<RoomEvent> events, Runnable durable) {
    writer.append(room, events, durable);
  }

  /** The number of events waiting to be written. */
  public int waiting() {
    return writer.waiting();
  }

  /** Sets the listener that is called on the writer thread with the duration of each commit, ns. */
  public void observeCommits(LongConsumer listener) {
    writer.observeCommits(listener);
  }

  @Override
  public boolean isFull() {
    return writer.isFull();
  }

  @Override
  public CompletableFuture<Void> forget(RoomId room) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    writer.add(new WriteBatch.DeleteRoom(room, done));
    return done;
  }

  @Override
  public void watch(Consumer<Storage> listener) {
    health.watch(listener);
  }

  @Override
  public long lastSeen() {
    return lastSeen;
  }

  @Override
  public List<RoomId> unfinished() {
    return read(
        "SELECT id FROM room WHERE NOT ended ORDER BY id", result -> new RoomId(result.getLong(1)));
  }

  /**
   * Some of the rooms that were opened last and have not ended, those with the most events first.
   *
   * @param most the most events of a room; larger ones are left out
   */
  public List<RoomId> unfinished(int most) {
    return read(
        "SELECT id FROM (SELECT r.id, (SELECT MAX(number) FROM room_event WHERE room = r.id) AS last"
            + " FROM room r WHERE NOT r.ended ORDER BY r.id DESC LIMIT "
            + SAMPLE
            + ") AS latest WHERE last < "
            + most
            + " ORDER BY last DESC",
        result -> new RoomId(result.getLong(1)));
  }

  @Override
  public List<StoredRoom> rooms() {
    return read(
        "SELECT id, code, bank, opened, questions, players, finished, ended"
            + " FROM room ORDER BY id DESC",
        SqlRoomStore::storedRoom);
  }

  private static StoredRoom storedRoom(ResultSet result) throws SQLException {
    return new StoredRoom(
        new RoomId(result.getLong(1)).toString(),
        new RoomCode(result.getString(2)),
        result.getString(3),
        result.getLong(4),
        result.getInt(5),
        result.getInt(6),
        state(result.getBoolean(7), result.getBoolean(8)));
  }

  private static State state(boolean finished, boolean ended) {
    if (finished) {
      return State.FINISHED;
    }
    return ended ? State.BROKEN_OFF : State.RUNNING;
  }

  @Override
  public List<RoomEvent> events(RoomId room) {
    return rows(room).events();
  }

  @Override
  public List<RoomEvent> recover(RoomId room) {
    EventRows rows = rows(room);
    List<RoomEvent> events = rows.events();
    if (rows.isTorn()) {
      LOG.warn("A write to room {} was cut off after event {}.", room, events.size());
      CompletableFuture<Void> done = new CompletableFuture<>();
      writer.add(new WriteBatch.TruncateRoom(room, events.size() - 1, done));
      done.orTimeout(TRUNCATE_TIMEOUT_SECONDS, TimeUnit.SECONDS).join();
    }
    if (!events.isEmpty()) {
      writer.resume(room, RoomRow.NEW.after(events));
    }
    return events;
  }

  private EventRows rows(RoomId room) {
    try {
      return readers.read(connection -> EventRows.of(connection, room));
    } catch (SQLException e) {
      throw database.isDamage(e)
          ? new DamagedRoomException(room, database.explain(e), e)
          : new StoreException(database.explain(e), e);
    }
  }

  private <T> List<T> read(String sql, Statements.RowMapper<T> row) {
    try {
      return readers.read(connection -> Statements.list(connection, sql, row));
    } catch (SQLException e) {
      throw new StoreException(database.explain(e), e);
    }
  }

  @Override
  public void close() {
    readers.close();
    bankTransactions.close();
    writer.close();
    database.close();
  }
}
