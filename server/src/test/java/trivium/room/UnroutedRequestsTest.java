package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import trivium.cluster.NodeId;
import trivium.protocol.RoomCode;

class UnroutedRequestsTest {
  private static final RoomCode ROOM = new RoomCode("482913");
  private static final RoomCode OTHER = new RoomCode("482914");

  private final UnroutedRequests requests = new UnroutedRequests();
  private final List<RoomRequest.ToRoom> released = new ArrayList<>();

  private static RoomRequest.ToRoom request(int connection, RoomCode room) {
    return new RoomRequest.Left(new ConnectionId(new NodeId("a", 1), connection), room);
  }

  @Test
  void onlyTheFirstRequestOfARoomHasItsOwnerLookedUp() {
    assertThat(requests.add(request(1, ROOM))).isTrue();
    assertThat(requests.add(request(2, ROOM))).isFalse();
    assertThat(requests.add(request(3, OTHER))).isTrue();
    requests.release(ROOM, released::add);
    assertThat(requests.add(request(4, ROOM))).isTrue();
    assertThat(requests.add(request(5, OTHER))).isFalse();
  }

  @Test
  void requestsAreReleasedInOrderWithThoseThatArriveMeanwhile() {
    requests.add(request(1, ROOM));
    requests.add(request(2, ROOM));
    requests.release(
        ROOM,
        request -> {
          if (released.isEmpty()) {
            assertThat(requests.addBehindOthers(request(3, ROOM))).isTrue();
          }
          released.add(request);
        });
    assertThat(released).extracting(request -> request.from().number()).containsExactly(1L, 2L, 3L);
  }

  @Test
  void nothingWaitsBehindNoRequest() {
    assertThat(requests.addBehindOthers(request(1, ROOM))).isFalse();
    requests.add(request(1, ROOM));
    assertThat(requests.addBehindOthers(request(1, OTHER))).isFalse();
    requests.release(ROOM, released::add);
    assertThat(requests.addBehindOthers(request(1, ROOM))).isFalse();
    assertThat(released).hasSize(1);
  }

  @Test
  void aRequestThatFailsDoesNotStopOthers() {
    requests.add(request(1, ROOM));
    requests.add(request(2, ROOM));
    requests.release(
        ROOM,
        request -> {
          released.add(request);
          throw new IllegalStateException("the room has stopped");
        });
    assertThat(released).hasSize(2);
    assertThat(requests.addBehindOthers(request(3, ROOM))).isFalse();
  }
}
