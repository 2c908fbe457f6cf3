package trivium;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import trivium.net.socket.ClientFault;
import trivium.net.socket.ConnectionKind;
import trivium.net.socket.EventLoops;
import trivium.net.socket.NetMetrics;
import trivium.ops.Metrics;
import trivium.ops.Readiness;
import trivium.protocol.Phase;
import trivium.protocol.RefusalReason;
import trivium.room.Rooms;
import trivium.store.SqlRoomStore;

/** The metrics of the server, as documented in docs/monitoring.md. */
final class ServerMetrics {
  /** Histogram buckets, s. */
  private static final double[] DURATIONS = {
    0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10
  };

  private final Metrics metrics = new Metrics();

  byte[] text() {
    return metrics.text();
  }

  NetMetrics net() {
    NetMetrics net =
        new NetMetrics(
            metrics.histogram(
                "trivium_receipt_latency_seconds",
                "From an answer's arrival to its receipt's departure.",
                DURATIONS),
            metrics.histogram(
                "trivium_event_loop_delay_seconds",
                "How much later than planned the event loops run a task.",
                DURATIONS));
    metrics.gauges(
        "trivium_connections",
        "Open connections.",
        "kind",
        () -> byLabel(ConnectionKind.values(), ServerMetrics::label, net::connections));
    metrics.counters(
        "trivium_connections_opened",
        "Connections that were opened.",
        "kind",
        () -> byLabel(ConnectionKind.values(), ServerMetrics::label, net::connectionsOpened));
    metrics.counter("trivium_http_requests", "HTTP requests that were answered.", net::requests);
    metrics.counters(
        "trivium_client_faults",
        "What clients did wrong.",
        "fault",
        () -> byLabel(ClientFault.values(), ClientFault::label, net::faults));
    metrics.counter(
        "trivium_slow_readers_dropped",
        "Connections closed because the client did not read.",
        net::slowReadersDropped);
    metrics.counters(
        "trivium_refusals",
        "Requests of players, hosts and displays that were refused.",
        "reason",
        () -> byLabel(RefusalReason.values(), ServerMetrics::label, net::refusals));
    metrics.counter("trivium_host_key_failures", "Requests with a wrong host key.", net::wrongKeys);
    return net;
  }

  void loops(EventLoops loops) {
    metrics.gauge(
        "trivium_event_loop_pending_tasks",
        "Tasks that wait for an event loop.",
        loops::pendingTasks);
  }

  void journal(MeteredJournal journal) {
    metrics.counter("trivium_rooms_opened", "Rooms that were opened.", journal::opened);
    metrics.counter("trivium_joins", "Seats that were taken.", journal::joined);
    metrics.counter("trivium_questions_opened", "Questions asked.", journal::questions);
    metrics.counter("trivium_answers", "Answers that rooms took.", journal::answers);
  }

  void store(SqlRoomStore store) {
    metrics.gauge(
        "trivium_journal_queue_events", "Events that wait to be written.", store::waiting);
    store.observeCommits(
        metrics.histogram(
            "trivium_commit_duration_seconds",
            "How long the store takes to make a commit durable.",
            DURATIONS));
  }

  void rooms(Rooms rooms) {
    metrics.gauges(
        "trivium_rooms",
        "Open rooms.",
        "phase",
        () -> {
          Map<Phase, Long> phases = rooms.byPhase();
          return byLabel(
              Phase.values(), ServerMetrics::label, phase -> phases.getOrDefault(phase, 0L));
        });
    metrics.gauge(
        "trivium_gate_queue_messages",
        "What rooms have to say and hold back until it is durable.",
        rooms::heldMessages);
  }

  void node(Node node, NetMetrics net) {
    node.describe(metrics, net);
  }

  void readiness(Readiness readiness) {
    metrics.gauge(
        "trivium_ready",
        "1 if the server can do its work, else 0.",
        () -> readiness.failure().isEmpty() ? 1 : 0);
    metrics.gauge(
        "trivium_store_failing",
        "1 if what happens in rooms can't be kept, else 0.",
        () -> readiness.isStoreFailing() ? 1 : 0);
  }

  private static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static <T> Map<String, Long> byLabel(
      T[] all, Function<T, String> label, ToLongFunction<T> value) {
    return Arrays.stream(all).collect(Collectors.toMap(label, value::applyAsLong));
  }
}
