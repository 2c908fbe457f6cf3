package trivium.room;

import java.util.List;
import java.util.Set;
import trivium.protocol.CloseReason;
import trivium.protocol.Role;
import trivium.protocol.RoomCode;
import trivium.protocol.ServerMessage;

/**
 * What a room hands down to one edge: posts, to be carried out in this order for every socket, with
 * one flush a socket.
 */
public record Delivery(RoomCode room, List<Action> posts) {
  public Delivery {
    posts = List.copyOf(posts);
  }

  /** One thing to carry out. */
  public sealed interface Action {}

  /** From now on the connection belongs to the room in this role. */
  public record Attach(ConnectionId to, Role role) implements Action {}

  /** The same message to everyone of these roles: encode it once. */
  public record ToRoles(Set<Role> roles, ServerMessage message) implements Action {}

  public record ToOne(ConnectionId to, ServerMessage message) implements Action {}

  public record Disconnect(ConnectionId to, CloseReason reason) implements Action {}

  /** Closes every connection of the room; nothing follows. */
  public record DisconnectAll(CloseReason reason) implements Action {}
}
