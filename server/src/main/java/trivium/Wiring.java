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
import trivium.cluster.Fabric.LinkListener;
import trivium.cluster.LocalDirectory;
import trivium.cluster.LocalFabric;
import trivium.cluster.LocalMembership;
import trivium.cluster.Membership;
import trivium.cluster.NodeId;
import trivium.cluster.RoomDirectory;
import trivium.net.http.HttpPipeline;
import trivium.net.http.ReverseProxy;
import trivium.net.http.ServerStatus;
import trivium.net.http.Website;
import trivium.net.socket.DisplayCodes;
import trivium.net.socket.Edge;
import trivium.net.socket.EventLoops;
import trivium.net.socket.HostingPolicy;
import trivium.net.socket.NetMetrics;
import trivium.net.socket.NetServer;
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

/** The wiring of the server: builds all parts in start order and closes them in reverse order. */
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
   * @throws IOException if the address can't be bound
   * @throws StoreException if the store can't be opened
   */
  public Wiring(ServerSettings settings, HostingPolicy hosting, JoinLinks links)
      throws IOException {
    this(settings, hosting, links, _ -> {});
  }

  /**
   * @param waiting receives a sentence about what the start waits for
   * @throws IOException if the address can't be bound
   * @throws StoreException if the store can't be opened
   */
  public Wiring(
      ServerSettings settings, HostingPolicy hosting, JoinLinks links, Consumer<String> waiting)
      throws IOException {
    Membership membership = new LocalMembership(new NodeId("local", 0));
    NodeId self = membership.self();
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
    banks = new BankLibrary(new BankFolder(settings.banks(), store.pictures()), store.savedBanks());
    RoomDirectory directory = new LocalDirectory();
    Fabric<RoomRequest, Delivery> fabric = new LocalFabric<>(self);
    MeteredJournal journal = new MeteredJournal(store);
    DisplayCodes displays = new DisplayCodes(new SecureRandom());
    RoomDependencies dependencies =
        new RoomDependencies(
            clock,
            new SecureRandom(),
            journal,
            fabric,
            links,
            settings.seatsPerAddress(),
            displays);
    // Damaged rooms have no history, so that they need not be known here.
    QuestionHistory history = new StoredQuestionHistory(new StoredRoomReader(store, Set.of()));
    Rooms rooms =
        new Rooms(self, dependencies, directory, banks::find, history, loops.forRooms(), blocking);
    ServerMetrics metrics = new ServerMetrics();
    NetMetrics netMetrics = metrics.net();
    metrics.loops(loops);
    metrics.journal(journal);
    metrics.store(store);
    metrics.rooms(rooms);
    metrics.readiness(readiness);
    Edge edge =
        new Edge(membership, fabric, directory, hosting, clock, loops, netMetrics, displays);
    fabric.attach((_, request) -> rooms.receive(request), edge::deliver, LinkListener.NONE);
    store.watch(storage -> {
      readiness.store(failure(storage));
      try {
        rooms.storage(storage);
      } catch (RejectedExecutionException e) {
        // Event loops stop before the store.
        LOG.debug("Rooms stopped before they heard how the store does.");
      }
    });
    StoredRooms storedRooms;
    try {
      storedRooms = new StoredRoomReader(store, new RoomRecovery(store, rooms).run());
      server =
          NetServer.listen(
              new InetSocketAddress(settings.bind(), settings.port()),
              loops,
              edge,
              new HttpPipeline(
                  new Website(
                      banks,
                      QuestionQuality::score,
                      history,
                      store.pictures(),
                      storedRooms,
                      status(metrics),
                      hosting,
                      links,
                      proxy(settings),
                      blocking),
                  edge,
                  netMetrics));
    } catch (IOException | RuntimeException e) {
      loops.close();
      store.close();
      throw e;
    }
    watch = new FolderWatcher(banks);
    var _ =
        heartbeat.scheduleWithFixedDelay(
            new PauseDetector(clock, rooms::resumeAfterPause),
            SteadyClock.BEAT,
            SteadyClock.BEAT,
            TimeUnit.MILLISECONDS);
    readiness.started();
    settings
        .keepDays()
        .ifPresent(days -> {
          RoomRetention retention = new RoomRetention(storedRooms, clock, days);
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
      case WELL, BEHIND -> Optional.empty();
      case FAILING -> Optional.of(storage.detail());
    };
  }

  private ServerStatus status(ServerMetrics metrics) {
    return new ServerStatus() {
      @Override
      public Optional<String> failure() {
        return readiness.failure();
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
      // The next run tries again.
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
   * Closes all connections, writes pending events and stops, within five seconds: running imports
   * of banks are interrupted.
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
