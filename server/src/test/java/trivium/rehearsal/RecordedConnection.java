package trivium.rehearsal;

import java.util.ArrayDeque;
import java.util.Queue;
import trivium.net.client.WebSocketConnection;
import trivium.protocol.ClientMessage;
import trivium.protocol.WireCodec;

/** A connection that records the messages sent. */
final class RecordedConnection implements WebSocketConnection {
  private final Queue<ClientMessage> sent = new ArrayDeque<>();
  private boolean closed;

  @Override
  public void send(byte[] text) {
    sent.add(WireCodec.readClient(text));
  }

  @Override
  public void close() {
    closed = true;
  }

  /** The oldest message not returned yet; null if there is none. */
  ClientMessage next() {
    return sent.poll();
  }

  boolean isClosed() {
    return closed;
  }
}
