package trivium.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import trivium.Wiring;
import trivium.bank.library.BankLibrary;
import trivium.net.redis.RedisUnavailableException;
import trivium.net.socket.HostingPolicy;
import trivium.ops.HostKey;
import trivium.ops.NetworkAddresses;
import trivium.ops.PublicUrl;
import trivium.ops.ServerSettings;
import trivium.room.JoinLinks;
import trivium.store.StoreException;

/** The command {@code trivium serve}: runs the server until the process is stopped. */
@Command(
    name = "serve",
    description = "Runs the server (the default command).",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private ServeOptions options = new ServeOptions();

  @Override
  public Integer call() throws Exception {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec before it calls");
    }
    return serve(options.settings(), spec.commandLine().getOut());
  }

  static int serve(ServerSettings settings, PrintWriter out) throws InterruptedException {
    HostingPolicy hosting = hosting(settings);
    List<String> addresses = addresses(settings);
    BoundPort boundPort = new BoundPort();
    // Released to end a run of the server: for good, or to start anew after a lost lease.
    Semaphore end = new Semaphore(0);
    AtomicBoolean stopping = new AtomicBoolean();
    CountDownLatch stopped = new CountDownLatch(1);
    JoinLinks links =
        room ->
            settings
                    .publicUrl()
                    .map(PublicUrl::toString)
                    .orElseGet(() -> boundPort.url(addresses.getFirst()))
                + "/"
                + room;
    StartRetries retries = new StartRetries(sentence -> print(out, sentence), Thread::sleep);
    AtomicBoolean starting = new AtomicBoolean(true);
    Thread starter = Thread.currentThread();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stopping.set(true);
                  if (starting.get()) {
                    // The start may wait for a database, or for the next attempt.
                    starter.interrupt();
                  }
                  end.release();
                  await(stopped);
                },
                "end"));
    try {
      do {
        starting.set(true);
        end.drainPermits();
        try (Wiring server =
            new Wiring(
                onPort(settings, boundPort.port),
                hosting,
                links,
                sentence -> print(out, sentence),
                end::release)) {
          starting.set(false);
          retries.started();
          boundPort.port = server.port();
          announce(settings, server, addresses, out);
          if (!stopping.get()) {
            end.acquire();
          }
        } catch (RedisUnavailableException e) {
          retries.awaitNext(e, e.sentence());
        } catch (StoreException e) {
          retries.awaitNext(e, e.sentence());
        } catch (IOException e) {
          retries.awaitNext(
              e, "The port of before cannot be bound (%s).".formatted(e.getMessage()));
        }
      } while (!stopping.get());
    } catch (StoreException e) {
      throw new UserError(e.sentence(), e);
    } catch (RedisUnavailableException e) {
      throw new UserError(e.sentence(), e);
    } catch (IOException e) {
      throw new UserError(
          "Can't listen on %s:%d (%s). Choose another with --port or --bind."
              .formatted(settings.bind(), settings.port(), e.getMessage()),
          e);
    } finally {
      stopped.countDown();
    }
    return 0;
  }

  /** A server that starts anew listens on the port of before. */
  private static ServerSettings onPort(ServerSettings settings, int port) {
    return port == 0 ? settings : settings.withPort(port);
  }

  private static void announce(
      ServerSettings settings, Wiring server, List<String> addresses, PrintWriter out) {
    BankLibrary library = server.banks();
    StartupMessage message =
        new StartupMessage(settings, server.hosting(), library, addresses, server.port());
    // Requests are served meanwhile and load banks as needed.
    var _ =
        Thread.ofVirtual()
            .start(() -> {
              library.load();
              message.print(out);
            });
  }

  private static void print(PrintWriter out, String sentence) {
    out.println(sentence);
    out.flush();
  }

  /** Delays the exit of the process until the server has closed. */
  private static void await(CountDownLatch stopped) {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The port of the server; set before the first use of a link. */
  private static final class BoundPort {
    private volatile int port;

    String url(String address) {
      return "http://" + NetworkAddresses.inUrl(address) + ":" + port;
    }
  }

  private static HostingPolicy hosting(ServerSettings settings) {
    if (settings.openHosting()) {
      return new HostingPolicy.Everyone();
    }
    if (settings.hostKey().isPresent()) {
      return new HostingPolicy.KeyHolders(settings.hostKey().get());
    }
    try {
      String stored = HostKey.of(settings.data());
      if (!HostKey.isLongEnough(stored)) {
        throw new UserError(
            "The host key in %s has fewer than %d characters. Write a longer one there, or delete the file to have a new one made."
                .formatted(HostKey.file(settings.data()), HostKey.SHORTEST));
      }
      return new HostingPolicy.KeyHolders(stored);
    } catch (IOException e) {
      throw new UserError(
          "Can't save the host key in %s (%s). Choose a writable folder with --data, or set a key with --host-key."
              .formatted(settings.data(), e.getMessage()),
          e);
    }
  }

  private static List<String> addresses(ServerSettings settings) {
    if (!NetworkAddresses.isEverywhere(settings.bind())) {
      return List.of(settings.bind());
    }
    List<String> found = NetworkAddresses.ofThisMachine();
    return found.isEmpty() ? List.of("localhost") : found;
  }
}
