package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import trivium.cluster.LocalDirectory;
import trivium.cluster.NodeId;
import trivium.protocol.GameRequest;
import trivium.protocol.RoomCode;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.ServerMessage.Snapshot;

class RecoveryTrialTest {
  private static final NodeId NODE = new NodeId("trial", 1);

  private final PlayedRoom played = new PlayedRoom(NODE, new LocalDirectory());
  private final List<RoomRequest> requests = new ArrayList<>();
  private final List<Delivery> deliveries = new ArrayList<>();

  @Test
  void attachesHostAndPlayersToACopyOfARoomThatGoesOn() {
    ConnectionId host = played.open();
    RoomCode room = played.last(host, Opened.class).room();
    ConnectionId ada = played.join(room, "Ada");
    played.join(room, "Grace");
    played.act(host, room, new GameRequest.Start());
    played.answer(ada, room, 0, 0);
    int events = played.journal.events().size();
    int delivered =
        new RecoveryTrial(
                NODE,
                played.loops,
                new Random(1),
                request -> {
                  requests.add(request);
                  return request;
                },
                delivery -> {
                  deliveries.add(delivery);
                  return delivery;
                })
            .run(played.journal.events());
    assertThat(requests).hasSize(3);
    assertThat(delivered).isEqualTo(deliveries.size());
    assertThat(deliveries)
        .flatMap(Delivery::actions)
        .filteredOn(Delivery.Attach.class::isInstance)
        .hasSize(3);
    assertThat(deliveries)
        .flatMap(Delivery::actions)
        .filteredOn(
            action -> action instanceof Delivery.ToOne one && one.message().is(Snapshot.class))
        .hasSize(3);
    assertThat(played.journal.events()).hasSize(events);
    assertThat(played.rooms.has(room)).isTrue();
  }
}
