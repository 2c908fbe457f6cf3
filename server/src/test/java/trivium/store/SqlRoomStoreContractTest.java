package trivium.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import trivium.protocol.ServerMessage.Storage;
import trivium.room.RoomEvent;
import trivium.room.RoomId;

/** What every store owes when its tables are old, new, damaged, or another's. */
abstract class SqlRoomStoreContractTest extends RoomStoreContractTest {
  @Test
  void twoServersCannotHaveOneStore() {
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> open(now::get))
        .withMessageContaining("Another server")
        .withMessageContaining("Stop it");
  }

  @Test
  void aTornWriteAtTheEndIsRemovedAndTheRoomContinuesBeforeIt() throws Exception {
    keep(ROOM, List.of(opened(ROOM), joined(1)));
    keep(ROOM, List.of(joined(2)));
    damage(ROOM, 2);
    restart();
    assertThat(store.events(ROOM)).containsExactly(opened(ROOM), joined(1));
    assertThat(store.recover(ROOM)).containsExactly(opened(ROOM), joined(1));
    keep(ROOM, List.of(joined(3)));
    restart();
    assertThat(store.events(ROOM)).containsExactly(opened(ROOM), joined(1), joined(3));
  }

  @Test
  void ofTheUnfinishedRoomsThoseWithTheMostEventsAreFirstAndLargeOnesLeftOut() throws Exception {
    RoomId third = new RoomId(3_000);
    RoomId ended = new RoomId(4_000);
    keep(ROOM, List.of(opened(ROOM), joined(1)));
    keep(OTHER, List.of(opened(OTHER), joined(1), joined(2)));
    keep(third, List.of(opened(third)));
    keep(ended, List.of(opened(ended), new RoomEvent.RoomEnded(6)));
    assertThat(store.unfinished(10)).containsExactly(OTHER, ROOM, third);
    assertThat(store.unfinished(2)).containsExactly(ROOM, third);
    assertThat(store.unfinished(0)).isEmpty();
  }

  @Test
  void aRowOfANewerProgramIsNoTornEnd() throws Exception {
    keep(ROOM, List.of(opened(ROOM), joined(1)));
    byte[] newer = "[{\"type\":\"not-yet-known\",\"at\":1}]".getBytes(UTF_8);
    try (Connection connection = back();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO room_event (room, number, checksum, events) VALUES (?, 2, ?, ?)")) {
      insert.setLong(1, ROOM.value());
      insert.setInt(2, EventCodec.checksum(newer));
      insert.setBytes(3, newer);
      insert.executeUpdate();
    }
    restart();
    assertThatExceptionOfType(DamagedRoomException.class).isThrownBy(() -> store.recover(ROOM));
    assertThat(number("SELECT COUNT(*) FROM room_event")).isEqualTo(2);
  }

  @Test
  void nothingIsSentAboutARoomThatAnotherServerHasTakenOver() throws Exception {
    keep(ROOM, List.of(opened(ROOM)));
    change(
        "INSERT INTO room_event (room, number, checksum, events)"
            + " SELECT room, 1, checksum + 1, events FROM room_event WHERE room = ? AND number = ?",
        ROOM.value(),
        0);
    CountDownLatch durable = new CountDownLatch(1);
    CompletableFuture<Storage> failing = new CompletableFuture<>();
    store.watch(storage -> {
      if (storage.state() == Storage.State.FAILING) {
        failing.complete(storage);
      }
    });
    store.append(ROOM, List.of(joined(1)), durable::countDown);
    assertThat(failing.orTimeout(10, TimeUnit.SECONDS).join().detail()).contains("Another server");
    assertThat(durable.getCount()).isOne();
  }

  @Test
  void damageInTheMiddleStopsThatRoomAlone() throws Exception {
    keep(ROOM, List.of(opened(ROOM)));
    keep(ROOM, List.of(joined(1)));
    keep(ROOM, List.of(joined(2)));
    keep(OTHER, List.of(opened(OTHER)));
    damage(ROOM, 1);
    restart();
    assertThatExceptionOfType(DamagedRoomException.class)
        .isThrownBy(() -> store.recover(ROOM))
        .withMessageContaining(ROOM.toString());
    assertThat(store.recover(OTHER)).containsExactly(opened(OTHER));
    assertThat(store.rooms()).hasSize(2);
    store.forget(ROOM).get(10, TimeUnit.SECONDS);
    assertThat(store.rooms()).hasSize(1);
  }

  @Test
  void aRowThatIsMissingInTheMiddleIsDamageToo() throws Exception {
    keep(ROOM, List.of(opened(ROOM)));
    keep(ROOM, List.of(joined(1)));
    keep(ROOM, List.of(joined(2)));
    change("DELETE FROM room_event WHERE room = ? AND number = ?", ROOM.value(), 1);
    restart();
    assertThatExceptionOfType(DamagedRoomException.class).isThrownBy(() -> store.events(ROOM));
  }

  @Test
  void aStoreOfANewerProgramIsUsedUnlessThatProgramForbidsIt() throws Exception {
    keep(ROOM, List.of(opened(ROOM)));
    store.close();
    change("UPDATE schema_version SET version = version + ?", 1);
    store = open(now::get);
    assertThat(store.events(ROOM)).containsExactly(opened(ROOM));
    store.close();
    change("UPDATE oldest_program SET version = (SELECT version FROM schema_version) + ?", 0);
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> open(now::get))
        .withMessageContaining("newer Trivium");
    change("UPDATE schema_version SET version = version - ?", 1);
    store = open(now::get);
    assertThat(store.events(ROOM)).containsExactly(opened(ROOM));
  }

  @Test
  void anOlderStoreIsBroughtForwardStepByStepAndLosesNothing() throws Exception {
    keep(ROOM, List.of(opened(ROOM)));
    store.close();
    try (Connection connection = back()) {
      List<List<String>> newer = released();
      newer.add(List.of("ALTER TABLE room ADD COLUMN school TEXT", "UPDATE room SET school = 'A'"));
      newer.add(List.of("ALTER TABLE room ADD COLUMN class TEXT"));
      SchemaMigrations.migrate(connection, newer);
      SchemaMigrations.migrate(connection, newer);
    }
    assertThat(number("SELECT COUNT(*) FROM room WHERE school = 'A' AND class IS NULL")).isOne();
    change("UPDATE schema_version SET version = version - ?", 2);
    store = open(now::get);
    assertThat(store.events(ROOM)).containsExactly(opened(ROOM));
  }

  @Test
  void aStoreOfTheFirstVersionGetsTablesForSavedBanksAndPreservesItsRooms() throws Exception {
    keep(ROOM, List.of(opened(ROOM)));
    store.close();
    try (Connection connection = back();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE bank");
      statement.execute("DROP TABLE folder_bank");
      statement.execute("DROP TABLE picture");
      statement.execute("DROP TABLE node");
      statement.execute("DROP TABLE room_owner");
      statement.execute("DROP TABLE setting");
      statement.execute("DROP TABLE waiting_display");
      statement.execute("DROP TABLE oldest_program");
      statement.execute("DROP INDEX room_code");
      statement.execute("DROP INDEX unfinished_room");
      statement.execute("ALTER TABLE room_event DROP COLUMN author");
    }
    change("UPDATE schema_version SET version = ?", 1);
    store = open(now::get);
    assertThat(store.events(ROOM)).containsExactly(opened(ROOM));
    assertThat(store.savedBanks().list()).isEmpty();
  }

  @Test
  void aStepThatFailsLeavesTheStoreAsItWas() throws Exception {
    keep(ROOM, List.of(opened(ROOM)));
    store.close();
    try (Connection connection = back()) {
      List<List<String>> broken = released();
      broken.add(List.of("ALTER TABLE room ADD COLUMN school TEXT", "nonsense"));
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> SchemaMigrations.migrate(connection, broken));
    }
    store = open(now::get);
    assertThat(store.events(ROOM)).containsExactly(opened(ROOM));
  }

  /** The steps that this store has behind it. */
  private List<List<String>> released() throws SQLException {
    int version = (int) number("SELECT version FROM schema_version");
    return new ArrayList<>(Collections.nCopies(version, List.of("not run again")));
  }

  /** Spoils the row whose last event has this number. */
  void damage(RoomId room, int number) throws SQLException {
    change(
        "UPDATE room_event SET checksum = checksum + 1 WHERE room = ? AND number = ?",
        room.value(),
        number);
  }
}
