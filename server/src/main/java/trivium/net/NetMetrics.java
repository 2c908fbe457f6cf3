package trivium.net;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.protocol.RefusalReason;

/**
 * Counters of this node's sockets, since its start. Any thread may count and read; a reading is not
 * a snapshot of all values at one moment.
 */
public final class NetMetrics {
  private static final Logger LOG = LoggerFactory.getLogger(NetMetrics.class);

  private final Map<ConnectionKind, LongAdder> open = new EnumMap<>(ConnectionKind.class);
  private final Map<ConnectionKind, LongAdder> opened = new EnumMap<>(ConnectionKind.class);
  private final Map<ClientFault, LongAdder> faults = new EnumMap<>(ClientFault.class);
  private final LongAdder requests = new LongAdder();

  private final Map<RefusalReason, LongAdder> refusals = new EnumMap<>(RefusalReason.class);
  private final LongAdder wrongKeys = new LongAdder();
  private final LongConsumer receipts;
  private final LongConsumer delays;

  /** Counters whose durations nobody wants. */
  public NetMetrics() {
    this(_ -> {}, _ -> {});
  }

  /**
   * @param receipts told how long each answer took from its arrival to its receipt, ns
   * @param delays told how much later than planned an event loop ran a task, ns
   */
  public NetMetrics(LongConsumer receipts, LongConsumer delays) {
    this.receipts = receipts;
    this.delays = delays;
    for (RefusalReason why : RefusalReason.values()) {
      refusals.put(why, new LongAdder());
    }
    for (ConnectionKind kind : ConnectionKind.values()) {
      open.put(kind, new LongAdder());
      opened.put(kind, new LongAdder());
    }
    for (ClientFault fault : ClientFault.values()) {
      faults.put(fault, new LongAdder());
    }
  }

  /** A gauge: connections of this kind that are open now. */
  public long connections(ConnectionKind kind) {
    return of(open, kind).sum();
  }

  /** A counter: connections that have become of this kind. */
  public long connectionsOpened(ConnectionKind kind) {
    return of(opened, kind).sum();
  }

  /** A counter: what clients did wrong in this way. */
  public long faults(ClientFault fault) {
    return of(faults, fault).sum();
  }

  /** A counter: connections that were closed because the other side did not read. */
  public long slowReadersDropped() {
    return faults(ClientFault.SLOW_READER);
  }

  /** A counter: HTTP requests that were answered, in whatever way. */
  public long requests() {
    return requests.sum();
  }

  /** A counter: what players, hosts and displays were refused for this reason. */
  public long refusals(RefusalReason why) {
    return of(refusals, why).sum();
  }

  /** A counter: requests with a wrong host key. */
  public long wrongKeys() {
    return wrongKeys.sum();
  }

  void refused(RefusalReason why) {
    of(refusals, why).increment();
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

  void answered() {
    requests.increment();
  }

  /**
   * Counts a fault.
   *
   * @param detail what exactly was wrong, for the log at DEBUG
   */
  void fault(ClientFault fault, Object detail) {
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
