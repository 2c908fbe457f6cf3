package trivium.room;

import java.util.List;
import java.util.Set;
import trivium.protocol.CloseReason;
import trivium.protocol.EncodedMessage;
import trivium.protocol.Role;
import trivium.protocol.RoomCode;

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

  /** Sends a message to all connections with these roles. */
  public record ToRoles(Set<Role> roles, EncodedMessage message) implements Action {}

  public record ToOne(ConnectionId to, EncodedMessage message) implements Action {}

  public record Disconnect(ConnectionId to, CloseReason reason) implements Action {}

  /** Closes all connections of the room; no delivery follows. */
  public record DisconnectAll(CloseReason reason) implements Action {}

  /** The sender no longer owns the room: all of its connections are attached to the next owner. */
  public record Moved() implements Action {}

  /** Answers a request to a room that its owner, the sender, cannot recover. */
  public record Unrecoverable(RoomRequest.ToRoom request) implements Action {}

  /**
   * Reports an attempt at the sending edge, which counts toward the limits of its address at all
   * edges. The room is the one of the attempt, or none.
   */
  public record Attempted(Kind kind, AddressBlock from) implements Action {
    /** What was attempted. */
    public enum Kind {
      /** The code of the room was looked up, and is unused. */
      UNUSED_CODE,
      /** Somebody at the address was told that the code of the room is unused. */
      DISCLOSED_CODE,
      /** The code of the room is used, and was found among unused ones. */
      USED_CODE,
      WRONG_HOST_KEY,
      DISPLAY_CLAIM
    }
  }

  /** Returns a request to the edge, which sends it to the next owner of the room. */
  public record Returned(RoomRequest.ToRoom request) implements Action {}
}
