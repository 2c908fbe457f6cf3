package trivium.crash;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import trivium.net.client.WebSocketClient;
import trivium.net.client.WebSocketConnection;
import trivium.net.client.WebSocketListener;
import trivium.protocol.ClientMessage;
import trivium.protocol.ServerMessage;
import trivium.protocol.WireCodec;

/** Reconnects after every lost connection, until it is done. All on the dialer's one thread. */
abstract class LastingClient implements WebSocketListener {
  private static final long REDIAL = 100;

  private final WebSocketClient client;
  private final URI server;
  private Optional<WebSocketConnection> connection = Optional.empty();
  private boolean done;

  LastingClient(WebSocketClient client, URI server) {
    this.client = client;
    this.server = server;
  }

  /** The first message on a new connection. */
  abstract ClientMessage knock();

  abstract void heard(ServerMessage message);

  /** Called before the first message on a new connection. */
  void connected() {}

  /** Called with each message that leaves on a connection. */
  void sent(ClientMessage message) {}

  /** Called when a connection was closed by somebody else. */
  void disconnected() {}

  /** Called when a confirmation of the server did not hold. */
  abstract void broken(String promise);

  final void connect() {
    if (done) {
      return;
    }
    client
        .connect(server, this)
        .whenComplete((dialled, failure) -> {
          if (failure == null) {
            connection = Optional.of(dialled);
            connected();
            send(knock());
          } else {
            later(REDIAL, this::connect);
          }
        });
  }

  final void later(long millis, Runnable task) {
    var _ = client.loop().schedule(() -> guarded(task), millis, TimeUnit.MILLISECONDS);
  }

  private void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      broken(e.toString());
    }
  }

  /** Discarded without a connection: the caller has to repeat it. */
  final void send(ClientMessage message) {
    connection.ifPresent(open -> {
      sent(message);
      open.send(WireCodec.write(message));
    });
  }

  /** Closes the connection, so that another is opened. */
  final void reconnect() {
    connection.ifPresent(WebSocketConnection::close);
  }

  @Override
  public final void message(byte[] text, long arrived, int wireBytes) {
    guarded(() -> heard(WireCodec.readServer(text)));
  }

  @Override
  public final void closed(int code, String reason) {
    connection = Optional.empty();
    disconnected();
    later(REDIAL, this::connect);
  }

  final void hangUp() {
    done = true;
    connection.ifPresent(WebSocketConnection::close);
  }
}
