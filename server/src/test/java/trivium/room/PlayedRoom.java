package trivium.room;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import trivium.bank.AnswerShape;
import trivium.bank.Bank;
import trivium.bank.Entry;
import trivium.cluster.Fabric;
import trivium.cluster.LocalDirectory;
import trivium.cluster.NodeId;
import trivium.cluster.RoomDirectory;
import trivium.protocol.ClientMessage;
import trivium.protocol.CloseReason;
import trivium.protocol.DisplayCode;
import trivium.protocol.QuestionRequest;
import trivium.protocol.Role;
import trivium.protocol.RoomCode;
import trivium.protocol.ScoringName;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage;
import trivium.protocol.Settings;

/** Real rooms with a manual loop and clock, and an edge that records messages. */
final class PlayedRoom {
  private static final NodeId NODE = new NodeId("test", 0);

  /** All from one address. */
  static final int SEATS = 300;

  static final AddressBlock HERE = new AddressBlock("203.0.113.7");

  final ManualLoops loops = new ManualLoops();
  final DelayedJournal journal = new DelayedJournal();

  /** Displays that wait, by their codes. */
  final Map<DisplayCode, ConnectionId> displays = new HashMap<>();

  /** Rooms that have told their edges that another node owns them. */
  final List<RoomCode> moved = new ArrayList<>();

  /** Requests that were returned to their edge. */
  final List<RoomRequest> returned = new ArrayList<>();

  /** Requests to rooms that cannot be recovered. */
  final List<RoomRequest> unrecoverable = new ArrayList<>();

  final Rooms rooms;
  private final Map<RoomCode, Map<ConnectionId, Role>> members = new HashMap<>();
  private final Map<ConnectionId, List<ServerMessage>> inbox = new HashMap<>();
  private final Map<ConnectionId, CloseReason> closed = new HashMap<>();
  private final NodeId node;
  private long connections;

  PlayedRoom() {
    this(NODE, new LocalDirectory());
  }

  /** Rooms of one node of several. */
  PlayedRoom(NodeId node, RoomDirectory directory) {
    this.node = node;
    rooms =
        new Rooms(
            node,
            new RoomDependencies(
                loops,
                new Random(7),
                journal,
                new Edges(),
                room -> "http://test/" + room,
                SEATS,
                code ->
                    CompletableFuture.completedStage(Optional.ofNullable(displays.remove(code)))),
            directory,
            name -> Optional.of(bank()).filter(bank -> bank.name().equals(name)),
            QuestionHistory.nothing(),
            loops,
            Runnable::run);
  }

  /** Carries out what is sent to any edge. */
  private final class Edges implements Fabric<RoomRequest, Delivery> {
    @Override
    public void attach(
        Receiver<RoomRequest> owner, Receiver<Delivery> edge, LinkListener listener) {
      throw new AssertionError("the edges are attached already");
    }

    @Override
    public void up(NodeId owner, RoomRequest request) {
      throw new AssertionError("rooms send no requests");
    }

    @Override
    public void down(NodeId edge, Delivery delivery) {
      deliver(delivery);
    }

    @Override
    public Optional<String> failure() {
      return Optional.empty();
    }

    @Override
    public void close() {}
  }

  private static Bank bank() {
    return new Bank(
        "test",
        "Test bank",
        List.of(
            Entry.of("q0", "a", 1, 1, AnswerShape.PHRASE),
            Entry.of("q1", "a", 2, 2, AnswerShape.PHRASE),
            Entry.of("q2", "a", 3, 3, AnswerShape.PHRASE)),
        Given.opened(3).questions(),
        List.of(),
        List.of());
  }

  private void deliver(Delivery delivery) {
    Map<ConnectionId, Role> attached =
        members.computeIfAbsent(delivery.room(), _ -> new HashMap<>());
    for (Delivery.Action post : delivery.actions()) {
      switch (post) {
        case Delivery.Attach attach -> attached.put(attach.to(), attach.role());
        case Delivery.ToOne toOne -> of(toOne.to()).add(toOne.message().message());
        case Delivery.ToRoles toRoles ->
            attached.forEach((connection, role) -> {
              if (toRoles.roles().contains(role) && !closed.containsKey(connection)) {
                of(connection).add(toRoles.message().message());
              }
            });
        case Delivery.Disconnect hangUp -> closed.put(hangUp.to(), hangUp.reason());
        case Delivery.DisconnectAll all ->
            attached.keySet().forEach(connection -> closed.putIfAbsent(connection, all.reason()));
        case Delivery.Moved _ -> moved.add(delivery.room());
        case Delivery.Unrecoverable request -> unrecoverable.add(request.request());
        case Delivery.Attempted _ -> throw new AssertionError("no room reports attempts");
        case Delivery.Returned request -> returned.add(request.request());
      }
    }
  }

  private List<ServerMessage> of(ConnectionId connection) {
    return inbox.computeIfAbsent(connection, _ -> new ArrayList<>());
  }

  ConnectionId connect() {
    return connect(node);
  }

  /** A connection to an edge of that node. */
  ConnectionId connect(NodeId edge) {
    return new ConnectionId(edge, connections++);
  }

  /** Opens a room with three questions of ten seconds each. */
  ConnectionId open() {
    return open(Optional.empty());
  }

  ConnectionId open(Settings settings) {
    return open(settings, Optional.empty());
  }

  /** Opens a room without a key from this address. */
  ConnectionId open(Optional<AddressBlock> opener) {
    return open(new Settings(Given.LIMIT, ScoringName.SPEED, false), opener);
  }

  private ConnectionId open(Settings settings, Optional<AddressBlock> opener) {
    ConnectionId host = connect();
    rooms.receive(
        new RoomRequest.Open(host, new SeatRequest.Open("test", 3, settings, ""), opener));
    loops.run();
    return host;
  }

  ConnectionId join(RoomCode room, String name) {
    return join(connect(), room, name);
  }

  ConnectionId join(ConnectionId player, RoomCode room, String name) {
    send(new RoomRequest.Join(player, new SeatRequest.Join(room, name), HERE));
    return player;
  }

  void send(RoomRequest request) {
    rooms.receive(request);
    loops.run();
  }

  void act(ConnectionId from, RoomCode room, ClientMessage.Seated act) {
    send(new RoomRequest.Act(from, room, act, new AnswerTiming(0, loops.now(), 0)));
  }

  void answer(ConnectionId from, RoomCode room, int question, int pick) {
    act(from, room, new QuestionRequest.Answer(question, Given.pick(pick)));
  }

  void resume(ConnectionId from, String token) {
    SeatToken parsed = SeatToken.parse(token).orElseThrow();
    send(new RoomRequest.Resume(from, parsed.room(), parsed));
  }

  void watch(ConnectionId from, String key) {
    SeatToken parsed = SeatToken.parse(key).orElseThrow();
    send(new RoomRequest.Watch(from, parsed.room(), parsed));
  }

  void leave(ConnectionId from, RoomCode room) {
    send(new RoomRequest.Left(from, room));
  }

  /** Removes and returns all messages to a connection. */
  List<ServerMessage> take(ConnectionId connection) {
    List<ServerMessage> all = List.copyOf(of(connection));
    of(connection).clear();
    return all;
  }

  /** The latest message of a type to a connection that was not taken yet. */
  <T extends ServerMessage> T last(ConnectionId connection, Class<T> type) {
    return of(connection).reversed().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + type + " in " + of(connection)));
  }

  Optional<CloseReason> closed(ConnectionId connection) {
    return Optional.ofNullable(closed.get(connection));
  }
}
