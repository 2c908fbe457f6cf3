package trivium.room;

import java.util.List;
import java.util.Set;
import trivium.protocol.CloseReason;
import trivium.protocol.Role;
import trivium.protocol.RoomCode;
import trivium.protocol.ServerMessage;

/**
 * The output of one turn of a room for one edge: actions, carried out in order for every
 * connection, with one flush for each.
 */
public record Delivery(RoomCode room, List<Action> actions) {
  public Delivery {
    actions = List.copyOf(actions);
  }

  /** An action of the edge. */
  public sealed interface Action {}

  /** Adds a connection to the room in a role. */
  public record Attach(ConnectionId to, Role role) implements Action {}

  /** Sends a message to all connections with these roles; encoded once. */
  public record ToRoles(Set<Role> roles, ServerMessage message) implements Action {}

  public record ToOne(ConnectionId to, ServerMessage message) implements Action {}

  public record Disconnect(ConnectionId to, CloseReason reason) implements Action {}

  /** Closes all connections of the room; no delivery follows. */
  public record DisconnectAll(CloseReason reason) implements Action {}
}
