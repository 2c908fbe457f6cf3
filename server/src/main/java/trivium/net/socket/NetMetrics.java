package trivium.net.socket;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.protocol.RefusalReason;

/**
 * Metrics of this node's connections since its start. Any thread; values read together are not a
 * consistent snapshot.
 */
public final class NetMetrics {
  private static final Logger LOG = LoggerFactory.getLogger(NetMetrics.class);

  private final Map<ConnectionKind, LongAdder> open = new EnumMap<>(ConnectionKind.class);
  private final Map<ConnectionKind, LongAdder> opened = new EnumMap<>(ConnectionKind.class);
  private final Map<ClientFault, LongAdder> faults = new EnumMap<>(ClientFault.class);
  private final LongAdder requests = new LongAdder();
  private final LongAdder reattached = new LongAdder();

  private final Map<RefusalReason, LongAdder> refusals = new EnumMap<>(RefusalReason.class);
  private final LongAdder wrongKeys = new LongAdder();
  private final LongConsumer receipts;
  private final LongConsumer delays;

  /** Metrics that do not record durations. */
  public NetMetrics() {
    this(_ -> {}, _ -> {});
  }

  /**
   * @param receipts records the time from the arrival of each answer to its receipt, ns
   * @param delays records how much later than scheduled an event loop ran a task, ns
   */
  public NetMetrics(LongConsumer receipts, LongConsumer delays) {
    this.receipts = receipts;
    this.delays = delays;
    for (RefusalReason reason : RefusalReason.values()) {
      refusals.put(reason, new LongAdder());
    }
    for (ConnectionKind kind : ConnectionKind.values()) {
      open.put(kind, new LongAdder());
      opened.put(kind, new LongAdder());
    }
    for (ClientFault fault : ClientFault.values()) {
      faults.put(fault, new LongAdder());
    }
  }

  /** Gauge: open connections. */
  public long connections(ConnectionKind kind) {
    return of(open, kind).sum();
  }

  /** Counter: connections opened as, or upgraded to, this kind. */
  public long connectionsOpened(ConnectionKind kind) {
    return of(opened, kind).sum();
  }

  /** Counter: faults of clients. */
  public long faults(ClientFault fault) {
    return of(faults, fault).sum();
  }

  /** Counter: connections closed because the client did not read. */
  public long slowReadersDropped() {
    return faults(ClientFault.SLOW_READER);
  }

  /** Counter: HTTP requests that got a response of any status. */
  public long requests() {
    return requests.sum();
  }

  /** Counter: refused messages of players, hosts and displays. */
  public long refusals(RefusalReason reason) {
    return of(refusals, reason).sum();
  }

  /** Counter: requests with a wrong host key. */
  public long wrongKeys() {
    return wrongKeys.sum();
  }

  /** Counter: sessions that were attached to the owner of their room anew. */
  public long reattached() {
    return reattached.sum();
  }

  void countReattached() {
    reattached.increment();
  }

  void refused(RefusalReason reason) {
    of(refusals, reason).increment();
  }

  void wrongKey() {
    wrongKeys.increment();
  }

  void receiptTook(long nanos) {
    receipts.accept(nanos);
  }

  void loopDelayed(long nanos) {
    delays.accept(nanos);
  }

  void opened(ConnectionKind kind) {
    of(open, kind).increment();
    of(opened, kind).increment();
  }

  void closed(ConnectionKind kind) {
    of(open, kind).decrement();
  }

  /** Counts an HTTP response. */
  public void responded() {
    requests.increment();
  }

  /**
   * Counts a fault.
   *
   * @param detail for the log at DEBUG
   */
  public void fault(ClientFault fault, Object detail) {
    of(faults, fault).increment();
    LOG.debug("{}: {}", fault, detail);
  }

  private static <K> LongAdder of(Map<K, LongAdder> counters, K key) {
    LongAdder counter = counters.get(key);
    if (counter == null) {
      throw new IllegalArgumentException("no counter for " + key);
    }
    return counter;
  }
}
