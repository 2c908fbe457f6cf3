package trivium.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import trivium.protocol.RoomCode;
import trivium.protocol.RoomList.State;
import trivium.protocol.RoomList.StoredRoom;
import trivium.room.RoomEvent;
import trivium.room.RoomId;

class RoomRetentionTest {
  private static final long NOW = Duration.ofDays(1_000).toMillis();

  private final List<RoomId> deleted = new ArrayList<>();
  private final StoredRooms archive =
      new StoredRooms() {
        @Override
        public List<StoredRoom> rooms() {
          return List.of(
              room(1, 31, State.FINISHED),
              room(2, 31, State.RUNNING),
              room(3, 31, State.DAMAGED),
              room(4, 29, State.FINISHED),
              room(5, 400, State.BROKEN_OFF));
        }

        @Override
        public Optional<List<RoomEvent>> events(RoomId room) {
          return Optional.empty();
        }

        @Override
        public boolean isRunning(RoomId room) {
          return room.value() == 2;
        }

        @Override
        public CompletableFuture<Void> delete(RoomId room) {
          deleted.add(room);
          return CompletableFuture.completedFuture(null);
        }
      };

  @Test
  void roomsThatAreOverAreDeletedOnceTheyAreTooOld() {
    new RoomRetention(archive, () -> NOW, 30).sweep();
    assertThat(deleted).containsExactly(new RoomId(1), new RoomId(3), new RoomId(5));
  }

  private static StoredRoom room(long id, int days, State state) {
    return new StoredRoom(
        new RoomId(id).toString(),
        new RoomCode("482913"),
        "Pub night",
        NOW - Duration.ofDays(days).toMillis(),
        10,
        24,
        state);
  }
}
