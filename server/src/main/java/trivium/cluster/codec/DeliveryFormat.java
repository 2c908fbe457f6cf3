package trivium.cluster.codec;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trivium.cluster.MessageFormat;
import trivium.cluster.NodeId;
import trivium.cluster.UnreadableMessageException;
import trivium.protocol.CloseReason;
import trivium.protocol.EncodedMessage;
import trivium.protocol.QuestionMessage.Receipt;
import trivium.protocol.Role;
import trivium.protocol.RoomCode;
import trivium.protocol.ServerMessage;
import trivium.protocol.StandingsMessage.Result;
import trivium.room.ConnectionId;
import trivium.room.Delivery;
import trivium.room.RoomRequest;

/**
 * The format of deliveries: {@code [room, home, [action...]]}, where the home is the node of the
 * connections that are written as a number. Messages to clients are passed on as JSON, without
 * being decoded, except for the two that each player gets with each question: their fields are
 * passed on, and the edge encodes the JSON.
 */
public final class DeliveryFormat implements MessageFormat<Delivery> {
  private static final int ATTACH = 0;
  private static final int TO_ROLES = 1;
  private static final int TO_ONE = 2;
  private static final int DISCONNECT = 3;
  private static final int DISCONNECT_ALL = 4;
  private static final int MOVED = 5;
  private static final int RETURNED = 6;

  private static final int RECEIPT = 8;
  private static final int RESULT = 9;

  private static final NodeId NO_HOME = new NodeId("", -1);

  private static final Map<String, Class<? extends ServerMessage>> TYPES =
      leaves(ServerMessage.class)
          .map(type -> type.<ServerMessage>asSubclass(ServerMessage.class))
          .collect(Collectors.toUnmodifiableMap(DeliveryFormat::tag, Function.identity()));

