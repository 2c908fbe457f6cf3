package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trivium.cluster.Fabric.LinkListener;
import trivium.cluster.LocalFabric;
import trivium.cluster.NodeId;
import trivium.protocol.RefusalReason;
import trivium.protocol.RoomCode;

class TurnLoopTest {
  private static final NodeId NODE = new NodeId("test", 0);

  private final ManualLoops loops = new ManualLoops();
  private final LocalFabric<RoomRequest, Delivery> fabric = new LocalFabric<>(NODE);
  private final Outbox outbox =
      new Outbox(new RoomCode("482913"), fabric, Set.of(NODE), Set.of(NODE));
  private final TurnLoop loop = new TurnLoop(loops, outbox);
  private final List<Integer> deliveries = new ArrayList<>();

  @BeforeEach
  void countTheActionsOfDeliveries() {
    fabric.attach(
        (_, _) -> {},
        (_, delivery) -> deliveries.add(delivery.actions().size()),
        LinkListener.NONE);
  }

  private void send() {
    outbox.toOne(new ConnectionId(NODE, 1), RefusalReason.NO_SEAT.refused());
  }

  @Test
  void theOutputOfATurnIsOneDeliveryAtItsEnd() {
    loop.execute(() -> {
      send();
      send();
      assertThat(deliveries).isEmpty();
    });
    loops.run();
    assertThat(deliveries).containsExactly(2);
  }

  @Test
  void eachTurnHasItsOwnDelivery() {
    loop.execute(this::send);
    loop.execute(this::send);
    loops.run();
    assertThat(deliveries).containsExactly(1, 1);
  }

  @Test
  void aTimerRunsInATurnOfItsOwn() {
    loop.schedule(1_000, this::send);
    loops.runUntil(1_000);
    assertThat(deliveries).containsExactly(1);
  }

  @Test
  void aTurnWithoutOutputDeliversNothing() {
    loop.execute(() -> {});
    loops.run();
    assertThat(deliveries).isEmpty();
  }
}
