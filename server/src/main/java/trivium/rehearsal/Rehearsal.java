package trivium.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import trivium.net.client.WebSocketClient;
import trivium.protocol.RoomCode;

/**
 * Opens the rooms, lets the players in, and plays. Bounded in every direction: players by the plan,
 * connects in flight by a constant, and every step by a time after which it counts as an error.
 */
public final class Rehearsal {
  // As many as a backlog takes at once; more would measure the kernel's queue of connections.
  private static final int MOST_IN_FLIGHT = 200;
  private static final long STEP = TimeUnit.SECONDS.toNanos(30);
  private static final String REFUSED = "connect.refused";
  private static final List<String> NAMES =
      List.of("Ada", "Alan", "Barbara", "Donald", "Edsger", "Grace", "Leslie", "Radia");

  private final RehearsalPlan plan;
  private final WebSocketClient client;
  private final RehearsalProgress progress;
  private final ScheduledExecutorService loop;
  private final PlayerClock stage;
  private final Measurements figures = new Measurements();
  private final List<RehearsedRoom> rooms = new ArrayList<>();
  private final List<RoomCode> codes = new ArrayList<>();
  private final CompletableFuture<Void> everybodyIn = new CompletableFuture<>();
  private int dialled;
  private int settled;
  private long lastSettledAt;

  public Rehearsal(RehearsalPlan plan, WebSocketClient client, RehearsalProgress progress) {
    this.plan = plan;
    this.client = client;
    this.progress = progress;
    loop = client.loop();
    stage =
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

  /** Plays it all; fails with {@link RehearsalException} when no room could be opened. */
  public CompletableFuture<RehearsalResult> run() {
    long began = stage.now();
    return CompletableFuture.supplyAsync(this::openRooms, loop)
        .thenCompose(opened -> opened)
        .thenComposeAsync(_ -> letIn(), loop)
        .thenComposeAsync(_ -> play(), loop)
        .thenApplyAsync(_ -> figures.outcome(plan, (stage.now() - began) / 1e9), loop)
        .whenCompleteAsync((_, _) -> rooms.forEach(RehearsedRoom::abandon), loop);
  }

  private CompletableFuture<Void> openRooms() {
    CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
    for (int i = 0; i < plan.rooms(); i++) {
      all = all.thenCompose(_ -> openRoom());
    }
    return all;
  }

  private CompletableFuture<Void> openRoom() {
    var room = new RehearsedRoom(plan, stage, figures, progress);
    return client
        .connect(plan.address().socket(), room)
        .exceptionallyCompose(failure -> CompletableFuture.failedFuture(unreachable(failure)))
        .thenCompose(room::open)
        .orTimeout(30, TimeUnit.SECONDS)
        .thenAcceptAsync(
            code -> {
              rooms.add(room);
              codes.add(code);
            },
            loop);
  }

  private CompletableFuture<Void> letIn() {
    lastSettledAt = stage.now();
    for (int i = 0; i < Math.min(MOST_IN_FLIGHT, plan.players()); i++) {
      dialNext();
    }
    watchJoining();
    return everybodyIn;
  }

  private void dialNext() {
    if (dialled == plan.players() || everybodyIn.isDone()) {
      return;
    }
    int number = dialled++;
    RehearsedRoom room = rooms.get(number % rooms.size());
    RoomCode code = codes.get(number % rooms.size());
    var name = String.format(Locale.ROOT, "%s %04d", NAMES.get(number % NAMES.size()), number + 1);
    var arrival = new Arrival(room);
    var player =
        new SyntheticPlayer(name, arrival, stage, figures, plan, plan.seed() * 1_000_003 + number);
    var _ =
        client
            .connect(plan.address().socket(), player)
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
    stage.later(
        STEP,
        () -> {
          if (!player.hasJoined()) {
            player.fail("timeout.join");
          }
        });
  }

  /** Somebody has joined, or never will: the next one may dial. */
  private void settle() {
    settled++;
    lastSettledAt = stage.now();
    if (settled == plan.players()) {
      everybodyIn.complete(null);
    } else {
      // Not at once: a run of connects that fail within the call would nest as deep as it is long.
      loop.execute(this::dialNext);
    }
  }

  private void watchJoining() {
    if (everybodyIn.isDone()) {
      return;
    }
    if (progress.now().joined() == 0 && stage.now() - lastSettledAt > 2 * STEP) {
      figures.error("timeout.joining");
      everybodyIn.complete(null);
      return;
    }
    stage.later(TimeUnit.SECONDS.toNanos(1), this::watchJoining);
  }

  private CompletableFuture<Void> play() {
    var games = rooms.stream().map(RehearsedRoom::play).toArray(CompletableFuture<?>[]::new);
    var all = CompletableFuture.allOf(games);
    watchPlay(all);
    return all;
  }

  private void watchPlay(CompletableFuture<Void> all) {
    if (!all.isDone()) {
      long patience = STEP + TimeUnit.MILLISECONDS.toNanos(plan.limit());
      rooms.forEach(room -> room.giveUpAfter(patience));
      stage.later(TimeUnit.SECONDS.toNanos(1), () -> watchPlay(all));
    }
  }

  private RehearsalException unreachable(Throwable failure) {
    if (kind(failure).equals(REFUSED)) {
      return RehearsalException.nothingAt(plan.address());
    }
    return new RehearsalException(
        "No WebSocket at " + plan.address().socket() + ": " + root(failure).getMessage() + ".");
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

  /**
   * The room as a player on the way in sees it: lets the next one dial once this one is settled.
   */
  private final class Arrival implements PlayerListener {
    private final RehearsedRoom room;
    private @Nullable SyntheticPlayer inside;

    Arrival(RehearsedRoom room) {
      this.room = room;
    }

    @Override
    public void joined(SyntheticPlayer player) {
      inside = player;
      room.joined(player);
      settle();
    }

    @Override
    public long questionAskedAt() {
      return room.questionAskedAt();
    }

    @Override
    public void answered(long at) {
      room.answered(at);
    }

    @Override
    public void receipted() {
      room.receipted();
    }

    @Override
    public void resulted(long at) {
      room.resulted(at);
    }

    @Override
    public boolean expects(int code) {
      return room.expects(code);
    }

    @Override
    public void gone(SyntheticPlayer player) {
      if (inside == null) {
        settle();
      } else {
        room.gone(player);
      }
    }
  }
}
