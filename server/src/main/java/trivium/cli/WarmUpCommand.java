package trivium.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import trivium.Wiring;
import trivium.net.socket.HostingPolicy;
import trivium.ops.ServerSettings;
import trivium.ops.TrustedProxies;
import trivium.protocol.ClientMessage;
import trivium.protocol.GameRequest;
import trivium.protocol.QuestionMessage;
import trivium.protocol.QuestionRequest;
import trivium.protocol.Response;
import trivium.protocol.SeatMessage;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage;
import trivium.protocol.Settings;
import trivium.protocol.StandingsMessage;
import trivium.protocol.WireCodec;

/** The hidden command {@code trivium warm}: plays a question to train the cache of the JVM. */
@Command(name = "warm", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
  private static final String KEY = "warm";
  private static final List<String> PAGES =
      List.of("/", "/host", "/display", "/player/player.js", "/style/base.css", "/api/banks");

  @Override
  public Integer call() throws Exception {
    Path data = Files.createTempDirectory("trivium-warm");
    ServerSettings settings =
        new ServerSettings(
            "127.0.0.1",
            0,
            data,
            Path.of(System.getProperty("trivium.home", "."), "seeds"),
            Optional.empty(),
            TrustedProxies.LOOPBACK,
            Optional.of(KEY),
            false,
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            1);
    HostingPolicy hosting = new HostingPolicy.KeyHolders(KEY);
    try (Wiring server = new Wiring(settings, hosting, room -> "http://localhost/" + room);
        HttpClient http = HttpClient.newHttpClient()) {
      String address = "127.0.0.1:" + server.port();
      for (String page : PAGES) {
        get(http, URI.create("http://" + address + page));
      }
      String bank = server.banks().summaries().getFirst().name();
      play(http, URI.create("ws://" + address + "/ws"), bank);
    } finally {
      delete(data);
    }
    return 0;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static void get(HttpClient http, URI page) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(page).header("Authorization", "Bearer " + KEY).build();
    http.send(request, HttpResponse.BodyHandlers.discarding());
  }

  private static void play(HttpClient http, URI uri, String bank) throws Exception {
    WarmUpConnection host = new WarmUpConnection(http, uri);
    WarmUpConnection player = new WarmUpConnection(http, uri);
    host.send(new SeatRequest.Open(bank, 1, Settings.DEFAULTS, KEY));
    SeatMessage.Opened room = host.await(SeatMessage.Opened.class);
    player.send(new SeatRequest.Join(room.room(), "Ada"));
    player.await(SeatMessage.Joined.class);
    host.send(new GameRequest.Start());
    player.await(QuestionMessage.QuestionOpened.class);
    player.send(new QuestionRequest.Answer(0, new Response.Choice(List.of(0))));
    player.await(StandingsMessage.Result.class);
    host.socket.abort();
    player.socket.abort();
  }

  /** A connection to the server in this process. */
  private static final class WarmUpConnection implements WebSocket.Listener {
    private static final int TIMEOUT_SECONDS = 10;

    private final BlockingQueue<ServerMessage> inbox = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    WarmUpConnection(HttpClient http, URI uri) {
      socket =
          http.newWebSocketBuilder()
              .subprotocols(WireCodec.SUBPROTOCOL)
              .buildAsync(uri, this)
              .join();
    }

    void send(ClientMessage message) {
      socket.sendText(new String(WireCodec.write(message), UTF_8), true).join();
    }

    <T extends ServerMessage> T await(Class<T> type) throws InterruptedException, TimeoutException {
      while (true) {
        ServerMessage next = inbox.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
          throw new TimeoutException("no " + type.getSimpleName() + " came");
        }
        if (type.isInstance(next)) {
          return type.cast(next);
        }
      }
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
  }
}
