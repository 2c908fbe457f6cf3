package trivium.crash;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import trivium.net.Dialer;
import trivium.net.Line;
import trivium.net.LineListener;
import trivium.protocol.ClientMessage;
import trivium.protocol.ServerMessage;
import trivium.protocol.Wire;

/** Comes back after every lost connection, until it is done. All on the dialer's one thread. */
abstract class LastingClient implements LineListener {
  private static final long REDIAL = 100;

  private final Dialer dialer;
  private final ServerProcess server;
  private Optional<Line> line = Optional.empty();
  private boolean done;

  LastingClient(Dialer dialer, ServerProcess server) {
    this.dialer = dialer;
    this.server = server;
  }

  /** What to say on a new connection. */
  abstract ClientMessage knock();

  abstract void heard(ServerMessage message);

  /** Told of a promise that was not kept. */
  abstract void broken(String promise);

  final void dial() {
    if (done) {
      return;
    }
    dialer
        .dial(server.socket(), this)
        .whenComplete((dialled, failure) -> {
          if (failure == null) {
            line = Optional.of(dialled);
            send(knock());
          } else {
            later(REDIAL, this::dial);
          }
        });
  }

  final void later(long millis, Runnable task) {
    var _ = dialer.loop().schedule(() -> guarded(task), millis, TimeUnit.MILLISECONDS);
  }

  private void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      broken(e.toString());
    }
  }

  /** Dropped if there is no connection: whoever has to, says it again. */
  final void send(ClientMessage message) {
    line.ifPresent(open -> open.send(Wire.write(message)));
  }

  @Override
  public final void message(byte[] text, long arrived, int wireBytes) {
    guarded(() -> heard(Wire.readServer(text)));
  }

  @Override
  public final void closed(int code, String reason) {
    line = Optional.empty();
    later(REDIAL, this::dial);
  }

  final void hangUp() {
    done = true;
    line.ifPresent(Line::close);
  }
}
