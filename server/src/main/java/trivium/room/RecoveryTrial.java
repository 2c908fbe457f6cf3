package trivium.room;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import trivium.cluster.Fabric;
import trivium.cluster.LocalDirectory;
import trivium.cluster.NodeId;

/**
 * The recovery of a copy of a room, in memory: nothing is stored or sent. A node does this so that
 * the code is loaded and compiled before rooms of other nodes wait for it. Runs on the calling
 * thread.
 */
public final class RecoveryTrial {
  /** Of a larger room not all players are attached. */
  private static final int MOST_PLAYERS = 100;

  private final NodeId self;
  private final Clock clock;
  private final RandomGenerator random;
  private final UnaryOperator<RoomRequest> requests;
  private final UnaryOperator<Delivery> deliveries;

  /**
   * @param requests passes on what an edge would send, such as by writing and reading it
   * @param deliveries the same for what the room would send
   */
  public RecoveryTrial(
      NodeId self,
      Clock clock,
      RandomGenerator random,
      UnaryOperator<RoomRequest> requests,
      UnaryOperator<Delivery> deliveries) {
    this.self = self;
    this.clock = clock;
    this.random = random;
    this.requests = requests;
    this.deliveries = deliveries;
  }

  /**
   * Recovers a room, and attaches its host and players.
   *
   * @param events all events of the room
   * @return the number of deliveries
   * @throws IllegalArgumentException if the events are invalid
   */
  public int run(List<RoomEvent> events) {
    RoomState state = RoomState.of(events);
    TrialLoop loop = new TrialLoop();
    TrialFabric fabric = new TrialFabric();
    LocalDirectory directory = new LocalDirectory();
    directory.claim(state.room().digits(), self);
    Rooms rooms =
        new Rooms(
            self,
            new RoomDependencies(
                clock,
                random,
                new TrialJournal(),
                fabric,
                _ -> "",
                MOST_PLAYERS,
                _ -> CompletableFuture.completedStage(Optional.empty())),
            directory,
            _ -> Optional.empty(),
            QuestionHistory.nothing(),
            () -> loop,
            Runnable::run);
    rooms.adopt(events, clock.now(), true);
    loop.run();
    long connection = 0;
    resume(rooms, state, SeatToken.HOST, connection);
    for (Player player : state.players().stream().limit(MOST_PLAYERS).toList()) {
      resume(rooms, state, player.id().id(), ++connection);
    }
    loop.run();
    return fabric.delivered;
  }

  private void resume(Rooms rooms, RoomState state, String seat, long connection) {
    SeatToken token = SeatToken.of(state.room(), seat, state.secret());
    rooms.receive(
        requests.apply(
            new RoomRequest.Resume(new ConnectionId(self, connection), state.room(), token)));
  }

  /** Runs tasks when told to, and timers never. */
  private static final class TrialLoop implements RoomLoop {
    private final Queue<Runnable> tasks = new ArrayDeque<>();

    void run() {
      for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
        task.run();
      }
    }

    @Override
    public void execute(Runnable task) {
      tasks.add(task);
    }

    @Override
    public Timer schedule(long delay, Runnable task) {
      return () -> {};
    }

    @Override
    public boolean inLoop() {
      return true;
    }
  }

  private static final class TrialJournal implements Journal {
    @Override
    public void append(RoomId room, List<RoomEvent> events, Runnable durable) {
      durable.run();
    }

    @Override
    public boolean isFull() {
      return false;
    }

    @Override
    public Future<Void> forget(RoomId room) {
      return CompletableFuture.completedFuture(null);
    }
  }

  private final class TrialFabric implements Fabric<RoomRequest, Delivery> {
    private int delivered;

    @Override
    public void attach(Receiver<RoomRequest> owner, Receiver<Delivery> edge, LinkListener links) {
      throw new UnsupportedOperationException("a trial has no edges");
    }

    @Override
    public void up(NodeId owner, RoomRequest message) {
      throw new UnsupportedOperationException("rooms send no requests");
    }

    @Override
    public void down(NodeId edge, Delivery delivery) {
      var _ = deliveries.apply(delivery);
      delivered++;
    }

    @Override
    public Optional<String> failure() {
      return Optional.empty();
    }

    @Override
    public void close() {}
  }
}
