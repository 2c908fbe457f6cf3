package trivium.room;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trivium.cluster.Fabric;
import trivium.cluster.NodeId;
import trivium.protocol.CloseReason;
import trivium.protocol.EncodedMessage;
import trivium.protocol.Role;
import trivium.protocol.RoomCode;
import trivium.protocol.ServerMessage;

/**
 * Collects the output of a room in one turn and sends each node its part in one delivery. Confined
 * to the room's loop.
 */
final class Outbox {
  private static final Set<Role> EVERYONE = Set.of(Role.values());
  private static final Set<Role> HOSTS = Set.of(Role.HOST);
  private static final Set<Role> PLAYERS = Set.of(Role.PLAYER, Role.SPECTATOR);
  private static final Set<Role> SCREENS = Set.of(Role.HOST, Role.DISPLAY);

  private final RoomCode room;
  private final Fabric<RoomRequest, Delivery> fabric;
  private final Map<NodeId, List<Delivery.Action>> pending = new LinkedHashMap<>();
  private final Set<NodeId> nodes;
  private final Set<NodeId> nodesWithScreens;

  /**
   * @param nodes live view of the nodes with connections of this room
   * @param nodesWithScreens live view of those of them with the host or a display
   */
  Outbox(
      RoomCode room,
      Fabric<RoomRequest, Delivery> fabric,
      Set<NodeId> nodes,
      Set<NodeId> nodesWithScreens) {
    this.room = room;
    this.fabric = fabric;
    this.nodes = nodes;
    this.nodesWithScreens = nodesWithScreens;
  }

  void attach(ConnectionId to, Role role) {
    add(to.node(), new Delivery.Attach(to, role));
  }

  void toOne(ConnectionId to, ServerMessage message) {
    add(to.node(), new Delivery.ToOne(to, EncodedMessage.of(message)));
  }

  void toEveryone(ServerMessage message) {
    toNodes(new Delivery.ToRoles(EVERYONE, EncodedMessage.of(message)));
  }

  void toPlayers(ServerMessage message) {
    toNodes(new Delivery.ToRoles(PLAYERS, EncodedMessage.of(message)));
  }

  /** Sends to host and displays. */
  void toScreens(ServerMessage message) {
    toScreens(new Delivery.ToRoles(SCREENS, EncodedMessage.of(message)));
  }

  /** Sends to all devices of the host. */
  void toHosts(ServerMessage message) {
    toScreens(new Delivery.ToRoles(HOSTS, EncodedMessage.of(message)));
  }

  void disconnect(ConnectionId to, CloseReason reason) {
    add(to.node(), new Delivery.Disconnect(to, reason));
  }

  void disconnectAll(CloseReason reason) {
    toNodes(new Delivery.DisconnectAll(reason));
  }

  /** Another node owns the room from now on. */
  void moved() {
    toNodes(new Delivery.Moved());
  }

  /** Returns a request that the next owner is to handle. */
  void toReturn(RoomRequest.ToRoom request) {
    add(request.from().node(), new Delivery.Returned(request));
  }

  void flush() {
    if (pending.isEmpty()) {
      return;
    }
    Map<NodeId, List<Delivery.Action>> now = new LinkedHashMap<>(pending);
    pending.clear();
    now.forEach((node, list) -> fabric.down(node, new Delivery(room, list)));
  }

  private void toScreens(Delivery.Action action) {
    nodesWithScreens.forEach(node -> add(node, action));
  }

  private void toNodes(Delivery.Action action) {
    nodes.forEach(node -> add(node, action));
  }

  private void add(NodeId node, Delivery.Action action) {
    pending.computeIfAbsent(node, _ -> new ArrayList<>()).add(action);
  }
}
