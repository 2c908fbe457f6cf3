package trivium.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import trivium.net.client.WebSocketClient;
import trivium.protocol.RoomCode;

/**
 * A rehearsal: opens the rooms, connects the players and plays. Connection attempts in flight are
 * bounded, and every step has a timeout after which it counts as an error.
 */
public final class Rehearsal {
  // Fits a listen backlog; more would measure the queue of the kernel.
  private static final int MOST_IN_FLIGHT = 200;
  private static final long STEP = TimeUnit.SECONDS.toNanos(30);
  private static final String REFUSED = "connect.refused";
  private static final List<String> NAMES =
      List.of("Ada", "Alan", "Barbara", "Donald", "Edsger", "Grace", "Leslie", "Radia");

  private final RehearsalPlan plan;
  private final WebSocketClient client;
  private final RehearsalProgress progress;
  private final ScheduledExecutorService loop;
  private final PlayerClock clock;
  private final Measurements measurements = new Measurements();
  private final List<RehearsedRoom> rooms = new ArrayList<>();
  private final List<RoomCode> codes = new ArrayList<>();
  private final CompletableFuture<Void> allSettled = new CompletableFuture<>();
  private int connecting;
  private int settled;
  private long lastSettledAt;

  public Rehearsal(RehearsalPlan plan, WebSocketClient client, RehearsalProgress progress) {
    this.plan = plan;
    this.client = client;
    this.progress = progress;
    loop = client.loop();
    clock =
        new PlayerClock() {
          @Override
          public long now() {
            return System.nanoTime();
          }

          @Override
          public void later(long nanos, Runnable then) {
            var _ = loop.schedule(then, nanos, TimeUnit.NANOSECONDS);
          }
        };
  }

  /** Runs the rehearsal; fails with {@link RehearsalException} if a room can't be opened. */
  public CompletableFuture<RehearsalResult> run() {
    long began = clock.now();
    return CompletableFuture.supplyAsync(this::openRooms, loop)
        .thenCompose(opened -> opened)
        .thenComposeAsync(_ -> joinPlayers(), loop)
        .thenComposeAsync(_ -> play(), loop)
        .thenApplyAsync(_ -> measurements.result(plan, (clock.now() - began) / 1e9), loop)
        .whenCompleteAsync((_, _) -> rooms.forEach(RehearsedRoom::abandon), loop);
  }

  private CompletableFuture<Void> openRooms() {
    CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
    for (int i = 0; i < plan.rooms(); i++) {
      ServerAddress address = plan.addresses().ofRoom(i);
      all = all.thenCompose(_ -> openRoom(address));
    }
    return all;
  }

  private CompletableFuture<Void> openRoom(ServerAddress address) {
    var room = new RehearsedRoom(plan, clock, measurements, progress);
    return client
        .connect(address.socket(), room)
        .exceptionallyCompose(
            failure -> CompletableFuture.failedFuture(unreachable(address, failure)))
        .thenCompose(room::open)
        .orTimeout(30, TimeUnit.SECONDS)
        .thenAcceptAsync(
            code -> {
              rooms.add(room);
              codes.add(code);
            },
            loop);
  }

  private CompletableFuture<Void> joinPlayers() {
    lastSettledAt = clock.now();
    for (int i = 0; i < Math.min(MOST_IN_FLIGHT, plan.players()); i++) {
      connectNext();
    }
    watchJoining();
    return allSettled;
  }

  private void connectNext() {
    if (connecting == plan.players() || allSettled.isDone()) {
      return;
    }
    int number = connecting++;
    RehearsedRoom room = rooms.get(number % rooms.size());
    RoomCode code = codes.get(number % rooms.size());
    var name = String.format(Locale.ROOT, "%s %04d", NAMES.get(number % NAMES.size()), number + 1);
    var player =
        new SyntheticPlayer(
            name,
            room,
            clock,
            measurements,
            plan,
            plan.seed() * 1_000_003 + number,
            this::playerSettled);
    var _ =
        client
            .connect(plan.addresses().ofPlayer(number / rooms.size()).socket(), player)
            .handleAsync(
                (connection, failure) -> {
                  if (failure == null) {
                    player.connected(connection, code);
                  } else {
                    player.fail(kind(failure));
                  }
                  return connection;
                },
                loop);
    clock.later(
        STEP,
        () -> {
          if (!player.hasJoined()) {
            player.fail("timeout.join");
          }
        });
  }

  /** A player has joined or failed, so that the next one may connect. */
  private void playerSettled() {
    settled++;
    lastSettledAt = clock.now();
    if (settled == plan.players()) {
      allSettled.complete(null);
    } else {
      // Deferred, because attempts that fail at once would recurse.
      loop.execute(this::connectNext);
    }
  }

  private void watchJoining() {
    if (allSettled.isDone()) {
      return;
    }
    if (progress.now().joined() == 0 && clock.now() - lastSettledAt > 2 * STEP) {
      measurements.error("timeout.joining");
      allSettled.complete(null);
      return;
    }
    clock.later(TimeUnit.SECONDS.toNanos(1), this::watchJoining);
  }

  private CompletableFuture<Void> play() {
    var games = rooms.stream().map(RehearsedRoom::play).toArray(CompletableFuture<?>[]::new);
    var all = CompletableFuture.allOf(games);
    watchPlay(all);
    return all;
  }

  private void watchPlay(CompletableFuture<Void> all) {
    if (!all.isDone()) {
      long timeout = STEP + TimeUnit.MILLISECONDS.toNanos(plan.limit());
      rooms.forEach(room -> room.giveUpAfter(timeout));
      clock.later(TimeUnit.SECONDS.toNanos(1), () -> watchPlay(all));
    }
  }

  private static RehearsalException unreachable(ServerAddress address, Throwable failure) {
    if (kind(failure).equals(REFUSED)) {
      return address.unanswered();
    }
    return new RehearsalException(
        "No WebSocket at " + address.socket() + ": " + root(failure).getMessage() + ".");
  }

  static String kind(Throwable failure) {
    String message = String.valueOf(root(failure).getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("too many open files") || message.contains("error(-24)")) {
      return RehearsalReport.TOO_MANY_FILES;
    }
    return message.contains("refused") ? REFUSED : "connect.failed";
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      root = cause;
    }
    return root;
  }
}
