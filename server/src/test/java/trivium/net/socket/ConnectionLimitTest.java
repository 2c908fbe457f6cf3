package trivium.net.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectionLimitTest {
  private final NetMetrics metrics = new NetMetrics();
  private final ConnectionLimit limit = new ConnectionLimit(4, 2, metrics);

  private final EmbeddedChannel first = new EmbeddedChannel();
  private final EmbeddedChannel second = new EmbeddedChannel();

  private Optional<ConnectionLimit.Slot> admit(EmbeddedChannel channel, String address) {
    return limit.admit(channel, Optional.of(address));
  }

  private void fillUp() {
    for (String address : new String[] {"b", "c", "d"}) {
      admit(new EmbeddedChannel(), address).orElseThrow().busy();
    }
  }

  @Test
  void theConnectionThatIsIdleLongestIsEvicted() {
    ConnectionLimit.Slot older = admit(first, "a").orElseThrow();
    admit(second, "b");
    older.idle();
    admit(new EmbeddedChannel(), "c");
    admit(new EmbeddedChannel(), "d");
    assertThat(admit(new EmbeddedChannel(), "e")).isPresent();
    assertThat(second.isOpen()).isFalse();
    assertThat(first.isOpen()).isTrue();
    assertThat(metrics.faults(ClientFault.EVICTED)).isEqualTo(1);
  }

  @Test
  void aBusyConnectionIsNotEvicted() {
    fillUp();
    admit(first, "a").orElseThrow().busy();
    assertThat(admit(second, "e")).isEmpty();
    assertThat(first.isOpen()).isTrue();
    assertThat(metrics.faults(ClientFault.TOO_MANY_CONNECTIONS)).isEqualTo(1);
  }

  @Test
  void aClosedConnectionReleasesItsPlace() {
    fillUp();
    admit(first, "a").orElseThrow().busy();
    first.close();
    assertThat(admit(second, "e")).isPresent();
  }

  @Test
  void anAddressBeyondItsShareEvictsItsOwnConnections() {
    admit(first, "a");
    admit(second, "a");
    assertThat(admit(new EmbeddedChannel(), "a")).isPresent();
    assertThat(first.isOpen()).isFalse();
    assertThat(second.isOpen()).isTrue();
    assertThat(admit(new EmbeddedChannel(), "b")).isPresent();
  }

  @Test
  void aTrustedProxyHasNoShare() {
    for (int i = 0; i < 4; i++) {
      assertThat(limit.admit(new EmbeddedChannel(), Optional.empty())).isPresent();
    }
    assertThat(metrics.faults(ClientFault.EVICTED)).isZero();
  }

  @Test
  void aConnectionIsCountedFromItsAcceptToItsClose() {
    admit(first, "a").orElseThrow().upgraded();
    assertThat(metrics.connections(ConnectionKind.HTTP)).isZero();
    assertThat(metrics.connections(ConnectionKind.WEBSOCKET)).isEqualTo(1);
    first.close();
    assertThat(metrics.connections(ConnectionKind.WEBSOCKET)).isZero();
  }

  @Test
  void aConnectionThatBreaksWhileItsHandshakeIsAnsweredIsCountedAsNeitherKind() {
    ConnectionLimit.Slot slot = admit(first, "a").orElseThrow();
    first.close();
    slot.upgraded();
    assertThat(metrics.connections(ConnectionKind.HTTP)).isZero();
    assertThat(metrics.connections(ConnectionKind.WEBSOCKET)).isZero();
  }

  @Test
  void aConnectionThatIsRefusedOrEvictedIsCountedOnce() {
    fillUp();
    admit(first, "a");
    admit(second, "e").orElseThrow().busy();
    assertThat(admit(new EmbeddedChannel(), "f")).isEmpty();
    assertThat(first.isOpen()).isFalse();
    first.close();
    assertThat(metrics.connections(ConnectionKind.HTTP)).isEqualTo(4);
    assertThat(metrics.connectionsOpened(ConnectionKind.HTTP)).isEqualTo(5);
  }

  @Test
  void aWebSocketWithoutASeatMayBeEvicted() {
    fillUp();
    ConnectionLimit.Slot slot = admit(first, "a").orElseThrow();
    slot.busy();
    slot.upgraded();
    assertThat(admit(second, "e")).isPresent();
    assertThat(first.isOpen()).isFalse();
    assertThat(metrics.connections(ConnectionKind.WEBSOCKET)).isZero();
  }

  @Test
  void theCapacityFollowsFilesAndMemory() {
    assertThat(ConnectionCapacity.of(1_024, Long.MAX_VALUE).connections()).isEqualTo(1_024);
    assertThat(ConnectionCapacity.of(1_000_000, 512L << 20).connections()).isEqualTo(32_768);
    assertThat(ConnectionCapacity.of(1_000_000, 64L << 30))
        .isEqualTo(new ConnectionCapacity(60_000, 45_000));
  }
}
