package trivium;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Random, truncated, pipelined, half-closed and reset HTTP and WebSocket input on real sockets.
 * Every well-formed request gets exactly one response, in order, or its connection is closed; every
 * connection ends; memory is released; nothing is logged.
 *
 * <p>{@code -Dtrivium.fuzz} is the duration in seconds, {@code -Dtrivium.seed} the random seed.
 */
// Enabled as Jazzer's own tests are.
@Tag("jazzer")
@EnabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = "1")
class ConnectionFuzz {
  private static final int SECONDS = Integer.getInteger("trivium.fuzz", 10);
  private static final long SEED = Long.getLong("trivium.seed", System.nanoTime());
  private static final int CLIENTS = 8;
  private static final long MOST_KEPT = 96L << 20;

  private static final String HOST = "Host: localhost\r\n";
  private static final String KEY = "Authorization: Bearer " + TestServer.HOST_KEY + "\r\n";

  /** A request and how its response is recognized. */
  private record Exchange(String request, int status, String body) {
    boolean isAnsweredBy(RawSocket.Response response) {
      return response.status() == status && response.body().contains(body);
    }
  }

  private static final List<Exchange> EXCHANGES =
      List.of(
          new Exchange(get("/health", ""), 200, ""),
          new Exchange(get("/", ""), 200, "<!doctype html>"),
          new Exchange(get("/qr/482913.svg", ""), 200, "<svg"),
          new Exchange(get("/api/banks", ""), 401, "wrong-key"),
          new Exchange(get("/api/banks", KEY), 200, "\"django\""),
          new Exchange(get("/api/banks/pub-night", KEY), 200, "\"questions\""),
          new Exchange(get("/nothing.js", ""), 404, "Page not found"),
          new Exchange(get("/ws", ""), 426, "WebSocket"),
          new Exchange(get("/%77s?x=1", ""), 426, "WebSocket"),
          new Exchange(
              "POST /health HTTP/1.1\r\n" + HOST + "Content-Length: 5\r\n\r\nhello", 405, "GET"),
          new Exchange(
              "POST /api/banks/read?file=a.txt HTTP/1.1\r\n"
                  + HOST
                  + KEY
                  + "Transfer-Encoding: chunked\r\n\r\n"
                  + "7\r\nQ: Ada?\r\n1\r\n\n\r\n7\r\nA: Yes.\r\n0\r\n\r\n",
              200,
              "Ada"));

  private static final String UPGRADE =
      """
      GET /ws HTTP/1.1\r
      Host: localhost\r
      Connection: Upgrade\r
      Upgrade: websocket\r
      Sec-WebSocket-Version: 13\r
      Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
      Sec-WebSocket-Protocol: trivium.v1\r
      \r
      """;

  private static final List<String> MESSAGES =
      List.of(
          "{\"type\":\"start\"}",
          "{\"type\":\"next\"}",
          "{\"type\":\"resume\",\"token\":\"x\"}",
          "{\"type\":\"join\",\"room\":\"482913\",\"name\":\"Mallory\"}",
          "{\"type\":\"answer\",\"question\":0,\"response\":{\"kind\":\"choice\",\"picks\":[1]}}",
          "{",
          "\u0000",
          "");

  private final AtomicLong asked = new AtomicLong();
  private final AtomicLong answered = new AtomicLong();
  private final AtomicLong connections = new AtomicLong();
  private volatile boolean over;

  private static String get(String path, String header) {
    return "GET " + path + " HTTP/1.1\r\n" + HOST + header + "\r\n";
  }

