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
import trivium.net.http.HttpPipeline;
import trivium.net.http.ReverseProxy;
import trivium.net.http.ServerStatus;
import trivium.net.http.Website;
import trivium.net.redis.LettuceTransport;
import trivium.net.socket.DisplayCodes;
import trivium.net.socket.Edge;
import trivium.net.socket.EventLoops;
import trivium.net.socket.HostingPolicy;
import trivium.net.socket.NetMetrics;
import trivium.net.socket.NetServer;
import trivium.ops.ClusterSettings;
import trivium.ops.PublicUrl;
import trivium.ops.Readiness;
import trivium.ops.ServerSettings;
import trivium.protocol.ServerMessage.Storage;
import trivium.report.RoomRetention;
import trivium.report.StoredQuestionHistory;
import trivium.report.StoredRooms;
import trivium.room.JoinLinks;
import trivium.room.QuestionHistory;
import trivium.room.RoomDependencies;
import trivium.room.Rooms;
import trivium.store.ClusterStore;
import trivium.store.SqlRoomStore;
import trivium.store.StoreException;

/** The wiring of the server: builds all parts in start order and closes them in reverse order. */
public final class Wiring implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

  private static final String CHANNEL_PREFIX = "rooms";

  /** Between two reports of the load to other nodes, ms. */
  private static final long LOAD_INTERVAL = 1_000;

  private final Readiness readiness = new Readiness();
  private final Node node;
  private final HostingPolicy hosting;
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
    this(settings, hosting, links, _ -> {}, () -> {});
  }

  /**
   * @param waiting receives a sentence about what the start waits for
   * @param leaseLost called once, on any thread, if this node of several has lost its rooms: it can
   *     only be closed, and another can be wired
   * @throws IOException if the address can't be bound
   * @throws StoreException if the store can't be opened
   */
  public Wiring(
      ServerSettings settings,
      HostingPolicy ownHosting,
      JoinLinks links,
      Consumer<String> waiting,
      Runnable leaseLost)
      throws IOException {
    blocking = Executors.newVirtualThreadPerTaskExecutor();
    loops = new EventLoops(Runtime.getRuntime().availableProcessors());
    node = startNode(settings, waiting, leaseLost);
    hosting = hosting(ownHosting, settings.hostKey());
    SqlRoomStore store = node.store();
    banks = new BankLibrary(new BankFolder(settings.banks(), store.pictures()), store.savedBanks());
    // Damaged rooms have no history, so that they need not be known here.
    QuestionHistory history = new StoredQuestionHistory(new StoredRoomReader(store, Set.of()));
    MeteredJournal journal = new MeteredJournal(store);
    DisplayCodes displays = new DisplayCodes(new SecureRandom(), node.announcements());
    Rooms rooms = rooms(settings, links, journal, displays, history);
    ServerMetrics metrics = new ServerMetrics();
    NetMetrics netMetrics = metrics.net();
    Edge edge = edge(displays, netMetrics);
    describe(metrics, journal, rooms);
    watchHealth(rooms);
    StoredRooms storedRooms;
    try {
      storedRooms = new StoredRoomReader(store, node.start(rooms, edge));
      metrics.node(node, netMetrics);
      Website website =
          new Website(
              banks,
              QuestionQuality::score,
              history,
              store.pictures(),
              storedRooms,
              node.nodes(),
              status(metrics),
              hosting,
              links,
              proxy(settings),
              blocking);
      server =
          NetServer.listen(
              new InetSocketAddress(settings.bind(), settings.port()),
              loops,
              edge,
              new HttpPipeline(website, edge, netMetrics));
    } catch (IOException | RuntimeException e) {
      node.disconnect();
      loops.close();
      node.close();
      endThreads();
      throw e;
    }
    watch = new FolderWatcher(banks, () -> node.publish(banks));
    resumeAfterPauses(rooms);
    readiness.started();
    node.started();
    reportLoad(rooms, edge);
    settings.keepDays().ifPresent(days -> deleteOldRooms(storedRooms, days));
  }

  private Node startNode(ServerSettings settings, Consumer<String> waiting, Runnable leaseLost) {
    SteadyClock steady = new SteadyClock();
    var _ =
        heartbeat.scheduleWithFixedDelay(
            steady::beat, SteadyClock.BEAT, SteadyClock.BEAT, TimeUnit.MILLISECONDS);
    try {
      return node(settings, steady, waiting, leaseLost);
    } catch (RuntimeException e) {
      endThreads();
      throw e;
    }
  }

  private HostingPolicy hosting(HostingPolicy own, Optional<String> given) {
    try {
      return node.hosting(own, given);
    } catch (RuntimeException e) {
      node.disconnect();
      endThreads();
      node.close();
      throw e;
    }
  }

  private Node node(
      ServerSettings settings, SteadyClock clock, Consumer<String> waiting, Runnable leaseLost) {
    if (settings.cluster().isPresent()) {
      return clusterNode(settings, settings.cluster().get(), clock, waiting, leaseLost);
    }
    SqlRoomStore store =
        settings
            .database()
            .map(url -> SqlRoomStore.postgres(url, clock, waiting))
            .orElseGet(() -> SqlRoomStore.sqlite(settings.data(), clock));
    return new SingleNode(store, clock);
  }

  private ClusterNode clusterNode(
      ServerSettings settings,
      ClusterSettings cluster,
      SteadyClock clock,
      Consumer<String> waiting,
      Runnable leaseLost) {
    LettuceTransport transport = LettuceTransport.connect(cluster.redis(), CHANNEL_PREFIX, loops);
    try {
      ClusterStore shared =
          ClusterStore.open(
              settings.database().orElseThrow(),
              cluster.node(),
              version(),
              clock,
              blocking,
              waiting);
      return new ClusterNode(shared, transport, leaseLost);
    } catch (RuntimeException e) {
      transport.close();
      throw e;
    }
  }

  private static String version() {
    String version = Wiring.class.getPackage().getImplementationVersion();
    return version == null ? "" : version;
  }

  private Rooms rooms(
      ServerSettings settings,
      JoinLinks links,
      MeteredJournal journal,
      DisplayCodes displays,
      QuestionHistory history) {
    RoomDependencies dependencies =
        new RoomDependencies(
            node.clock(),
            new SecureRandom(),
            journal,
            node.fabric(),
            links,
            settings.seatsPerAddress(),
            node.displays(displays));
    return new Rooms(
        node.membership().self(),
        dependencies,
        node.directory(),
        banks::find,
        history,
        loops.forRooms(),
        blocking);
  }

  private Edge edge(DisplayCodes displays, NetMetrics metrics) {
    return new Edge(
        node.membership(),
        node.fabric(),
        node.directory(),
        hosting,
        node.clock(),
        loops,
        metrics,
        displays);
  }

  private void describe(ServerMetrics metrics, MeteredJournal journal, Rooms rooms) {
    metrics.loops(loops);
    metrics.journal(journal);
    metrics.store(node.store());
    metrics.rooms(rooms);
    metrics.readiness(readiness);
  }

  private void watchHealth(Rooms rooms) {
    readiness.node(node::failure);
    node.store()
        .watch(storage -> {
          readiness.store(failure(storage));
          try {
            rooms.storage(storage);
          } catch (RejectedExecutionException e) {
            // Event loops stop before the store.
            LOG.debug("Rooms stopped before they heard how the store does.");
          }
        });
  }

  private void resumeAfterPauses(Rooms rooms) {
    var _ =
        heartbeat.scheduleWithFixedDelay(
            new PauseDetector(node.clock(), rooms::resumeAfterPause),
            SteadyClock.BEAT,
            SteadyClock.BEAT,
            TimeUnit.MILLISECONDS);
  }

  private void reportLoad(Rooms rooms, Edge edge) {
    var _ =
        heartbeat.scheduleWithFixedDelay(
            () -> node.report(rooms, edge), 0, LOAD_INTERVAL, TimeUnit.MILLISECONDS);
  }

  private void deleteOldRooms(StoredRooms stored, int days) {
    RoomRetention retention = new RoomRetention(stored, node.clock(), days);
    var _ = daily.scheduleAtFixedRate(() -> sweep(retention), 0, 1, TimeUnit.DAYS);
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

  /** The policy of this node, with the host key that all nodes share. */
  public HostingPolicy hosting() {
    return hosting;
  }

  public BankLibrary banks() {
    return banks;
  }

  /**
   * Hands rooms over to other nodes, if there are any, closes all connections, writes pending
   * events and stops, within five seconds, or ten with other nodes: running imports of banks are
   * interrupted.
   */
  @Override
  public void close() {
    readiness.stopping();
    node.stop();
    server.close();
    watch.close();
    node.disconnect();
    loops.close();
    node.close();
    endThreads();
  }

  /** Event loops that have ended stay so. */
  private void endThreads() {
    loops.close();
    var _ = heartbeat.shutdownNow();
    var _ = daily.shutdownNow();
    var _ = blocking.shutdownNow();
  }
}
