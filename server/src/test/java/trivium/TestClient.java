package trivium;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import trivium.protocol.ClientMessage;
import trivium.protocol.QuestionRequest;
import trivium.protocol.Response;
import trivium.protocol.RoomCode;
import trivium.protocol.SeatMessage;
import trivium.protocol.SeatRequest;
import trivium.protocol.Selection;
import trivium.protocol.ServerMessage;
import trivium.protocol.Settings;
import trivium.protocol.WireCodec;

/** A WebSocket client that sends messages of the protocol, or any text. */
public final class TestClient implements WebSocket.Listener {
  private static final long PATIENCE_SECONDS = 20;

  private static final Selection CHOICES =
      new Selection(
          List.of(),
          List.of("choice"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false);

  private final BlockingQueue<ServerMessage> inbox = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closeCode = new CompletableFuture<>();
  private final StringBuilder partial = new StringBuilder();
  private final WebSocket socket;

  private TestClient(HttpClient http, URI uri, String... header) {
    WebSocket.Builder builder = http.newWebSocketBuilder().subprotocols(WireCodec.SUBPROTOCOL);
    if (header.length > 0) {
      builder.header(header[0], header[1]);
    }
    socket = builder.buildAsync(uri, this).join();
  }

  /**
   * @param header empty, or a name and a value
   */
  static TestClient connect(HttpClient http, URI uri, String... header) {
    return new TestClient(http, uri, header);
  }

  /** Opens a room with choice questions of the Django bank, for {@link #answer}. */
  SeatMessage.Opened open(int questions, Settings settings) {
    send(new SeatRequest.Open("django", questions, settings, TestServer.HOST_KEY, CHOICES));
    return await(SeatMessage.Opened.class);
  }

  SeatMessage.Joined join(RoomCode room, String name) {
    send(new SeatRequest.Join(room, name));
    return await(SeatMessage.Joined.class);
  }

  void answer(int question, int pick) {
    send(new QuestionRequest.Answer(question, new Response.Choice(List.of(pick))));
  }

  void send(ClientMessage message) {
    sendText(new String(WireCodec.write(message), UTF_8));
  }

  void sendText(String text) {
    socket.sendText(text, true).join();
  }

  void sendBinary(byte[] bytes) {
    socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
  }

  /** Aborts the connection without a close frame. */
  void vanish() {
    socket.abort();
  }

  /** The next message of this type; drops others before it. */
  <T extends ServerMessage> T await(Class<T> type) {
    List<ServerMessage> others = new ArrayList<>();
    try {
      while (true) {
        ServerMessage next = inbox.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
          throw new AssertionError("no " + type.getSimpleName() + " came, but " + others);
        }
        if (type.isInstance(next)) {
          return type.cast(next);
        }
        others.add(next);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Removes and returns all received messages. */
  List<ServerMessage> received() {
    return List.copyOf(inbox);
  }

  int awaitCloseCode() {
    return closeCode.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  boolean isOpen() {
    return !closeCode.isDone();
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    partial.append(text);
    if (last) {
      inbox.add(WireCodec.readServer(partial.toString().getBytes(UTF_8)));
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closeCode.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closeCode.completeExceptionally(error);
  }
}
