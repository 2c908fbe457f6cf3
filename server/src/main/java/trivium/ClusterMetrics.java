package trivium;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import trivium.cluster.link.FabricMetrics;
import trivium.cluster.link.RedisFabric;
import trivium.net.socket.NetMetrics;
import trivium.ops.Metrics;
import trivium.room.Rooms;
import trivium.store.ClusterStore;

/** The metrics of a node of several, as documented in docs/monitoring.md. */
final class ClusterMetrics {
  private static final String DIRECTION = "direction";

  private final Metrics metrics;

  ClusterMetrics(Metrics metrics) {
    this.metrics = metrics;
  }

  void lease(ClusterStore shared) {
    metrics.gauge(
        "trivium_node_epoch",
        "The epoch of the node's lease.",
        () -> shared.membership().self().epoch());
    metrics.seconds(
        "trivium_lease_remaining_seconds",
        "How long the lease lasts unless it is renewed.",
        () -> shared.lease().remaining());
    metrics.gauge(
        "trivium_node_draining",
        "1 if the node hands its rooms over to others, else 0.",
        () ->
            shared.membership().nodes().stream()
                    .anyMatch(
                        node -> node.id().equals(shared.membership().self()) && node.handsOver())
                ? 1
                : 0);
    metrics.gauge(
        "trivium_members", "Nodes that hold a lease.", () -> shared.membership().members().size());
    metrics.counter(
        "trivium_takeovers",
        "Nodes whose lease was taken away by this one.",
        shared.takeover()::fencedNodes);
  }

  void rooms(Rooms rooms, RoomAdoption adoption) {
    metrics.gauge("trivium_rooms_owned", "Rooms that this node owns.", rooms::count);
    metrics.counter(
        "trivium_rooms_taken_over",
        "Rooms of lost nodes that were taken over.",
        adoption::takenOver);
    metrics.counters(
        "trivium_rooms_handed_over",
        "Rooms that were handed over between nodes.",
        DIRECTION,
        () -> Map.of("out", rooms.handedOver(), "in", adoption.received()));
  }

  void edge(NetMetrics net) {
    metrics.counter(
        "trivium_sessions_reattached",
        "Sessions that were attached anew to the owner of their room.",
        net::reattached);
  }

  void fabric(RedisFabric<?, ?> fabric) {
    Supplier<FabricMetrics> values = fabric::metrics;
    both(
        "trivium_fabric_messages",
        "Messages between nodes.",
        values,
        FabricMetrics::messagesSent,
        FabricMetrics::messagesReceived);
    both(
        "trivium_fabric_packets",
        "Packets between nodes.",
        values,
        FabricMetrics::packetsSent,
        FabricMetrics::packetsReceived);
    both(
        "trivium_fabric_bytes",
        "Bytes between nodes.",
        values,
        FabricMetrics::bytesSent,
        FabricMetrics::bytesReceived);
    both(
        "trivium_fabric_gaps",
        "How often messages were found missing.",
        values,
        FabricMetrics::gapsReported,
        FabricMetrics::gaps);
    metrics.counter(
        "trivium_fabric_dropped",
        "Messages and packets that were dropped.",
        () -> values.get().dropped());
    metrics.counter(
        "trivium_fabric_refused",
        "Messages and packets that could not be decoded.",
        () -> values.get().refused());
    metrics.gauge(
        "trivium_fabric_unreachable_nodes",
        "Members that cannot be reached.",
        () -> values.get().unreachablePeers());
    metrics.gauge(
        "trivium_fabric_send_queue_messages",
        "Messages that wait to be sent.",
        () -> values.get().queuedMessages());
    metrics.gauges(
        "trivium_fabric_send_queue_bytes",
        "Bytes that wait to be sent to a node.",
        "node",
        () -> {
          Map<String, Long> byName = new HashMap<>();
          fabric.sendQueues().forEach((node, bytes) -> byName.merge(node.name(), bytes, Long::sum));
          return byName;
        });
    metrics.gauge(
        "trivium_fabric_receive_queue_bytes",
        "Bytes that were received and wait to be decoded.",
        fabric::receiveQueue);
  }

  private void both(
      String name,
      String help,
      Supplier<FabricMetrics> values,
      ToLongFunction<FabricMetrics> sent,
      ToLongFunction<FabricMetrics> received) {
    metrics.counters(
        name,
        help,
        DIRECTION,
        () -> {
          FabricMetrics now = values.get();
          return Map.of("sent", sent.applyAsLong(now), "received", received.applyAsLong(now));
        });
  }
}