  private static final ClassValue<String> TAGS =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
          return tag(type);
        }
      };

  private static final Map<Integer, CloseReason> CLOSE_REASONS =
      Arrays.stream(CloseReason.values())
          .collect(Collectors.toUnmodifiableMap(CloseReason::code, Function.identity()));

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(DeliveryFormat::leaves).distinct()
        : Stream.of(type);
  }

  private static String tag(Class<?> type) {
    return type.getAnnotation(JsonTypeName.class).value();
  }

  @Override
  public byte[] write(Delivery delivery) {
    return CborEnvelope.write(out -> {
      NodeId home =
          delivery.actions().stream()
              .flatMap(DeliveryFormat::addressee)
              .map(ConnectionId::node)
              .findFirst()
              .orElse(NO_HOME);
      out.array(3).number(RequestFormat.number(delivery.room())).node(home);
      out.array(delivery.actions().size());
      delivery.actions().forEach(action -> write(out, action, home));
      out.end().end();
    });
  }

  private static Stream<ConnectionId> addressee(Delivery.Action action) {
    return switch (action) {
      case Delivery.Attach(var to, _) -> Stream.of(to);
      case Delivery.ToOne(var to, _) -> Stream.of(to);
      case Delivery.Disconnect(var to, _) -> Stream.of(to);
      case Delivery.Returned(var request) -> Stream.of(request.from());
      case Delivery.ToRoles _, Delivery.DisconnectAll _, Delivery.Moved _ -> Stream.empty();
    };
  }

  private static void write(CborWriter out, Delivery.Action action, NodeId home) {
    switch (action) {
      case Delivery.Attach(var to, var role) ->
          out.array(3).number(ATTACH).connection(to, home).number(number(role));
      case Delivery.ToRoles(var roles, var message) ->
          message(out.array(4).number(TO_ROLES).number(bits(roles)), message);
      case Delivery.ToOne(var to, var message) -> toOne(out, to, message, home);
      case Delivery.Disconnect(var to, var reason) ->
          out.array(3).number(DISCONNECT).connection(to, home).number(reason.code());
      case Delivery.DisconnectAll(var reason) ->
          out.array(2).number(DISCONNECT_ALL).number(reason.code());
      case Delivery.Moved() -> out.array(1).number(MOVED);
      case Delivery.Returned(var request) ->
          RequestFormat.write(out.array(2).number(RETURNED), request, home);
    }
    out.end();
  }

  private static void toOne(CborWriter out, ConnectionId to, EncodedMessage message, NodeId home) {
    if (message.is(Receipt.class)) {
      out.array(2 + ReceiptFormat.SIZE).number(RECEIPT).connection(to, home);
      ReceiptFormat.write(out, (Receipt) message.message());
    } else if (message.is(Result.class)) {
      out.array(2 + ResultFormat.SIZE).number(RESULT).connection(to, home);
      ResultFormat.write(out, (Result) message.message());
    } else {
      message(out.array(4).number(TO_ONE).connection(to, home), message);
    }
  }

  private static void message(CborWriter out, EncodedMessage message) {
    out.text(TAGS.get(message.type())).bytes(message.json());
  }

  @Override
  public Delivery read(byte[] bytes) {
    return CborEnvelope.read(
        bytes,
        in -> {
          in.enterArray();
          RoomCode room = RequestFormat.room(in);
          NodeId home = in.node();
          List<Delivery.Action> actions = new ArrayList<>();
          in.enterArray();
          while (in.entersNextArray()) {
            actions.add(action(in, home));
            in.leaveArray();
          }
          in.leaveArray();
          return new Delivery(room, actions);
        });
  }

  private static Delivery.Action action(CborReader in, NodeId home) {
    int kind = in.number();
    return switch (kind) {
      case ATTACH -> new Delivery.Attach(in.connection(home), role(in.number()));
      case TO_ROLES -> new Delivery.ToRoles(roles(in.number()), message(in));
      case TO_ONE -> new Delivery.ToOne(in.connection(home), message(in));
      case RECEIPT ->
          new Delivery.ToOne(in.connection(home), EncodedMessage.of(ReceiptFormat.read(in)));
      case RESULT ->
          new Delivery.ToOne(in.connection(home), EncodedMessage.of(ResultFormat.read(in)));
      case DISCONNECT -> new Delivery.Disconnect(in.connection(home), reason(in));
      case DISCONNECT_ALL -> new Delivery.DisconnectAll(reason(in));
      case MOVED -> new Delivery.Moved();
      case RETURNED -> new Delivery.Returned(toRoom(RequestFormat.read(in, home)));
      default -> throw new UnreadableMessageException("there is no action " + kind, null);
    };
  }

  private static RoomRequest.ToRoom toRoom(RoomRequest request) {
    return switch (request) {
      case RoomRequest.ToRoom toRoom -> toRoom;
      case RoomRequest.Open _ ->
          throw new UnreadableMessageException("a request without a room is returned", null);
    };
  }

  private static EncodedMessage message(CborReader in) {
    String tag = in.text();
    Class<? extends ServerMessage> type = TYPES.get(tag);
    if (type == null) {
      throw new UnreadableMessageException("there is no message " + tag, null);
    }
    return EncodedMessage.of(type, in.bytes());
  }

  private static CloseReason reason(CborReader in) {
    int code = in.number();
    CloseReason reason = CLOSE_REASONS.get(code);
    if (reason == null) {
      throw new UnreadableMessageException("there is no reason " + code, null);
    }
    return reason;
  }

  /** A number that stays the same when roles are added or sorted. */
  private static int number(Role role) {
    return switch (role) {
      case HOST -> 0;
      case PLAYER -> 1;
      case DISPLAY -> 2;
      case SPECTATOR -> 3;
    };
  }

  private static Role role(int number) {
    return Arrays.stream(Role.values())
        .filter(role -> number(role) == number)
        .findFirst()
        .orElseThrow(() -> new UnreadableMessageException("there is no role " + number, null));
  }

  private static int bits(Set<Role> roles) {
    return roles.stream()
        .mapToInt(role -> 1 << number(role))
        .reduce(0, (one, other) -> one | other);
  }

  private static Set<Role> roles(int bits) {
    if (bits >>> Role.values().length != 0) {
      throw new UnreadableMessageException("there is an unknown role in " + bits, null);
    }
    return Arrays.stream(Role.values())
        .filter(role -> (bits & 1 << number(role)) != 0)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }
}
