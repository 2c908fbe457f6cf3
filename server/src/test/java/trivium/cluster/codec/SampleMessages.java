package trivium.cluster.codec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import trivium.cluster.NodeId;
import trivium.protocol.ClientMessage;
import trivium.protocol.CloseReason;
import trivium.protocol.EncodedMessage;
import trivium.protocol.QuestionRequest;
import trivium.protocol.Role;
import trivium.protocol.RoomCode;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage;
import trivium.protocol.WireCodec;
import trivium.room.AddressBlock;
import trivium.room.AnswerTiming;
import trivium.room.ConnectionId;
import trivium.room.Delivery;
import trivium.room.RoomRequest;
import trivium.room.SeatToken;

/** Requests and deliveries with all messages of the protocol's golden files. */
final class SampleMessages {
  static final RoomCode ROOM = new RoomCode("004217");
  static final NodeId NODE = new NodeId("edge-1", 12);
  static final ConnectionId CONNECTION = new ConnectionId(NODE, 123_456);
  static final ConnectionId ELSEWHERE = new ConnectionId(new NodeId("edge-2", 3), 7);

  private static final AddressBlock ADDRESS = new AddressBlock("203.0.113.7");
  private static final AnswerTiming TIMING =
      new AnswerTiming(1_764_000_000_000L, 1_764_000_004_321L, 38);
  private static final SeatToken TOKEN =
      SeatToken.parse("004217.p12.c2VjcmV0c2VjcmV0").orElseThrow();

  private SampleMessages() {}

  /** The JSON of all golden files of a folder. */
  private static List<byte[]> golden(String folder) {
    Path golden = Path.of("../protocol/src/test/resources/golden", folder);
    try (Stream<Path> files = Files.list(golden)) {
      List<byte[]> all = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        all.add(Files.readAllBytes(file));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<ServerMessage> serverMessages() {
    return golden("server").stream().map(WireCodec::readServer).toList();
  }

  static ServerMessage serverMessage(Class<? extends ServerMessage> type) {
    return serverMessages().stream().filter(type::isInstance).findFirst().orElseThrow();
  }

  /** A request for each message of a client that is passed to the owner, and the others. */
  static List<RoomRequest> requests() {
    List<RoomRequest> all = new ArrayList<>();
    for (byte[] json : golden("client")) {
      switch (WireCodec.readClient(json)) {
        case SeatRequest.Open open -> {
          all.add(new RoomRequest.Open(CONNECTION, open, Optional.of(ADDRESS)));
          all.add(new RoomRequest.Open(CONNECTION, open, Optional.empty()));
        }
        case SeatRequest.Find find -> all.add(new RoomRequest.Find(CONNECTION, find));
        case SeatRequest.Join join -> all.add(new RoomRequest.Join(CONNECTION, join, ADDRESS));
        case SeatRequest.Spectate spectate ->
            all.add(new RoomRequest.Spectate(CONNECTION, spectate));
        case ClientMessage.Seated act ->
            all.add(new RoomRequest.Act(CONNECTION, ROOM, act, TIMING));
        case SeatRequest.Watch _, SeatRequest.OfferDisplay _, SeatRequest.Resume _ -> {
          // Carried out by the edge, with one of the requests below.
        }
      }
    }
    all.add(new RoomRequest.Watch(CONNECTION, ROOM, TOKEN));
    all.add(new RoomRequest.Resume(CONNECTION, ROOM, TOKEN));
    all.add(new RoomRequest.Left(CONNECTION, ROOM));
    return all;
  }

  static RoomRequest answer() {
    return requests().stream()
        .filter(request ->
            request instanceof RoomRequest.Act act && act.act() instanceof QuestionRequest.Answer)
        .findFirst()
        .orElseThrow();
  }

  static List<Delivery> deliveries() {
    List<Delivery> all = new ArrayList<>();
    for (ServerMessage message : serverMessages()) {
      EncodedMessage encoded = EncodedMessage.of(message);
      all.add(
          delivery(
              new Delivery.ToRoles(EnumSet.of(Role.PLAYER, Role.DISPLAY), encoded),
              new Delivery.ToOne(CONNECTION, encoded),
              new Delivery.ToOne(ELSEWHERE, encoded)));
    }
    for (CloseReason reason : CloseReason.values()) {
      all.add(delivery(new Delivery.Disconnect(CONNECTION, reason)));
      all.add(delivery(new Delivery.DisconnectAll(reason)));
    }
    for (Role role : Role.values()) {
      all.add(
          delivery(
              new Delivery.Attach(CONNECTION, role),
              new Delivery.ToRoles(Set.of(role), EncodedMessage.of(serverMessages().getFirst()))));
    }
    for (RoomRequest request : requests()) {
      if (request instanceof RoomRequest.ToRoom toRoom) {
        all.add(delivery(new Delivery.Returned(toRoom), new Delivery.Unrecoverable(toRoom)));
      }
    }
    for (Delivery.Attempted.Kind kind : Delivery.Attempted.Kind.values()) {
      all.add(delivery(new Delivery.Attempted(kind, ADDRESS)));
    }
    all.add(delivery(new Delivery.Moved()));
    all.add(delivery());
    return all;
  }

  static Delivery delivery(Delivery.Action... actions) {
    return new Delivery(ROOM, List.of(actions));
  }
}