  @Test
  void noInputHurtsTheServer() throws Exception {
    try (var server = new TestServer();
        var log = new LoggedEvents()) {
      warmUp(server);
      long heap = usedHeap();
      long direct = usedDirect();
      ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
      List<Future<Void>> running = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        running.add(clients.submit(client(server.port(), i)));
      }
      clients.shutdown();
      long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
      await().atMost(Duration.ofSeconds(SECONDS + 120L)).until(() -> System.nanoTime() > end);
      over = true;
      for (Future<Void> client : running) {
        client.get();
      }
      await().atMost(Duration.ofSeconds(10)).until(() -> server.get("/health").statusCode() == 200);
      await().atMost(Duration.ofSeconds(60)).until(() -> usedHeap() < heap + MOST_KEPT);
      await().atMost(Duration.ofSeconds(60)).until(() -> usedDirect() < direct + MOST_KEPT);
      // Further allocations make the leak detector report.
      warmUp(server);
      // A mutated request may have a wrong host key, which is logged.
      assertThat(log.all()).allMatch(line -> line.contains("Requests with a wrong host key from"));
      System.out.printf(
          "%d connections, %d of %d requests answered, heap %d -> %d MiB, direct %d -> %d MiB%n",
          connections.get(),
          answered.get(),
          asked.get(),
          heap >> 20,
          usedHeap() >> 20,
          direct >> 20,
          usedDirect() >> 20);
      assertThat(answered.get()).isGreaterThan(asked.get() * 9 / 10);
    }
  }

  private static void warmUp(TestServer server) {
    for (int i = 0; i < 20; i++) {
      assertThat(server.get("/").statusCode()).isEqualTo(200);
      assertThat(server.get("/api/banks/pub-night", TestServer.KEY).statusCode()).isEqualTo(200);
    }
  }

  private Callable<Void> client(int port, int number) {
    return () -> {
      Random seeds = new Random(SEED + number);
      while (!over) {
        long seed = seeds.nextLong();
        try {
          connections.incrementAndGet();
          play(port, new Random(seed));
        } catch (AssertionError | RuntimeException e) {
          throw new AssertionError("with seed " + seed, e);
        }
      }
      return null;
    };
  }

  private void play(int port, Random random) {
    try (var socket = new RawSocket(port)) {
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> askWell(socket, random);
        case 3 -> {
          send(socket, random, mutated(requests(random), random));
          hearOut(socket, random);
        }
        case 4 -> {
          send(socket, random, UPGRADE.getBytes(ISO_8859_1));
          send(socket, random, frames(random));
          hearOut(socket, random);
        }
        case 5 -> {
          send(socket, random, UPGRADE.getBytes(ISO_8859_1));
          send(socket, random, mutated(frames(random), random));
          hearOut(socket, random);
        }
        case 6 -> {
          byte[] noise = new byte[random.nextInt(2_000)];
          random.nextBytes(noise);
          send(socket, random, noise);
          hearOut(socket, random);
        }
        default -> {
          String all = get("/qr/482913.svg", "").repeat(1 + random.nextInt(3_000));
          send(socket, random, all.getBytes(ISO_8859_1));
          socket.reset();
        }
      }
    } catch (UncheckedIOException e) {
      // The server may close or reset the connection.
    }
  }

  /** Valid requests: each gets its own response. */
  private void askWell(RawSocket socket, Random random) {
    List<Exchange> exchanges = new ArrayList<>();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = random.nextInt(12); i >= 0; i--) {
      Exchange exchange = EXCHANGES.get(random.nextInt(EXCHANGES.size()));
      exchanges.add(exchange);
      all.writeBytes(exchange.request().getBytes(ISO_8859_1));
    }
    asked.addAndGet(exchanges.size());
    send(socket, random, all.toByteArray());
    boolean ends = random.nextBoolean();
    if (ends) {
      socket.endOutput();
    }
    for (Exchange exchange : exchanges) {
      Optional<RawSocket.Response> response = socket.response();
      if (response.isEmpty()) {
        return;
      }
      assertThat(response.get())
          .as("the response to %s", exchange.request())
          .matches(exchange::isAnsweredBy);
      answered.incrementAndGet();
    }
    if (ends) {
      assertThat(socket.response()).as("one response too many").isEmpty();
    }
  }

  private static byte[] requests(Random random) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = random.nextInt(4); i >= 0; i--) {
      String request =
          random.nextInt(8) == 0
              ? UPGRADE
              : EXCHANGES.get(random.nextInt(EXCHANGES.size())).request();
      all.writeBytes(request.getBytes(ISO_8859_1));
    }
    return all.toByteArray();
  }

  private static byte[] frames(Random random) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = random.nextInt(30); i >= 0; i--) {
      byte[] text = MESSAGES.get(random.nextInt(MESSAGES.size())).getBytes(UTF_8);
      switch (random.nextInt(8)) {
        case 0 -> all.writeBytes(RawSocket.frame(RawSocket.PING, text));
        case 1 -> all.writeBytes(RawSocket.frame(RawSocket.PONG, new byte[8]));
        case 2 -> {
          all.writeBytes(RawSocket.frame(RawSocket.TEXT, 0x80, text));
          all.writeBytes(RawSocket.frame(random.nextInt(2) * 0x80, 0x80, text));
        }
        case 3 -> {
          byte[] close = {(byte) random.nextInt(20), (byte) random.nextInt(256)};
          all.writeBytes(
              random.nextInt(4) == 0 ? RawSocket.frame(RawSocket.CLOSE, close) : new byte[0]);
        }
        case 4 ->
            all.writeBytes(
                RawSocket.frame(random.nextInt(256), 0x80, new byte[random.nextInt(200)]));
        default -> all.writeBytes(RawSocket.frame(RawSocket.TEXT, text));
      }
    }
    return all.toByteArray();
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    byte[] result = bytes.clone();
    for (int i = random.nextInt(4); i >= 0 && result.length > 0; i--) {
      int at = random.nextInt(result.length);
      int length = random.nextInt(Math.min(40, result.length - at) + 1);
      ByteArrayOutputStream next = new ByteArrayOutputStream();
      next.write(result, 0, at);
      switch (random.nextInt(4)) {
        case 0 -> next.write(random.nextInt(256));
        case 1 -> {
          next.write(result, at, length);
          next.write(result, at, length);
        }
        case 2 -> length = 0;
        default -> {}
      }
      next.write(result, at + length, result.length - at - length);
      result = next.toByteArray();
    }
    return result;
  }

  /** Writes in one piece, in several, or byte by byte. */
  private static void send(RawSocket socket, Random random, byte[] bytes) {
    int most =
        switch (random.nextInt(3)) {
          case 0 -> Integer.MAX_VALUE;
          case 1 -> 1 + random.nextInt(400);
          default -> bytes.length < 600 ? 1 : 200;
        };
    for (int from = 0; from < bytes.length; ) {
      int length = Math.min(bytes.length - from, most);
      socket.send(bytes, from, length);
      from += length;
    }
  }

  /** Disconnects in one of several ways. */
  private static void hearOut(RawSocket socket, Random random) {
    switch (random.nextInt(4)) {
      case 0 -> socket.reset();
      case 1 -> {}
      default -> {
        socket.endOutput();
        socket.readToEnd();
      }
    }
  }

  private static long usedHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long usedDirect() {
    return ((ByteBufAllocatorMetricProvider) ByteBufAllocator.DEFAULT).metric().usedDirectMemory();
  }
}
