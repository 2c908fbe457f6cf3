package trivium.room;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trivium.cluster.Fabric;
import trivium.cluster.NodeId;
import trivium.protocol.CloseReason;
import trivium.protocol.Role;
import trivium.protocol.RoomCode;
import trivium.protocol.ServerMessage;

/**
 * Gathers what a room says in one turn of its loop and hands each node its part in one delivery.
 * Confined to the room's loop.
 */
final class Outbox {
  private static final Set<Role> EVERYONE = Set.of(Role.values());
  private static final Set<Role> SCREENS = Set.of(Role.HOST, Role.DISPLAY);

  private final RoomCode room;
  private final Fabric<RoomRequest, Delivery> fabric;
  private final Map<NodeId, List<Delivery.Action>> posts = new LinkedHashMap<>();
  private final Set<NodeId> nodes;

  /**
   * @param nodes the live set of nodes that hold connections of this room
   */
  Outbox(RoomCode room, Fabric<RoomRequest, Delivery> fabric, Set<NodeId> nodes) {
    this.room = room;
    this.fabric = fabric;
    this.nodes = nodes;
  }

  void attach(ConnectionId to, Role role) {
    post(to.node(), new Delivery.Attach(to, role));
  }

  void toOne(ConnectionId to, ServerMessage message) {
    post(to.node(), new Delivery.ToOne(to, message));
  }

  void toEveryone(ServerMessage message) {
    toNodes(new Delivery.ToRoles(EVERYONE, message));
  }

  /** To host and display. */
  void toScreens(ServerMessage message) {
    toNodes(new Delivery.ToRoles(SCREENS, message));
  }

  void hangUp(ConnectionId to, CloseReason reason) {
    post(to.node(), new Delivery.Disconnect(to, reason));
  }

  void hangUpAll(CloseReason reason) {
    toNodes(new Delivery.DisconnectAll(reason));
  }

  void flush() {
    if (posts.isEmpty()) {
      return;
    }
    Map<NodeId, List<Delivery.Action>> now = new LinkedHashMap<>(posts);
    posts.clear();
    now.forEach((node, list) -> fabric.down(node, new Delivery(room, list)));
  }

  private void toNodes(Delivery.Action post) {
    nodes.forEach(node -> post(node, post));
  }

  private void post(NodeId node, Delivery.Action post) {
    posts.computeIfAbsent(node, _ -> new ArrayList<>()).add(post);
  }
}
