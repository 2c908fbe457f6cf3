package trivium.cluster;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LocalFabricTest extends FabricContractTest {
  @Override
  Fabric<String, String> fabric() {
    return new LocalFabric<>(SELF);
  }

  @Test
  void sendingToAnotherNodeIsRefused() {
    Fabric<String, String> fabric = fabric();
    fabric.attach((_, _) -> {}, (_, _) -> {}, Fabric.LinkListener.NONE);
    assertThatThrownBy(() -> fabric.down(new NodeId("other", 1), "lost"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
