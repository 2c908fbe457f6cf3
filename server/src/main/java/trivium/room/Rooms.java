package trivium.room;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.bank.Bank;
import trivium.bank.Question;
import trivium.cluster.NodeId;
import trivium.cluster.RoomDirectory;
import trivium.protocol.Phase;
import trivium.protocol.RefusalReason;
import trivium.protocol.RoomCode;
import trivium.protocol.ServerMessage;
import trivium.protocol.ServerMessage.Storage;
import trivium.room.RoomEvent.RoomOpened;

/** The rooms that this node owns. Any thread may call. */
public final class Rooms {
  private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);

  /**
   * Far more rooms than one machine's classrooms; keeps a flood of empty ones from filling memory.
   */
  private static final int MOST_ROOMS = 5_000;

  /** With a million codes and 5,000 rooms a second try is rare and a tenth will not happen. */
  private static final int CODE_TRIES = 10;

  private static final int CODES = 1_000_000;

  /** 192 bits, as much as the mac can use. */
  private static final int SECRET_BYTES = 24;

  /** What a token is checked against where there is no room; as long as the secret of one. */
  private static final String NO_SECRET = "A".repeat(SECRET_BYTES * 4 / 3);

  /** Where banks come from; may block, so it is asked off the loops. */
  public interface BankSource {
    Optional<Bank> find(String name);
  }

  private final NodeId self;
  private final RoomDependencies ports;
  private final RoomDirectory directory;
  private final GameDraw drawing;
  private final RoomLoops loops;
  private final Executor blocking;
  private final Map<RoomCode, Room> rooms = new ConcurrentHashMap<>();
  private final OpenRoomQuota open = new OpenRoomQuota();
  private final AtomicReference<RoomId> lastId = new AtomicReference<>(new RoomId(0));
  private volatile Storage storage = new Storage(Storage.State.WELL, "");

  /**
   * @param blocking runs what may block
   */
  public Rooms(
      NodeId self,
      RoomDependencies ports,
      RoomDirectory directory,
      BankSource banks,
      QuestionHistory past,
      RoomLoops loops,
      Executor blocking) {
    this.self = self;
    this.ports = ports;
    this.directory = directory;
    this.drawing = new GameDraw(banks, past);
    this.loops = loops;
    this.blocking = blocking;
  }

  /** How many rooms there are, about. */
  public long count() {
    return rooms.size();
  }

  /** How many rooms are in each phase, about; phases with no rooms are left out. */
  public Map<Phase, Long> byPhase() {
    return rooms.values().stream()
        .collect(Collectors.groupingBy(Room::phase, Collectors.counting()));
  }

  /** How much of what all rooms have to say waits to become durable, about. */
  public long held() {
    return rooms.values().stream().mapToLong(Room::held).sum();
  }

  /** Takes a request from an edge; whatever comes of it goes down the fabric. */
  public void receive(RoomRequest request) {
    switch (request) {
      case RoomRequest.Open open -> blocking.execute(() -> open(open));
      case RoomRequest.ToRoom toRoom -> {
        Room room = addressee(toRoom);
        if (room == null) {
          toRoom.refusalWithoutRoom().ifPresent(why -> refuse(toRoom.from(), toRoom.room(), why));
        } else {
          room.receive(toRoom);
        }
      }
    }
  }

  /**
   * The room of a request; null if there is none. A token that the room has not issued is treated
   * in every step as one for a code without a room, so that neither the refusal nor the way to it
   * tells which codes are in use.
   */
  private @Nullable Room addressee(RoomRequest.ToRoom request) {
    Room room = rooms.get(request.room());
    return switch (request) {
      case RoomRequest.WithToken shown -> {
        boolean genuine =
            room == null ? shown.token().isGenuine(NO_SECRET) : room.issued(shown.token());
        yield genuine ? room : null;
      }
      case RoomRequest.Left _, RoomRequest.Find _, RoomRequest.Join _, RoomRequest.Act _ -> room;
    };
  }

  private void open(RoomRequest.Open request) {
    if (ports.journal().isFull()) {
      refuse(request.from(), NOWHERE, RefusalReason.SERVER_BUSY);
      return;
    }
    if (rooms.size() >= MOST_ROOMS) {
      refuse(request.from(), NOWHERE, RefusalReason.TOO_MANY_ROOMS);
      return;
    }
    if (!open.take(request.address())) {
      refuse(request.from(), NOWHERE, RefusalReason.TOO_MANY_ROOMS);
      return;
    }
    GameDraw.Outcome outcome;
    try {
      outcome = drawing.draw(request.open(), ports.random().nextLong());
    } catch (RuntimeException e) {
      // A bank or a report that can't be read just now: whoever asked waits for an answer.
      LOG.error("No questions could be drawn.", e);
      turnAway(request, RefusalReason.SERVER_BUSY);
      return;
    }
    switch (outcome) {
      case GameDraw.Outcome.Refused(RefusalReason why) -> turnAway(request, why);
      case GameDraw.Outcome.Drawn drawn -> open(request, drawn);
    }
  }

  private void open(RoomRequest.Open request, GameDraw.Outcome.Drawn drawn) {
    claim(CODE_TRIES)
        .whenComplete((code, failure) -> {
          if (failure != null || code.isEmpty()) {
            LOG.warn("No room code could be had.", failure);
            turnAway(request, RefusalReason.SERVER_BUSY);
          } else {
            build(request, drawn.bank(), drawn.questions(), code.get());
          }
        });
  }

  private void turnAway(RoomRequest.Open request, RefusalReason why) {
    open.giveBack(request.address());
    refuse(request.from(), NOWHERE, why);
  }

  /** Refusals of an {@code open} belong to no room. */
  private static final RoomCode NOWHERE = new RoomCode("000000");

  private void build(RoomRequest.Open request, Bank bank, List<Question> questions, RoomCode code) {
    RoomOpened opened =
        new RoomOpened(
            ports.clock().now(),
            nextId(),
            code,
            secret(),
            bank.title(),
            request.open().settings(),
            questions);
    open.opened(code, request.address());
    Room room = settled(new RoomState(opened));
    room.open(request.from());
    LOG.info("Room {} opened with {} questions of {}.", code, questions.size(), bank.name());
  }

  /**
   * Takes up a room that was kept when the server stopped; to be called before anybody can ask for
   * it.
   *
   * @param events all of its events
   * @param lastSeen when the server was last known to live, ms since the epoch
   * @throws IllegalArgumentException if the events make no room, or its code is another's
   */
  public void recover(List<RoomEvent> events, long lastSeen) {
    RoomState state = RoomState.of(events);
    if (!directory.claim(state.room().digits(), self).toCompletableFuture().join()) {
      throw new IllegalArgumentException("room " + state.room() + " is open already");
    }
    settled(state).recover(lastSeen);
  }

  private Room settled(RoomState state) {
    Room room = new Room(state, ports, loops.next(), this::ended);
    rooms.put(state.room(), room);
    if (storage.state() != Storage.State.WELL) {
      room.storage(storage);
    }
    return room;
  }

  /** The process runs again after a while in which it did not: rooms go on where they were. */
  public void goOnAfterPause() {
    rooms.values().forEach(Room::goOnAfterPause);
  }

  /** How keeping what happens goes now; the hosts are told. */
  public void storage(Storage storage) {
    this.storage = storage;
    rooms.values().forEach(room -> room.storage(storage));
  }

  private RoomId nextId() {
    RoomId drawn = RoomId.at(ports.clock().now(), ports.random());
    return lastId.updateAndGet(last -> last.compareTo(drawn) < 0 ? drawn : last.next());
  }

  private CompletionStage<Optional<RoomCode>> claim(int tries) {
    if (tries == 0) {
      return CompletableFuture.completedStage(Optional.empty());
    }
    // 000000 is nobody's room.
    RoomCode code = new RoomCode("%06d".formatted(1 + ports.random().nextInt(CODES - 1)));
    return directory
        .claim(code.digits(), self)
        .thenCompose(claimed ->
            claimed ? CompletableFuture.completedStage(Optional.of(code)) : claim(tries - 1));
  }

  private String secret() {
    byte[] secret = new byte[SECRET_BYTES];
    ports.random().nextBytes(secret);
    return Base64.getUrlEncoder().encodeToString(secret);
  }

  private void ended(Room room) {
    rooms.remove(room.code());
    open.ended(room.code());
    if (!room.wasPlayed()) {
      var _ = ports.journal().forget(room.id());
    }
    directory.release(room.code().digits(), self);
  }

  private void refuse(ConnectionId to, RoomCode room, RefusalReason why) {
    ServerMessage refused = why.refused();
    ports.fabric().down(to.node(), new Delivery(room, List.of(new Delivery.ToOne(to, refused))));
  }
}
