package trivium.cluster.codec;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
import trivium.room.AddressBlock;
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
  private static final int ATTEMPTED = 7;
  private static final int UNRECOVERABLE = 8;
  private static final int RECEIPT = 9;
  private static final int RESULT = 10;

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
      case Delivery.Unrecoverable(var request) -> Stream.of(request.from());
      case Delivery.ToRoles _, Delivery.DisconnectAll _, Delivery.Moved _, Delivery.Attempted _ ->
          Stream.empty();
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
      case Delivery.Unrecoverable(var request) ->
          RequestFormat.write(out.array(2).number(UNRECOVERABLE), request, home);
      case Delivery.Attempted(var kind, var from) ->
          out.array(3).number(ATTEMPTED).number(number(kind)).text(from.text());
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
  public Delivery read(byte[] bytes, Consumer<String> skipped) {
    return CborEnvelope.read(
        bytes,
        in -> {
          in.enterArray();
          RoomCode room = RequestFormat.room(in);
          NodeId home = in.node();
          List<Delivery.Action> actions = new ArrayList<>();
          in.enterArray();
          while (in.entersNextArray()) {
            action(in, home, skipped).ifPresent(actions::add);
            in.leaveArray();
          }
          in.leaveArray();
          return new Delivery(room, actions);
        });
  }

  /**
   * Reads an action, in the array that has been entered; empty if this release does not know it, or
   * what it contains.
   */
  private static Optional<? extends Delivery.Action> action(
      CborReader in, NodeId home, Consumer<String> skipped) {
    int kind = in.number();
    return switch (kind) {
      case ATTACH -> {
        ConnectionId to = in.connection(home);
        yield role(in.number(), skipped).map(role -> new Delivery.Attach(to, role));
      }
      case TO_ROLES -> {
        // Roles that this release does not know have no connections here.
        Set<Role> roles = roles(in.number());
        yield message(in, skipped).map(message -> new Delivery.ToRoles(roles, message));
      }
      case TO_ONE -> {
        ConnectionId to = in.connection(home);
        yield message(in, skipped).map(message -> new Delivery.ToOne(to, message));
      }
      case RECEIPT -> {
        ConnectionId to = in.connection(home);
        yield Optional.of(new Delivery.ToOne(to, EncodedMessage.of(ReceiptFormat.read(in))));
      }
      case RESULT -> {
        ConnectionId to = in.connection(home);
        yield Optional.of(new Delivery.ToOne(to, EncodedMessage.of(ResultFormat.read(in))));
      }
      case DISCONNECT -> {
        ConnectionId to = in.connection(home);
        yield reason(in, skipped).map(reason -> new Delivery.Disconnect(to, reason));
      }
      case DISCONNECT_ALL -> reason(in, skipped).map(Delivery.DisconnectAll::new);
      case MOVED -> Optional.of(new Delivery.Moved());
      case RETURNED -> request(in, home, skipped).map(Delivery.Returned::new);
      case UNRECOVERABLE -> request(in, home, skipped).map(Delivery.Unrecoverable::new);
      case ATTEMPTED -> {
        Optional<Delivery.Attempted.Kind> attempt = attempt(in.number(), skipped);
        AddressBlock from = new AddressBlock(in.text());
        yield attempt.map(known -> new Delivery.Attempted(known, from));
      }
      default -> unknown("action", kind, skipped);
    };
  }

  private static <T> Optional<T> unknown(String what, Object value, Consumer<String> skipped) {
    skipped.accept("there is no %s %s".formatted(what, value));
    return Optional.empty();
  }

  private static Optional<RoomRequest.ToRoom> request(
      CborReader in, NodeId home, Consumer<String> skipped) {
    in.enterArray();
    int kind = in.number();
    Optional<RoomRequest> request = RequestFormat.read(in, kind, home);
    in.leaveArray();
    return request.isEmpty()
        ? unknown("request", kind, skipped)
        : Optional.of(toRoom(request.get()));
  }

  private static RoomRequest.ToRoom toRoom(RoomRequest request) {
    return switch (request) {
      case RoomRequest.ToRoom toRoom -> toRoom;
      case RoomRequest.Open _ ->
          throw new UnreadableMessageException("a request without a room is returned", null);
    };
  }

  private static Optional<EncodedMessage> message(CborReader in, Consumer<String> skipped) {
    String tag = in.text();
    Class<? extends ServerMessage> type = TYPES.get(tag);
    return type == null
        ? unknown("message", tag, skipped)
        : Optional.of(EncodedMessage.of(type, in.bytes()));
  }

  private static Optional<CloseReason> reason(CborReader in, Consumer<String> skipped) {
    int code = in.number();
    CloseReason reason = CLOSE_REASONS.get(code);
    return reason == null ? unknown("reason", code, skipped) : Optional.of(reason);
  }

  /** A number that stays the same when kinds are added or sorted. */
  private static int number(Delivery.Attempted.Kind kind) {
    return switch (kind) {
      case UNUSED_CODE -> 0;
      case DISCLOSED_CODE -> 1;
      case USED_CODE -> 2;
      case WRONG_HOST_KEY -> 3;
      case DISPLAY_CLAIM -> 4;
    };
  }

  private static Optional<Delivery.Attempted.Kind> attempt(int number, Consumer<String> skipped) {
    return Arrays.stream(Delivery.Attempted.Kind.values())
        .filter(kind -> number(kind) == number)
        .findFirst()
        .or(() -> unknown("attempt", number, skipped));
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

  private static Optional<Role> role(int number, Consumer<String> skipped) {
    return Arrays.stream(Role.values())
        .filter(role -> number(role) == number)
        .findFirst()
        .or(() -> unknown("role", number, skipped));
  }

  private static int bits(Set<Role> roles) {
    return roles.stream()
        .mapToInt(role -> 1 << number(role))
        .reduce(0, (one, other) -> one | other);
  }

  private static Set<Role> roles(int bits) {
    return Arrays.stream(Role.values())
        .filter(role -> (bits & 1 << number(role)) != 0)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }
}
