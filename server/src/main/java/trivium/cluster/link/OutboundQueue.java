package trivium.cluster.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import trivium.cluster.NodeId;

/**
 * The messages to one peer: numbers them, and sends those that wait together. Bounded: what does
 * not fit, or cannot be sent, is dropped, and its number remains unused, so that the peer finds a
 * gap. Any thread.
 */
final class OutboundQueue {
  /** The largest packet, unless it has one message. */
  static final int MOST_PACKET_BYTES = 64 * 1024;

  /** What may wait for a peer. */
  static final int MOST_QUEUED_BYTES = 16 * 1024 * 1024;

  /** Packets that the transport has not sent yet; others wait and are sent together. */
  static final int MOST_IN_FLIGHT = 4;

  private final NodeId self;
  private final NodeId peer;
  private final long stream;
  private final Transport transport;
  private final LinkCounters counters;
  private final BooleanSupplier canStore;

  // All guarded by this.
  private final Queue<PacketMessage> waiting = new ArrayDeque<>();
  private long numbered;
  private int queuedBytes;
  private int inFlight;
  private boolean isBeatWaiting;
  private boolean isClosed;
  private int silence = PeerLink.LONGEST_SILENCE;
  private int promised;
  private SequenceState heard = SequenceState.NONE;

  OutboundQueue(
      NodeId self,
      NodeId peer,
      long stream,
      Transport transport,
      LinkCounters counters,
      BooleanSupplier canStore) {
    this.self = self;
    this.peer = peer;
    this.stream = stream;
    this.transport = transport;
    this.counters = counters;
    this.canStore = canStore;
  }

  long stream() {
    return stream;
  }

  /** The number of the last message, sent or not. */
  synchronized long numbered() {
    return numbered;
  }

  /** The bytes that wait. */
  synchronized long queuedBytes() {
    return queuedBytes;
  }

  synchronized void add(PacketMessage message) {
    if (isClosed) {
      counters.dropped.increment();
      return;
    }
    int size = Packet.bytesOf(message);
    if (queuedBytes + size > MOST_QUEUED_BYTES) {
      // Those that wait have consecutive numbers, and are worth little after a gap.
      dropWaiting();
      numbered++;
      counters.dropped.increment();
      return;
    }
    numbered++;
    waiting.add(message);
    changeQueued(1, size);
    sendWaiting();
  }

  /** Sends a packet, even if no message waits. */
  synchronized void beat() {
    isBeatWaiting = true;
    sendWaiting();
  }

  /** Sets what is told to the peer about its messages, from the next packet on. */
  synchronized void heard(SequenceState state) {
    heard = state;
  }

  /** Sets after how long without a packet the peer is to give this node up, from the next on. */
  synchronized void silence(int silence) {
    this.silence = silence;
  }

  /**
   * What the last packet since the last call has promised by {@link Packet#silence}; 0 if none was
   * sent.
   */
  synchronized int takePromise() {
    int last = promised;
    promised = 0;
    return last;
  }

  synchronized void close() {
    isClosed = true;
    dropWaiting();
  }

  private void sendWaiting() {
    while (inFlight < MOST_IN_FLIGHT && !isClosed && (isBeatWaiting || !waiting.isEmpty())) {
      long before = numbered - waiting.size();
      List<PacketMessage> messages = new ArrayList<>();
      int size = 0;
      PacketMessage next = waiting.peek();
      while (next != null
          && (messages.isEmpty() || size + Packet.bytesOf(next) <= MOST_PACKET_BYTES)) {
        messages.add(next);
        size += Packet.bytesOf(next);
        waiting.remove();
        next = waiting.peek();
      }
      changeQueued(-messages.size(), -size);
      isBeatWaiting = false;
      inFlight++;
      byte[] packet =
          new Packet(self, stream, before, heard, canStore.getAsBoolean(), silence, messages)
              .write();
      promised = silence;
      counters.messagesSent.add(messages.size());
      counters.packetsSent.increment();
      counters.bytesSent.add(packet.length);
      // Within the lock, because packets must leave in the order of their numbers.
      transport
          .send(peer, packet)
          .whenComplete((_, failure) -> completed(messages.size(), failure != null));
    }
  }

  private synchronized void completed(int messages, boolean isLost) {
    inFlight--;
    if (isLost) {
      counters.dropped.add(messages);
      dropWaiting();
    }
    sendWaiting();
  }

  private void dropWaiting() {
    counters.dropped.add(waiting.size());
    changeQueued(-waiting.size(), -queuedBytes);
    waiting.clear();
  }

  private void changeQueued(int messages, int bytes) {
    queuedBytes += bytes;
    counters.queuedMessages.addAndGet(messages);
    counters.queuedBytes.addAndGet(bytes);
  }
}
