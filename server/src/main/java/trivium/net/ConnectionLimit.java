package trivium.net;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many connections there may be, in all and from one address. Every connection is counted from
 * its accept to its close. Where there is no space left, the one that has been waiting longest for
 * something to do makes way for the new one: idle connections can't shut anybody out. Any thread.
 */
final class ConnectionLimit {
  private static final AttributeKey<Slot> KEY =
      AttributeKey.valueOf(ConnectionLimit.class, "connection slot");

  private final int most;
  private final int mostOfOne;
  private final NetMetrics metrics;
  private final Set<Slot> waiting = new LinkedHashSet<>();
  private final Map<Object, Set<Slot>> waitingOf = new HashMap<>();
  private final Map<Object, Integer> open = new HashMap<>();
  private int all;

  /**
   * @param most connections in all
   * @param mostOfOne connections of one address
   */
  ConnectionLimit(int most, int mostOfOne, NetMetrics metrics) {
    this.most = most;
    this.mostOfOne = mostOfOne;
    this.metrics = metrics;
  }

  /**
   * Takes a slot for a connection, which it gives back when it is closed; empty if every other one
   * is in use as well.
   *
   * @param from equal for connections that share a limit; empty for those that share none
   */
  Optional<Slot> admit(Channel channel, Optional<?> from) {
    Object address = from.orElse(null);
    Slot slot = new Slot(channel, address);
    Slot evicted = null;
    synchronized (this) {
      boolean isShareFull = address != null && open.getOrDefault(address, 0) >= mostOfOne;
      if (isShareFull || all >= most) {
        Set<Slot> candidates = isShareFull ? waitingOf.getOrDefault(address, Set.of()) : waiting;
        if (candidates.isEmpty()) {
          metrics.fault(ClientFault.TOO_MANY_CONNECTIONS, channel);
          return Optional.empty();
        }
        evicted = candidates.iterator().next();
        evicted.leave();
      }
      all++;
      change(address, 1);
      slot.rejoin();
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
      open.merge(address, by, Integer::sum);
      open.remove(address, 0);
    }
  }

  /** The place of one connection among all. */
  final class Slot {
    private final Channel channel;
    private final @Nullable Object address;
    private ConnectionKind kind = ConnectionKind.HTTP;
    private boolean left;

    private Slot(Channel channel, @Nullable Object address) {
      this.channel = channel;
      this.address = address;
    }

    /** The slot of an admitted connection. */
    static Slot of(Channel channel) {
      Slot slot = channel.attr(KEY).get();
      if (slot == null) {
        throw new IllegalStateException(channel + " was never admitted");
      }
      return slot;
    }

    /** The connection waits for its client, from now on: it is the last to make way. */
    void waiting() {
      synchronized (ConnectionLimit.this) {
        if (!left) {
          leaveQueue();
          rejoin();
        }
      }
    }

    /** The connection does what it is here for, and makes way for no other. */
    void busy() {
      synchronized (ConnectionLimit.this) {
        leaveQueue();
      }
    }

    /** The connection has become a WebSocket. */
    void upgraded() {
      metrics.closed(kind);
      kind = ConnectionKind.WEBSOCKET;
      metrics.opened(kind);
    }

    private void close() {
      metrics.closed(kind);
      synchronized (ConnectionLimit.this) {
        leave();
      }
    }

    private void leave() {
      if (!left) {
        left = true;
        leaveQueue();
        all--;
        change(address, -1);
      }
    }

    private void rejoin() {
      waiting.add(this);
      if (address != null) {
        waitingOf.computeIfAbsent(address, _ -> new LinkedHashSet<>()).add(this);
      }
    }

    private void leaveQueue() {
      waiting.remove(this);
      if (address != null) {
        waitingOf.computeIfPresent(
            address,
            (_, slots) -> {
              slots.remove(this);
              return slots.isEmpty() ? null : slots;
            });
      }
    }
  }
}
