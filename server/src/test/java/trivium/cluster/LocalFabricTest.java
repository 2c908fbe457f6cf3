package trivium.cluster;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LocalFabricTest extends FabricContractTest {
  private static final NodeId SELF = new NodeId("self", 0);

  private final Fabric<String, String> fabric = new LocalFabric<>(SELF);

  @Override
  protected NodeId sender() {
    return SELF;
  }

  @Override
  protected NodeId receiver() {
    return SELF;
  }

  @Override
  protected Fabric<String, String> fabric(NodeId node) {
    return fabric;
  }

  @Test
  void sendingToAnotherNodeIsRefused() {
    FabricInbox.attach(fabric);
    assertThatThrownBy(() -> fabric.down(new NodeId("other", 1), "lost"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
