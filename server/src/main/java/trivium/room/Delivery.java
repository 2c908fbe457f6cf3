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
public record Delivery(RoomCode room, List<Post> posts) {
  public Delivery {
    posts = List.copyOf(posts);
  }

  /** One thing to carry out. */
  public sealed interface Post {}

  /** From now on the connection belongs to the room in this role. */
  public record Attach(ConnectionId to, Role role) implements Post {}

  /** The same message to everyone of these roles: encode it once. */
  public record ToRoles(Set<Role> roles, ServerMessage message) implements Post {}

  public record ToOne(ConnectionId to, ServerMessage message) implements Post {}

  public record HangUp(ConnectionId to, CloseReason reason) implements Post {}

  /** Closes every connection of the room; nothing follows. */
  public record HangUpAll(CloseReason reason) implements Post {}
}
