package trivium.net.socket;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Limits open connections, in total and from one address. A connection counts from its accept to
 * its close. At the limit, the connection that has been idle longest is evicted for the new one, so
 * that idle connections can't lock anybody out. Any thread.
 */
public final class ConnectionLimit {
  private static final AttributeKey<Slot> KEY =
      AttributeKey.valueOf(ConnectionLimit.class, "connection slot");

  private final int most;
  private final int mostOfAddress;
  private final NetMetrics metrics;
  private final Set<Slot> idle = new LinkedHashSet<>();
  private final Map<Object, Set<Slot>> idleByAddress = new HashMap<>();
  private final Map<Object, Integer> openByAddress = new HashMap<>();
  private int open;

  /**
   * @param most connections in total
   * @param mostOfAddress connections of one address
   */
  public ConnectionLimit(int most, int mostOfAddress, NetMetrics metrics) {
    this.most = most;
    this.mostOfAddress = mostOfAddress;
    this.metrics = metrics;
  }

  /** The limit that the open files and the memory of this process allow. */
  public static ConnectionLimit ofThisProcess(NetMetrics metrics) {
    ConnectionCapacity capacity = ConnectionCapacity.ofThisProcess();
    return new ConnectionLimit(capacity.connections(), capacity.ofOneAddress(), metrics);
  }

  /**
   * Admits a connection, whose slot is released when it closes; empty if the limit is reached and
   * none can be evicted.
   *
   * @param from equal for connections that share a limit; empty for those that share none
   */
  public Optional<Slot> admit(Channel channel, Optional<?> from) {
    Object address = from.orElse(null);
    Slot slot = new Slot(channel, address);
    Slot evicted = null;
    synchronized (this) {
      boolean isShareFull =
          address != null && openByAddress.getOrDefault(address, 0) >= mostOfAddress;
      if (isShareFull || open >= most) {
        Set<Slot> candidates = isShareFull ? idleByAddress.getOrDefault(address, Set.of()) : idle;
        if (candidates.isEmpty()) {
          metrics.fault(ClientFault.TOO_MANY_CONNECTIONS, channel);
          return Optional.empty();
        }
        evicted = candidates.iterator().next();
        evicted.release();
      }
      open++;
      change(address, 1);
      slot.enqueue();
    }
    channel.attr(KEY).set(slot);
    metrics.opened(ConnectionKind.HTTP);
    channel.closeFuture().addListener(_ -> slot.close());
    if (evicted != null) {
      metrics.fault(ClientFault.EVICTED, evicted.channel);
      evicted.channel.close();
    }
    return Optional.of(slot);
  }

  private void change(@Nullable Object address, int by) {
    if (address != null) {
      openByAddress.merge(address, by, Integer::sum);
      openByAddress.remove(address, 0);
    }
  }

  /** The slot of an admitted connection. */
  public final class Slot {
    private final Channel channel;
    private final @Nullable Object address;
    private ConnectionKind kind = ConnectionKind.HTTP;
    private boolean released;
    private boolean closed;

    private Slot(Channel channel, @Nullable Object address) {
      this.channel = channel;
      this.address = address;
    }

    static Slot of(Channel channel) {
      Slot slot = channel.attr(KEY).get();
      if (slot == null) {
        throw new IllegalStateException(channel + " was never admitted");
      }
      return slot;
    }

    /** The connection is idle from now on: it is the last to be evicted. */
    public void idle() {
      synchronized (ConnectionLimit.this) {
        if (!released) {
          dequeue();
          enqueue();
        }
      }
    }

    /** The connection is in use and can't be evicted. */
    public void busy() {
      synchronized (ConnectionLimit.this) {
        dequeue();
      }
    }

    /**
     * The connection has become a WebSocket, which is idle until it has a seat. On the event loop,
     * like the close of the connection, which may precede this if the handshake can't be answered.
     */
    void upgraded() {
      if (closed) {
        return;
      }
      metrics.closed(kind);
      kind = ConnectionKind.WEBSOCKET;
      metrics.opened(kind);
      idle();
    }

    private void close() {
      closed = true;
      metrics.closed(kind);
      synchronized (ConnectionLimit.this) {
        release();
      }
    }

    private void release() {
      if (!released) {
        released = true;
        dequeue();
        open--;
        change(address, -1);
      }
    }

    private void enqueue() {
      idle.add(this);
      if (address != null) {
        idleByAddress.computeIfAbsent(address, _ -> new LinkedHashSet<>()).add(this);
      }
    }

    private void dequeue() {
      idle.remove(this);
      if (address != null) {
        idleByAddress.computeIfPresent(
            address,
            (_, slots) -> {
              slots.remove(this);
              return slots.isEmpty() ? null : slots;
            });
      }
    }
  }
}
