package trivium.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trivium.protocol.PlayerId;
import trivium.protocol.RoomCode;
import trivium.room.RoomEvent;

/** What every store owes the rooms. */
abstract class StoreContractTest {
  private static final RoomCode ROOM = new RoomCode("482913");
  private static final RoomCode OTHER = new RoomCode("111111");

  private Store store;

  abstract Store store();

  @BeforeEach
  void open() {
    store = store();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatWasAppendedIsThereWhenItIsSaidToBeDurable() throws InterruptedException {
    AtomicReference<List<RoomEvent>> seen = new AtomicReference<>(List.of());
    CountDownLatch durable = new CountDownLatch(1);
    List<RoomEvent> events = List.of(joined(1), joined(2));
    store.append(
        ROOM,
        events,
        () -> {
          seen.set(store.events(ROOM));
          durable.countDown();
        });
    assertThat(durable.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(seen.get()).isEqualTo(events);
  }

  @Test
  void eventsOfARoomKeepTheirOrder() throws InterruptedException {
    List<RoomEvent> expected = new ArrayList<>();
    CountDownLatch durable = new CountDownLatch(500);
    for (int i = 1; i <= 500; i++) {
      expected.add(joined(i));
      store.append(ROOM, List.of(joined(i)), durable::countDown);
    }
    assertThat(durable.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(store.events(ROOM)).isEqualTo(expected);
  }

  @Test
  void roomsDoNotMixAndAForgottenRoomIsGone() throws InterruptedException {
    CountDownLatch durable = new CountDownLatch(2);
    store.append(ROOM, List.of(joined(1)), durable::countDown);
    store.append(OTHER, List.of(joined(2)), durable::countDown);
    assertThat(durable.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(store.rooms()).containsExactlyInAnyOrder(ROOM, OTHER);
    store.forget(ROOM);
    assertThat(store.rooms()).containsExactly(OTHER);
    assertThat(store.events(ROOM)).isEmpty();
    assertThat(store.events(OTHER)).containsExactly(joined(2));
  }

  private static RoomEvent joined(int seat) {
    return new RoomEvent.PlayerJoined(seat, PlayerId.of(seat), "Player " + seat);
  }
}
