package trivium.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The contract of {@link Fabric}, for messages from one node to another or to itself. */
public abstract class FabricContractTest {
  /** The node that sends. */
  protected abstract NodeId sender();

  /** The node that receives, which may be the same. */
  protected abstract NodeId receiver();

  /** The fabric of a node; the same for each call. */
  protected abstract Fabric<String, String> fabric(NodeId node);

  /** Attaches an inbox to each node. */
  private FabricInbox attach() {
    FabricInbox inbox = FabricInbox.attach(fabric(receiver()));
    if (!sender().equals(receiver())) {
      FabricInbox.attach(fabric(sender()));
    }
    return inbox;
  }

  @Test
  void requestsArriveAtTheOwnerAndDeliveriesAtTheEdge() {
    FabricInbox inbox = attach();
    fabric(sender()).up(receiver(), "an answer");
    fabric(sender()).down(receiver(), "a receipt");
    inbox.await(2);
    assertThat(inbox.heard())
        .containsExactly("up " + sender() + " an answer", "down " + sender() + " a receipt");
  }

  @Test
  void messagesArriveInOrderAndOnce() {
    FabricInbox inbox = attach();
    List<String> sent = IntStream.range(0, 10_000).mapToObj(Integer::toString).toList();
    sent.forEach(message -> fabric(sender()).up(receiver(), message));
    inbox.await(sent.size());
    assertThat(inbox.heard())
        .isEqualTo(sent.stream().map(message -> "up " + sender() + " " + message).toList());
  }

  @Test
  void aReceiverMaySendWhileItReceives() {
    FabricInbox inbox = new FabricInbox();
    fabric(receiver())
        .attach(
            (sender, message) -> fabric(receiver()).down(sender, "re: " + message),
            inbox::down,
            inbox);
    if (!sender().equals(receiver())) {
      fabric(sender()).attach(inbox::up, inbox::down, inbox);
    }
    fabric(sender()).up(receiver(), "an answer");
    Awaitility.await()
        .untilAsserted(() ->
            assertThat(inbox.heard()).containsExactly("down " + receiver() + " re: an answer"));
  }

  @Test
  void nothingCanBeSentBeforeAReceiverIsAttached() {
    assertThatThrownBy(() -> fabric(sender()).up(receiver(), "too early"))
        .isInstanceOf(IllegalStateException.class);
  }
}
