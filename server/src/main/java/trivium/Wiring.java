package trivium;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.bank.asking.QuestionQuality;
import trivium.bank.library.BankFolder;
import trivium.bank.library.BankLibrary;
import trivium.bank.library.FolderWatcher;
import trivium.cluster.Fabric;
import trivium.cluster.LocalDirectory;
import trivium.cluster.LocalFabric;
import trivium.cluster.NodeId;
import trivium.cluster.RoomDirectory;
import trivium.net.Edge;
import trivium.net.EventLoops;
import trivium.net.HostingRight;
import trivium.net.NetMetrics;
import trivium.net.NetServer;
import trivium.net.Offer;
import trivium.net.Operations;
import trivium.net.ReverseProxy;
import trivium.ops.PublicUrl;
import trivium.ops.Readiness;
import trivium.ops.ServerSettings;
import trivium.protocol.ServerMessage.Storage;
import trivium.report.RoomRetention;
import trivium.report.StoredQuestionHistory;
import trivium.report.StoredRooms;
import trivium.room.Delivery;
import trivium.room.JoinLinks;
import trivium.room.QuestionHistory;
import trivium.room.RoomDependencies;
import trivium.room.RoomRequest;
import trivium.room.Rooms;
import trivium.store.SqlRoomStore;
import trivium.store.StoreException;

/** The whole server: everything it consists of, built in start order and closed in reverse. */
public final class Wiring implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

  private final Readiness readiness = new Readiness();
  private final SqlRoomStore store;
  private final EventLoops loops;
  private final ExecutorService blocking;
  private final ScheduledExecutorService daily =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
  private final ScheduledExecutorService heartbeat =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("heartbeat").factory());
  private final BankLibrary banks;
  private final FolderWatcher watch;
  private final NetServer server;

  /**
   * @throws IOException if the address can't be had
   * @throws StoreException if rooms can't be kept
   */
  public Wiring(ServerSettings settings, HostingRight hosting, JoinLinks links) throws IOException {
    this(settings, hosting, links, _ -> {});
  }

  /**
   * @param waiting told, in a sentence, what the start waits for
   * @throws IOException if the address can't be had
   * @throws StoreException if rooms can't be kept
   */
  public Wiring(
      ServerSettings settings, HostingRight hosting, JoinLinks links, Consumer<String> waiting)
      throws IOException {
    NodeId self = new NodeId("local");
    SteadyClock clock = new SteadyClock();
    var _ =
        heartbeat.scheduleWithFixedDelay(
            clock::beat, SteadyClock.BEAT, SteadyClock.BEAT, TimeUnit.MILLISECONDS);
    store =
        settings
            .database()
            .map(url -> SqlRoomStore.postgres(url, clock, waiting))
            .orElseGet(() -> SqlRoomStore.sqlite(settings.data(), clock));
    blocking = Executors.newVirtualThreadPerTaskExecutor();
    loops = new EventLoops(Runtime.getRuntime().availableProcessors());
    banks = new BankLibrary(new BankFolder(settings.banks(), store.pictures()), store.shelf());
    RoomDirectory directory = new LocalDirectory();
    Fabric<RoomRequest, Delivery> fabric = new LocalFabric<>(self);
    MeteredJournal journal = new MeteredJournal(store);
    RoomDependencies ports =
        new RoomDependencies(
            clock, new SecureRandom(), journal, fabric, links, settings.seatsPerAddress());
    // What is damaged has nothing to tell of its questions, so it need not be known here.
    QuestionHistory past = new StoredQuestionHistory(new StoredRoomReader(store, Set.of()));
    Rooms rooms = new Rooms(self, ports, directory, banks::find, past, loops.forRooms(), blocking);
    ServerMetrics metrics = new ServerMetrics();
    NetMetrics netMetrics = metrics.net();
    metrics.loops(loops);
    metrics.journal(journal);
    metrics.store(store);
    metrics.rooms(rooms);
    metrics.readiness(readiness);
    Edge edge = new Edge(self, fabric, directory, hosting, clock, loops, netMetrics);
    fabric.attach(rooms::receive, edge::deliver);
    store.watch(storage -> {
      readiness.store(failure(storage));
      try {
        rooms.storage(storage);
      } catch (RejectedExecutionException e) {
        // Loops stop before stores do.
        LOG.debug("Rooms stopped before they heard how the store does.");
      }
    });
    StoredRooms archive;
    try {
      archive = new StoredRoomReader(store, new RoomRecovery(store, rooms).run());
      server =
          NetServer.listen(
              new InetSocketAddress(settings.bind(), settings.port()),
              loops,
              edge,
              new Offer(
                  banks,
                  QuestionQuality::score,
                  past,
                  store.pictures(),
                  archive,
                  operations(metrics),
                  hosting,
                  links,
                  proxy(settings),
                  blocking),
              netMetrics);
    } catch (IOException | RuntimeException e) {
      loops.close();
      store.close();
      throw e;
    }
    watch = new FolderWatcher(banks);
    var _ =
        heartbeat.scheduleWithFixedDelay(
            new PauseDetector(clock, rooms::goOnAfterPause),
            SteadyClock.BEAT,
            SteadyClock.BEAT,
            TimeUnit.MILLISECONDS);
    readiness.started();
    settings
        .keepDays()
        .ifPresent(days -> {
          RoomRetention retention = new RoomRetention(archive, clock, days);
          var _ = daily.scheduleAtFixedRate(() -> sweep(retention), 0, 1, TimeUnit.DAYS);
        });
  }

  private static ReverseProxy proxy(ServerSettings settings) {
    return new ReverseProxy(
        settings.publicUrl().map(PublicUrl::origin).orElse(""),
        settings.publicUrl().map(PublicUrl::path).orElse(""),
        settings.trustedProxies());
  }

  private static Optional<String> failure(Storage storage) {
    return switch (storage.state()) {
      // Late is not lost.
      case WELL, BEHIND -> Optional.empty();
      case FAILING -> Optional.of(storage.detail());
    };
  }

  private Operations operations(ServerMetrics metrics) {
    return new Operations() {
      @Override
      public Optional<String> trouble() {
        return readiness.trouble();
      }

      @Override
      public byte[] metrics() {
        return metrics.text();
      }
    };
  }

  private static void sweep(RoomRetention retention) {
    try {
      retention.sweep();
    } catch (RuntimeException e) {
      // Tomorrow is another day.
      LOG.error("Rooms that are too old could not be deleted.", e);
    }
  }

  public int port() {
    return server.port();
  }

  public BankLibrary banks() {
    return banks;
  }

  /**
   * Says goodbye, writes what waits, lets go; takes less than five seconds, whatever hangs: what a
   * reader of banks does then is of no use to anybody.
   */
  @Override
  public void close() {
    readiness.stopping();
    server.close();
    watch.close();
    loops.close();
    store.close();
    var _ = heartbeat.shutdownNow();
    var _ = daily.shutdownNow();
    var _ = blocking.shutdownNow();
  }
}
