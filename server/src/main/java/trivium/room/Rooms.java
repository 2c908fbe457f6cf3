package trivium.room;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.cluster.NodeId;
import trivium.cluster.RoomDirectory;
import trivium.protocol.EncodedMessage;
import trivium.protocol.LateJoin;
import trivium.protocol.Phase;
import trivium.protocol.RefusalReason;
import trivium.protocol.RoomCode;
import trivium.protocol.RoundPlan;
import trivium.protocol.ServerMessage.Storage;
import trivium.protocol.TeamSettings;
import trivium.room.RoomEvent.RoomOpened;

/** The rooms that this node owns. Any thread. */
public final class Rooms {
  private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);

  /** Bound on memory, far above the number of rooms that one machine serves. */
  private static final int MOST_ROOMS = 5_000;

  /** With a million codes and 5,000 rooms, ten taken codes in a row do not happen. */
  private static final int CODE_TRIES = 10;

  private static final int CODES = 1_000_000;

  /** More would wait for each other, stopped: the store writes as many transfers at a time. */
  private static final int CONCURRENT_HANDOVERS = 8;

  /** How often the transfer of a room is tried. */
  private static final int TRANSFER_TRIES = 5;

  /** Between two attempts, ms. */
  private static final long TRANSFER_RETRY = 500;

  /** Edges attach the connections of a room that was handed over within less, ms. */
  private static final long HANDED_OVER_DELAY = 1_000;

  /** 192 bits. */
  private static final int SECRET_BYTES = 24;

  /** Stands in for the secret of a room that does not exist; of the same length. */
  private static final String NO_SECRET = "A".repeat(SECRET_BYTES * 4 / 3);

  /** Recovers rooms that this node owns. */
  public interface Recovery {
    /** Recovers a room at once; completes when it runs, or cannot be recovered. */
    CompletionStage<?> recover(RoomCode room);
  }

  private final NodeId self;
  private final RoomDependencies dependencies;
  private final RoomDirectory directory;
  private final RoundDraw drawing;
  private final RoomLoops loops;
  private final Executor blocking;
  private final Map<RoomCode, Room> rooms = new ConcurrentHashMap<>();
  private final LongAdder handedOver = new LongAdder();
  private final Set<RoomCode> unrecoverable = ConcurrentHashMap.newKeySet();
  private final OpenRoomQuota openRooms = new OpenRoomQuota();
  private final UnroutedRequests unrouted = new UnroutedRequests();
  private final AtomicReference<RoomId> lastId = new AtomicReference<>(new RoomId(0));
  private volatile Recovery recovery = _ -> CompletableFuture.completedStage(null);
  private volatile Storage storage = new Storage(Storage.State.WELL, "");

  /**
   * @param blocking runs what may block
   */
  public Rooms(
      NodeId self,
      RoomDependencies dependencies,
      RoomDirectory directory,
      BankSource banks,
      QuestionHistory history,
      RoomLoops loops,
      Executor blocking) {
    this.self = self;
    this.dependencies = dependencies;
    this.directory = directory;
    this.drawing = new RoundDraw(banks, history);
    this.loops = loops;
    this.blocking = blocking;
  }

  /** The approximate number of rooms. */
  public long count() {
    return rooms.size();
  }

  /** The approximate number of players who are connected to the rooms. */
  public long connectedPlayers() {
    return rooms.values().stream().mapToLong(Room::connectedPlayers).sum();
  }

  /** Counter: rooms that were handed over to other nodes. */
  public long handedOver() {
    return handedOver.sum();
  }

  /** The approximate number of rooms in each phase; phases without rooms are left out. */
  public Map<Phase, Long> byPhase() {
    return rooms.values().stream()
        .collect(Collectors.groupingBy(Room::phase, Collectors.counting()));
  }

  /** The approximate number of messages that wait for durability. */
  public long heldMessages() {
    return rooms.values().stream().mapToLong(Room::heldMessages).sum();
  }

  /** Requests of a node were lost, or the node is gone. */
  public void interrupted(NodeId node) {
    rooms.values().forEach(room -> room.interrupted(node));
  }

  /**
   * A node can't be reached.
   *
   * @param since when it was last heard, ms since the epoch
   */
  public void unreachable(NodeId node, long since) {
    rooms.values().forEach(room -> room.unreachable(node, since));
  }

  /** A node can be reached again, or has lost its lease. */
  public void reachable(NodeId node) {
    rooms.values().forEach(room -> room.reachable(node));
  }

  /**
   * Hands all rooms over to other nodes. Rooms that can't be handed over, after some attempts, are
   * dropped: whichever node owns them recovers them.
   *
   * @param next the node for the next attempt
   * @return completes when each room was handed over or not
   */
  public CompletionStage<?> handOver(Supplier<NodeId> next) {
    Queue<Room> left = new ConcurrentLinkedQueue<>(rooms.values());
    List<CompletableFuture<@Nullable Void>> moves = new ArrayList<>();
    for (int i = 0; i < CONCURRENT_HANDOVERS; i++) {
      CompletableFuture<@Nullable Void> moved = new CompletableFuture<>();
      moves.add(moved);
      handOverNext(left, next, moved);
    }
    return CompletableFuture.allOf(moves.toArray(CompletableFuture[]::new));
  }

  /** Rooms that are not yet at the head of the queue go on. */
  private void handOverNext(
      Queue<Room> left, Supplier<NodeId> next, CompletableFuture<@Nullable Void> done) {
    Room room = left.poll();
    if (room == null) {
      done.complete(null);
      return;
    }
    Runnable then = () -> handOverNext(left, next, done);
    room.stop(() -> transfer(room, next, TRANSFER_TRIES, then), then);
  }

  private void transfer(Room room, Supplier<NodeId> next, int tries, Runnable then) {
    NodeId to = next.get();
    LOG.debug("Room {} has stopped and is transferred to {}.", room.code(), to);
    directory
        .transfer(room.code().digits(), self, to)
        .whenComplete((transferred, failure) -> {
          if (failure == null && transferred) {
            LOG.debug("Room {} is owned by {}.", room.code(), to);
            handedOver.increment();
            drop(room);
            then.run();
          } else if (tries > 1) {
            room.later(TRANSFER_RETRY, () -> transfer(room, next, tries - 1, then));
          } else {
            LOG.warn("Room {} could not be handed over to {}.", room.code(), to, failure);
            drop(room);
            then.run();
          }
        });
  }

  /** Removes a stopped room, and has its connections attached to its owner. */
  private void drop(Room room) {
    rooms.remove(room.code(), room);
    openRooms.ended(room.code());
    room.moved();
  }

  /** Whether this room runs on this node. */
  public boolean has(RoomCode code) {
    return rooms.containsKey(code);
  }

  /** The codes of the rooms that run on this node. */
  public Set<RoomCode> codes() {
    return Set.copyOf(rooms.keySet());
  }

  /** This node owns a room that cannot be recovered; requests to it are answered so. */
  public void unrecoverable(RoomCode room) {
    unrecoverable.add(room);
  }

  /** Sets what recovers rooms that others have handed over to this node. Called once. */
  public void recoverWith(Recovery recovery) {
    this.recovery = recovery;
  }

  /** Handles a request of an edge; responses are sent through the fabric. */
  public void receive(RoomRequest request) {
    switch (request) {
      case RoomRequest.Open open -> blocking.execute(() -> open(open));
      case RoomRequest.ToRoom toRoom -> {
        if (!unrouted.addBehindOthers(toRoom) && !isHandledHere(toRoom)) {
          findElsewhere(toRoom);
        }
      }
    }
  }

  /** Handles a request if its room runs on this node, and returns whether it does. */
  private boolean isHandledHere(RoomRequest.ToRoom request) {
    // Looked up once: a room that is recovered meanwhile has not refused the request.
    Room found = rooms.get(request.room());
    Room room = target(request, found);
    if (room != null) {
      room.receive(request);
    } else if (found != null) {
      refuseWithoutRoom(request);
    }
    return found != null;
  }

  private void refuseWithoutRoom(RoomRequest.ToRoom request) {
    request
        .refusalWithoutRoom()
        .ifPresent(reason -> refuse(request.from(), request.room(), reason));
  }

  /** Returns the request if the room is on another node, and recovers it if it is on this one. */
  private void findElsewhere(RoomRequest.ToRoom request) {
    if (request instanceof RoomRequest.Left || !unrouted.add(request)) {
      return;
    }
    RoomCode code = request.room();
    directory
        .ownerOf(code.digits())
        .whenComplete((owner, failure) -> {
          if (failure != null) {
            unrouted.release(code, this::refuseAsBusy);
          } else if (owner.equals(Optional.of(self))) {
            recoverFor(code);
          } else if (owner.isPresent()) {
            unrouted.release(code, this::returnToEdge);
          } else {
            unrouted.release(code, this::refuseWithoutRoom);
          }
        });
  }

  /** Recovers a room of this node, and handles the requests that wait for it. */
  private void recoverFor(RoomCode code) {
    CompletionStage<?> recovered =
        unrecoverable.contains(code)
            ? CompletableFuture.completedStage(null)
            : recovery.recover(code);
    recovered.whenComplete((_, _) -> unrouted.release(code, this::handleOrReturn));
  }

  private void handleOrReturn(RoomRequest.ToRoom request) {
    if (isHandledHere(request)) {
      return;
    }
    if (!unrecoverable.contains(request.room())) {
      returnToEdge(request);
    } else if (!(request instanceof RoomRequest.Left)) {
      deliver(request.from(), request.room(), new Delivery.Unrecoverable(request));
    }
  }

  /** It is unknown whether there is a room, and a seat must not be given up for that. */
  private void refuseAsBusy(RoomRequest.ToRoom request) {
    request
        .refusalWithoutRoom()
        .ifPresent(_ -> refuse(request.from(), request.room(), RefusalReason.SERVER_BUSY));
  }

  private void returnToEdge(RoomRequest.ToRoom request) {
    if (!(request instanceof RoomRequest.Left)) {
      deliver(request.from(), request.room(), new Delivery.Returned(request));
    }
  }

  /**
   * The room of a request; null if there is none. A token that the room has not issued takes the
   * same steps as one for an unused code, so that neither response nor timing reveals which codes
   * are used.
   */
  private @Nullable Room target(RoomRequest.ToRoom request, @Nullable Room room) {
    return switch (request) {
      case RoomRequest.WithToken shown -> {
        boolean genuine =
            room == null ? shown.token().isGenuine(NO_SECRET) : room.issued(shown.token());
        yield genuine ? room : null;
      }
      case RoomRequest.Left _,
          RoomRequest.Spectate _,
          RoomRequest.Find _,
          RoomRequest.Join _,
          RoomRequest.Act _ ->
          room;
    };
  }

  private void open(RoomRequest.Open request) {
    if (dependencies.journal().isFull()) {
      refuse(request.from(), NO_ROOM, RefusalReason.SERVER_BUSY);
      return;
    }
    if (rooms.size() >= MOST_ROOMS) {
      refuse(request.from(), NO_ROOM, RefusalReason.TOO_MANY_ROOMS);
      return;
    }
    if (!openRooms.take(request.address())) {
      refuse(request.from(), NO_ROOM, RefusalReason.TOO_MANY_ROOMS);
      return;
    }
    switch (draw(request.open().plans())) {
      case RoundDraw.Outcome.Refused(RefusalReason reason) -> refuseOpen(request, reason);
      case RoundDraw.Outcome.Drawn drawn -> open(request, drawn.rounds());
    }
  }

  private RoundDraw.Outcome draw(List<RoundPlan> plans) {
    try {
      return drawing.draw(plans, dependencies.random());
    } catch (RuntimeException e) {
      // A bank or report can't be read now; the client still needs a response.
      LOG.error("No questions could be drawn.", e);
      return new RoundDraw.Outcome.Refused(RefusalReason.SERVER_BUSY);
    }
  }

  private void open(RoomRequest.Open request, List<Round> rounds) {
    claim(CODE_TRIES)
        .whenComplete((code, failure) -> {
          if (failure != null || code.isEmpty()) {
            LOG.warn("No room code could be had.", failure);
            refuseOpen(request, RefusalReason.SERVER_BUSY);
          } else {
            build(request, rounds, code.get());
          }
        });
  }

  private void refuseOpen(RoomRequest.Open request, RefusalReason reason) {
    openRooms.giveBack(request.address());
    refuse(request.from(), NO_ROOM, reason);
  }

  /** Stands for no room in deliveries that concern none; never assigned. */
  public static final RoomCode NO_ROOM = new RoomCode("000000");

  private void build(RoomRequest.Open request, List<Round> rounds, RoomCode code) {
    Round first = rounds.getFirst();
    RoomOpened opened =
        new RoomOpened(
            dependencies.clock().now(),
            nextId(),
            code,
            secret(),
            first.bank(),
            first.settings(),
            first.questions(),
            first.title(),
            first.breakTime(),
            request.open().teams().orElse(TeamSettings.OFF));
    openRooms.opened(code, request.address());
    Room room = register(new RoomState(opened));
    room.open(
        request.from(),
        rounds.subList(1, rounds.size()),
        request.open().lateJoin().orElse(LateJoin.NOTHING));
    LOG.info(
        "Room {} opened with {} questions of {}.", code, first.questions().size(), first.bank());
  }

  /**
   * Recovers a stored room; to be called before requests arrive.
   *
   * @param events all events of the room
   * @param lastSeen when the server was last known to run, ms since the epoch
   * @throws IllegalArgumentException if the events are invalid or another room has its code
   */
  public void recover(List<RoomEvent> events, long lastSeen) {
    RoomState state = RoomState.of(events);
    if (!directory.claim(state.room().digits(), self).toCompletableFuture().join()) {
      throw new IllegalArgumentException("room " + state.room() + " is open already");
    }
    register(state).recover(lastSeen, RoomRules.RESUME_DELAY);
  }

  /**
   * Recovers a room of another node, which this node owns already.
   *
   * @param events all events of the room
   * @param lastSeen when its owner was last known to run, ms since the epoch
   * @param handedOver whether the owner has handed it over, so that connections were not lost
   * @throws IllegalArgumentException if the events are invalid
   */
  public void adopt(List<RoomEvent> events, long lastSeen, boolean handedOver) {
    RoomState state = RoomState.of(events);
    if (!rooms.containsKey(state.room())) {
      register(state).recover(lastSeen, handedOver ? HANDED_OVER_DELAY : RoomRules.RESUME_DELAY);
    }
  }

  private Room register(RoomState state) {
    Room room = new Room(state, dependencies, this::drawRounds, loops.next(), this::ended);
    rooms.put(state.room(), room);
    if (storage.state() != Storage.State.WELL) {
      room.storage(storage);
    }
    return room;
  }

  private void drawRounds(List<RoundPlan> plans, Consumer<RoundDraw.Outcome> then) {
    blocking.execute(() -> then.accept(draw(plans)));
  }

  /** Resumes all rooms after a pause of the process. */
  public void resumeAfterPause() {
    rooms.values().forEach(Room::resumeAfterPause);
  }

  /** Tells all hosts that the state of the store has changed. */
  public void storage(Storage storage) {
    this.storage = storage;
    rooms.values().forEach(room -> room.storage(storage));
  }

  private RoomId nextId() {
    RoomId drawn = RoomId.at(dependencies.clock().now(), dependencies.random());
    return lastId.updateAndGet(last -> last.compareTo(drawn) < 0 ? drawn : last.next());
  }

  private CompletionStage<Optional<RoomCode>> claim(int tries) {
    if (tries == 0) {
      return CompletableFuture.completedStage(Optional.empty());
    }
    // 000000 is not assigned.
    RoomCode code = new RoomCode("%06d".formatted(1 + dependencies.random().nextInt(CODES - 1)));
    return directory
        .claim(code.digits(), self)
        .thenCompose(claimed ->
            claimed ? CompletableFuture.completedStage(Optional.of(code)) : claim(tries - 1));
  }

  private String secret() {
    byte[] secret = new byte[SECRET_BYTES];
    dependencies.random().nextBytes(secret);
    return Base64.getUrlEncoder().encodeToString(secret);
  }

  private void ended(Room room) {
    rooms.remove(room.code());
    openRooms.ended(room.code());
    if (!room.wasPlayed()) {
      var _ = dependencies.journal().forget(room.id());
    }
    directory.release(room.code().digits(), self);
  }

  private void refuse(ConnectionId to, RoomCode room, RefusalReason reason) {
    deliver(to, room, new Delivery.ToOne(to, EncodedMessage.of(reason.refused())));
  }

  private void deliver(ConnectionId to, RoomCode room, Delivery.Action action) {
    dependencies.fabric().down(to.node(), new Delivery(room, List.of(action)));
  }
}
