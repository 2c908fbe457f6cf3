package trivium.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trivium.cluster.Fabric.LinkListener;

/** The contract of {@link Fabric}. */
abstract class FabricContractTest {
  static final NodeId SELF = new NodeId("self", 0);

  abstract Fabric<String, String> fabric();

  @Test
  void requestsArriveAtTheOwnerAndDeliveriesAtTheEdge() {
    List<String> owner = new ArrayList<>();
    List<String> edge = new ArrayList<>();
    Fabric<String, String> fabric = fabric();
    fabric.attach(
        (_, message) -> owner.add(message), (_, message) -> edge.add(message), LinkListener.NONE);
    fabric.up(SELF, "an answer");
    fabric.down(SELF, "a receipt");
    assertThat(owner).containsExactly("an answer");
    assertThat(edge).containsExactly("a receipt");
  }

  @Test
  void messagesArriveInOrderAndOnce() {
    List<String> owner = new ArrayList<>();
    Fabric<String, String> fabric = fabric();
    fabric.attach((_, message) -> owner.add(message), (_, _) -> {}, LinkListener.NONE);
    List<String> sent = IntStream.range(0, 1_000).mapToObj(Integer::toString).toList();
    sent.forEach(message -> fabric.up(SELF, message));
    assertThat(owner).isEqualTo(sent);
  }

  @Test
  void nothingCanBeSentBeforeAReceiverIsAttached() {
    assertThatThrownBy(() -> fabric().up(SELF, "too early"))
        .isInstanceOf(IllegalStateException.class);
  }
}
