package trivium.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** The contract of {@link RoomDirectory}. */
public abstract class RoomDirectoryContractTest {
  private static final NodeId ONE = new NodeId("one", 1);
  private static final NodeId OTHER = new NodeId("other", 1);

  /** An empty directory of a cluster with the nodes one and other, in their first epoch. */
  protected abstract RoomDirectory directory();

  @Test
  void aCodeHasOneOwner() {
    RoomDirectory directory = directory();
    assertThat(now(directory.ownerOf("482913"))).isEqualTo(Optional.empty());
    assertThat(now(directory.claim("482913", ONE))).isTrue();
    assertThat(now(directory.claim("482913", OTHER))).isFalse();
    assertThat(now(directory.claim("482913", ONE))).isFalse();
    assertThat(now(directory.ownerOf("482913"))).isEqualTo(Optional.of(ONE));
  }

  @Test
  void onlyTheOwnerGivesACodeBack() {
    RoomDirectory directory = directory();
    now(directory.claim("482913", ONE));
    directory.release("482913", OTHER).toCompletableFuture().join();
    assertThat(now(directory.ownerOf("482913"))).isEqualTo(Optional.of(ONE));
    directory.release("482913", ONE).toCompletableFuture().join();
    assertThat(now(directory.claim("482913", OTHER))).isTrue();
  }

  @Test
  void onlyTheOwnerTransfersARoom() {
    RoomDirectory directory = directory();
    now(directory.claim("482913", ONE));
    assertThat(now(directory.transfer("482913", OTHER, OTHER))).isFalse();
    assertThat(now(directory.transfer("482913", ONE, OTHER))).isTrue();
    assertThat(now(directory.ownerOf("482913"))).isEqualTo(Optional.of(OTHER));
    assertThat(now(directory.transfer("482914", ONE, OTHER))).isFalse();
  }

  private static <T> T now(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }
}
