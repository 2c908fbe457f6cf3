package trivium.net.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetMetricsTest {
  private final NetMetrics metrics = new NetMetrics();

  @Test
  void aClosedConnectionStillCountsAsOpened() {
    metrics.opened(ConnectionKind.HTTP);
    metrics.opened(ConnectionKind.HTTP);
    metrics.closed(ConnectionKind.HTTP);
    assertThat(metrics.connections(ConnectionKind.HTTP)).isEqualTo(1);
    assertThat(metrics.connectionsOpened(ConnectionKind.HTTP)).isEqualTo(2);
    assertThat(metrics.connections(ConnectionKind.WEBSOCKET)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void everyFaultHasItsCounterAndItsLabel(ClientFault fault) {
    metrics.fault(fault, "test");
    assertThat(metrics.faults(fault)).isEqualTo(1);
    assertThat(fault.label()).matches("[a-z]+(_[a-z]+)*");
  }

  @Test
  void aClientThatDoesNotReadCountsAsASlowReader() {
    metrics.fault(ClientFault.SLOW_READER, "test");
    assertThat(metrics.slowReadersDropped()).isEqualTo(1);
  }
}
