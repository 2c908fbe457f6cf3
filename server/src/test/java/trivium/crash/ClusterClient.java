package trivium.crash;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import trivium.net.client.WebSocketClient;
import trivium.protocol.ClientMessage;
import trivium.protocol.ServerMessage;

/** A client that records everything, and closes a connection on which nothing is answered. */
abstract class ClusterClient extends LastingClient {
  /** The time of the browser's watchdog, ms. */
  private static final long PATIENCE = 4_000;

  /** After a refusal because a server is busy, ms. */
  private static final long BUSY = 1_000;

  private final ClientRecord record;
  private long request;
  private boolean isWaiting;
  private final AtomicInteger silences = new AtomicInteger();

  ClusterClient(WebSocketClient client, URI server, String name) {
    super(client, server);
    this.record = new ClientRecord(name);
  }

  ClientRecord record() {
    return record;
  }

  /** How often nothing was answered for so long that the connection was closed. */
  int silences() {
    return silences.get();
  }

  /** Handles a message after it was recorded. */
  abstract void received(ServerMessage message);

  @Override
  final void heard(ServerMessage message) {
    record.add(new ClientRecord.Told(System.nanoTime(), message));
    received(message);
  }

  @Override
  final void connected() {
    record.add(new ClientRecord.Connected(System.nanoTime()));
  }

  @Override
  final void sent(ClientMessage message) {
    record.add(new ClientRecord.Sent(System.nanoTime(), message));
    isWaiting = true;
    long sent = ++request;
    later(
        PATIENCE,
        () -> {
          if (isWaiting && sent == request) {
            var _ = silences.incrementAndGet();
            reconnect();
          }
        });
  }

  /** What was sent last is answered. */
  final void answered() {
    isWaiting = false;
  }

  /** The first message of a connection was refused, because a server is busy. */
  final void knockAgain() {
    later(BUSY, () -> send(knock()));
  }

  final void whenLessBusy(Runnable task) {
    later(BUSY, task);
  }

  @Override
  final void disconnected() {
    isWaiting = false;
    record.add(new ClientRecord.Closed(System.nanoTime()));
  }
}
