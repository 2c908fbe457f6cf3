package trivium.cluster.link;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** The counters behind {@link FabricMetrics}. Any thread. */
final class LinkCounters {
  final LongAdder messagesSent = new LongAdder();
  final LongAdder packetsSent = new LongAdder();
  final LongAdder bytesSent = new LongAdder();
  final LongAdder messagesReceived = new LongAdder();
  final LongAdder packetsReceived = new LongAdder();
  final LongAdder bytesReceived = new LongAdder();
  final LongAdder gaps = new LongAdder();
  final LongAdder gapsReported = new LongAdder();
  final LongAdder dropped = new LongAdder();
  final LongAdder refused = new LongAdder();
  final AtomicLong queuedMessages = new AtomicLong();
  final AtomicLong queuedBytes = new AtomicLong();
  final AtomicInteger unreachablePeers = new AtomicInteger();

  FabricMetrics read() {
    return new FabricMetrics(
        messagesSent.sum(),
        packetsSent.sum(),
        bytesSent.sum(),
        messagesReceived.sum(),
        packetsReceived.sum(),
        bytesReceived.sum(),
        gaps.sum(),
        gapsReported.sum(),
        dropped.sum(),
        refused.sum(),
        queuedMessages.get(),
        queuedBytes.get(),
        unreachablePeers.get());
  }
}
