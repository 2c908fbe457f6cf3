package trivium;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A class joins over real sockets from one forwarded address, beside a client that sends ten wrong
 * codes every five seconds and a program that tries codes on {@value #SCANNERS} connections. Uses
 * text messages, so that it can measure servers of any version: {@code -Dtrivium.url} is the host
 * link of a running server; without it, one is started.
 */
@EnabledIfSystemProperty(named = "trivium.bench", matches = "true")
class JoiningBenchmark {
  private static final int STUDENTS = 300;
  private static final int SCANNERS = 20;
  private static final double MISTYPED = 0.08;
  private static final long SCANNING_BEFORE = 10_000;
  private static final long ARRIVING = 15_000;
  private static final long PRANKS = 5_000;
  private static final long ASKS_AGAIN = 1_500;
  private static final long GIVES_UP = 30_000;
  private static final String ADDRESS = "203.0.113.7";

  private final HttpClient http = HttpClient.newHttpClient();
  private final ScheduledExecutorService timers =
      Executors.newScheduledThreadPool(STUDENTS + 1, Thread.ofVirtual().factory());
  private final CountDownLatch done = new CountDownLatch(STUDENTS);
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger in = new AtomicInteger();
  private final AtomicLong longest = new AtomicLong();
  private final AtomicInteger tried = new AtomicInteger();
  private final AtomicInteger toldWrong = new AtomicInteger();
  private final AtomicInteger nextCode = new AtomicInteger();
  private String socket = "";
  private String room = "";

  @Test
  void aClassJoinsBesideAPranksterAndAScanner() throws InterruptedException {
    String url = System.getProperty("trivium.url", "");
    if (url.isEmpty()) {
      try (TestServer server = new TestServer()) {
        play(server.url(), TestServer.HOST_KEY);
      }
    } else {
      URI link = URI.create(url);
      play("http://" + link.getAuthority(), link.getFragment().replaceFirst("^key=", ""));
    }
  }

  private void play(String server, String key) throws InterruptedException {
    socket = server.replaceFirst("^http", "ws") + "/ws";
    Client host = new Client("");
    host.say("{\"type\":\"open\",\"bank\":\"django\",\"questions\":3,\"key\":\"" + key + "\"}");
    room = host.hear("room", GIVES_UP);
    long began = System.nanoTime();
    for (int i = 0; i < SCANNERS; i++) {
      Thread.ofVirtual().start(this::scan);
    }
    var _ = timers.scheduleAtFixedRate(this::prank, 0, PRANKS, TimeUnit.MILLISECONDS);
    Random random = new Random(20_261_128);
    for (int i = 0; i < STUDENTS; i++) {
      String name = "Student " + i;
      boolean mistypes = random.nextDouble() < MISTYPED;
      long comes = SCANNING_BEFORE + random.nextLong(ARRIVING);
      var _ = timers.schedule(() -> student(name, mistypes), comes, TimeUnit.MILLISECONDS);
    }
    // Failed connections count as not joined.
    var _ = done.await(SCANNING_BEFORE + ARRIVING + 2 * GIVES_UP, TimeUnit.MILLISECONDS);
    over.set(true);
    var _ = timers.shutdownNow();
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%d of %d students in, the last after %d ms; scanner: %d codes tried in %.0f s,"
            + " %.1f a second told wrong%n",
        in.get(),
        STUDENTS,
        longest.get(),
        tried.get(),
        seconds,
        toldWrong.get() / seconds);
    host.close();
  }

  private void student(String name, boolean mistypes) {
    long came = System.nanoTime();
    ask(new Client(ADDRESS), name, mistypes ? wrong() : room, came);
  }

  /** Joins, and corrects the code or retries after a refusal. */
  private void ask(Client client, String name, String code, long came) {
    client.say(join(code, name));
    boolean joined = client.hear("type", 6_000).equals("joined");
    long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - came);
    if (joined) {
      in.incrementAndGet();
      longest.accumulateAndGet(waited, Math::max);
      done.countDown();
    } else if (waited < GIVES_UP) {
      long pause = code.equals(room) ? ASKS_AGAIN : 0;
      var _ = timers.schedule(() -> ask(client, name, room, came), pause, TimeUnit.MILLISECONDS);
    } else {
      done.countDown();
    }
  }

  private void scan() {
    while (!over.get()) {
      Client client = new Client(ADDRESS);
      client.say(join(wrong(), "Scanner"));
      tried.incrementAndGet();
      if (client.hear("why", 200).equals("no-such-room")) {
        toldWrong.incrementAndGet();
      }
      client.close();
    }
  }

  private void prank() {
    for (int i = 0; i < 10; i++) {
      new Client(ADDRESS).say(join(wrong(), "Bob"));
    }
  }

  private static String join(String code, String name) {
    return "{\"type\":\"join\",\"room\":\"" + code + "\",\"name\":\"" + name + "\"}";
  }

  /** A different code each time. */
  private String wrong() {
    return "%06d".formatted((Integer.parseInt(room) + nextCode.incrementAndGet()) % 1_000_000);
  }

  private final class Client implements WebSocket.Listener {
    private final BlockingQueue<String> inbox = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket line;

    Client(String address) {
      WebSocket.Builder builder = http.newWebSocketBuilder().subprotocols("trivium.v1");
      if (!address.isEmpty()) {
        builder.header("X-Forwarded-For", address);
      }
      line = builder.buildAsync(URI.create(socket), this).join();
    }

    void say(String text) {
      line.sendText(text, true).join();
    }

    /** The value of this field in the next message that has it; empty if none comes. */
    String hear(String field, long within) {
      Pattern pattern = Pattern.compile("\"" + field + "\":\"([^\"]*)\"");
      long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(within);
      while (true) {
        String next = poll(until - System.nanoTime());
        if (next == null) {
          return "";
        }
        Matcher at = pattern.matcher(next);
        if (at.find()) {
          return at.group(1);
        }
      }
    }

    private @Nullable String poll(long nanos) {
      try {
        return inbox.poll(nanos, TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return null;
      }
    }

    void close() {
      line.abort();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
      partial.append(text);
      if (last) {
        inbox.add(partial.toString());
        partial.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      inbox.add("{\"type\":\"broken\"}");
    }
  }
}
