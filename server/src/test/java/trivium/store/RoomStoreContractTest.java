package trivium.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trivium.protocol.PlayerId;
import trivium.protocol.RoomList.State;
import trivium.protocol.RoomList.StoredRoom;
import trivium.room.Clock;
import trivium.room.RoomEvent;
import trivium.room.RoomId;

/** What every store owes the rooms. Each test begins with a store that keeps nothing. */
abstract class RoomStoreContractTest {
  static final RoomId ROOM = new RoomId(1_000);
  static final RoomId OTHER = new RoomId(2_000);

  final AtomicLong now = new AtomicLong(1);
  SqlRoomStore store;

  /** A store at the same place as the last one, which was closed. */
  abstract SqlRoomStore open(Clock clock);

  /** The database as any client with its password can access it. */
  abstract Connection back() throws SQLException;

  @BeforeEach
  void openStore() {
    store = open(now::get);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  void restart() {
    store.close();
    store = open(now::get);
  }

  @Test
  void durableEventsCanBeRead() throws InterruptedException {
    CompletableFuture<List<RoomEvent>> seen = new CompletableFuture<>();
    List<RoomEvent> events = List.of(opened(ROOM), joined(1), joined(2));
    store.append(ROOM, events, () -> seen.complete(store.events(ROOM)));
    assertThat(seen.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(events);
  }

  @Test
  void everyKindOfEventComesBackAsItWas() throws InterruptedException {
    List<RoomEvent> events = SampleEvents.everyKind(ROOM);
    keep(ROOM, events);
    restart();
    assertThat(store.events(ROOM)).isEqualTo(events);
  }

  @Test
  void eventsOfARoomKeepTheirOrderHoweverManyAreWrittenTogether() throws InterruptedException {
    List<RoomEvent> expected = new ArrayList<>(List.of(opened(ROOM)));
    keep(ROOM, expected);
    for (int i = 1; i < 500; i++) {
      expected.add(joined(i));
      store.append(ROOM, List.of(joined(i)), () -> {});
    }
    expected.add(joined(500));
    keep(ROOM, List.of(joined(500)));
    assertThat(store.events(ROOM)).isEqualTo(expected);
  }

  @Test
  void roomsThatAreWrittenTogetherDoNotMix() throws InterruptedException {
    int rooms = 50;
    CountDownLatch durable = new CountDownLatch(rooms);
    IntStream.range(0, rooms)
        .parallel()
        .forEach(i -> {
          RoomId room = new RoomId(i);
          store.append(room, List.of(opened(room)), () -> {});
          for (int seat = 1; seat < 20; seat++) {
            store.append(room, List.of(joined(seat)), () -> {});
          }
          store.append(room, List.of(joined(20)), durable::countDown);
        });
    assertThat(durable.await(1, TimeUnit.MINUTES)).isTrue();
    for (int i = 0; i < rooms; i++) {
      List<RoomEvent> expected = new ArrayList<>(List.of(opened(new RoomId(i))));
      IntStream.rangeClosed(1, 20).forEach(seat -> expected.add(joined(seat)));
      assertThat(store.events(new RoomId(i))).isEqualTo(expected);
    }
  }

  @Test
  void aRoomContinuesAfterARestart() throws InterruptedException {
    keep(ROOM, List.of(opened(ROOM), joined(1)));
    restart();
    assertThat(store.recover(ROOM)).containsExactly(opened(ROOM), joined(1));
    keep(ROOM, List.of(joined(2)));
    restart();
    assertThat(store.events(ROOM)).containsExactly(opened(ROOM), joined(1), joined(2));
  }

  @Test
  void onlyRoomsThatHaveNotEndedAreUnfinished() throws InterruptedException {
    keep(ROOM, List.of(opened(ROOM), new RoomEvent.RoomFinished(5), new RoomEvent.RoomEnded(6)));
    keep(OTHER, List.of(opened(OTHER)));
    assertThat(store.unfinished()).containsExactly(OTHER);
    restart();
    assertThat(store.unfinished()).containsExactly(OTHER);
  }

  @Test
  void theListOfRoomsHasTheNewestFirstWithTheirStates() throws InterruptedException {
    RoomId third = new RoomId(3_000);
    keep(
        ROOM,
        List.of(
            opened(ROOM), joined(1), new RoomEvent.RoomFinished(5), new RoomEvent.RoomEnded(6)));
    keep(OTHER, List.of(opened(OTHER), joined(1), joined(2), new RoomEvent.RoomEnded(6)));
    keep(third, List.of(opened(third), joined(1), new RoomEvent.PlayerKicked(2, PlayerId.of(1))));
    assertThat(store.rooms()).extracting(StoredRoom::report).containsExactly("2bc", "1jk", "rs");
    assertThat(store.rooms())
        .extracting(StoredRoom::state)
        .containsExactly(State.RUNNING, State.BROKEN_OFF, State.FINISHED);
    assertThat(store.rooms()).extracting(StoredRoom::players).containsExactly(0, 2, 1);
    assertThat(store.rooms().getLast())
        .isEqualTo(new StoredRoom("rs", SampleEvents.CODE, "Pub night", 1, 7, 1, State.FINISHED));
  }

  @Test
  void aDeletedRoomIsRemovedCompletelyAndTheOthersRemain() throws Exception {
    keep(ROOM, List.of(opened(ROOM), joined(1)));
    keep(OTHER, List.of(opened(OTHER), joined(2)));
    store.forget(ROOM).get(10, TimeUnit.SECONDS);
    assertThat(store.events(ROOM)).isEmpty();
    restart();
    assertThat(store.rooms()).extracting(StoredRoom::report).containsExactly(OTHER.toString());
    assertThat(store.events(ROOM)).isEmpty();
    assertThat(store.events(OTHER)).containsExactly(opened(OTHER), joined(2));
  }

  @Test
  void aRoomThatWasNeverStoredHasNoEvents() {
    assertThat(store.events(new RoomId(5))).isEmpty();
    assertThat(store.recover(new RoomId(5))).isEmpty();
  }

  @Test
  void closingWritesPendingEvents() {
    store.append(ROOM, List.of(opened(ROOM)), () -> {});
    for (int i = 1; i <= 2_000; i++) {
      store.append(ROOM, List.of(joined(i)), () -> {});
    }
    restart();
    assertThat(store.events(ROOM)).hasSize(2_001);
  }

  @Test
  void whileARoomRunsTheStoreKnowsWhenTheServerWasLastAlive() throws InterruptedException {
    assertThat(store.lastSeen()).isZero();
    keep(ROOM, List.of(opened(ROOM)));
    now.set(77_000);
    await()
        .untilAsserted(() -> assertThat(number("SELECT at FROM sign_of_life")).isEqualTo(77_000));
    now.set(78_000);
    restart();
    assertThat(store.lastSeen()).isEqualTo(78_000);
  }

  @Test
  void aRoomThatCannotBeNotifiedDoesNotPreventOthersFromBeingNotified()
      throws InterruptedException {
    store.append(
        ROOM,
        List.of(opened(ROOM)),
        () -> {
          throw new IllegalStateException("its loop has stopped");
        });
    keep(OTHER, List.of(opened(OTHER)));
    assertThat(store.events(ROOM)).containsExactly(opened(ROOM));
    assertThat(store.events(OTHER)).containsExactly(opened(OTHER));
  }

  void keep(RoomId room, List<RoomEvent> events) throws InterruptedException {
    CountDownLatch durable = new CountDownLatch(1);
    store.append(room, events, durable::countDown);
    assertThat(durable.await(10, TimeUnit.SECONDS)).isTrue();
  }

  void change(String sql, long... values) throws SQLException {
    try (Connection connection = back();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setLong(i + 1, values[i]);
      }
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  long number(String sql) throws SQLException {
    try (Connection connection = back();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet result = statement.executeQuery()) {
      return result.next() ? result.getLong(1) : -1;
    }
  }

  static RoomEvent opened(RoomId room) {
    return SampleEvents.opened(room);
  }

  static RoomEvent joined(int seat) {
    return new RoomEvent.PlayerJoined(seat, PlayerId.of(seat), "Player " + seat, "");
  }
}
