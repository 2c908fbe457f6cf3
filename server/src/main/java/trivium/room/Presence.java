package trivium.room;

import java.util.AbstractSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import trivium.cluster.NodeId;
import trivium.protocol.PlayerId;
import trivium.protocol.Role;

/**
 * The connections of a room and their seats. Not part of the room's state: connecting is no event.
 * Confined to the room's loop, except for {@link #connectedPlayers}.
 */
final class Presence {
  /** Enough for overflow rooms and a stream. */
  private static final int MOST_DISPLAYS = 16;

  /** The seat that a connection occupies. */
  sealed interface Occupant {
    record Host() implements Occupant {}

    record Display() implements Occupant {}

    record Spectator() implements Occupant {}

    record Seated(PlayerId player) implements Occupant {}

    default Role role() {
      return switch (this) {
        case Host _ -> Role.HOST;
        case Display _ -> Role.DISPLAY;
        case Spectator _ -> Role.SPECTATOR;
        case Seated _ -> Role.PLAYER;
      };
    }

    /** Whether it is the page of the host or a display. */
    default boolean isScreen() {
      return switch (this) {
        case Host _, Display _ -> true;
        case Spectator _, Seated _ -> false;
      };
    }
  }

  /** Enough for a laptop, its remotes, and connections that are not known to be broken yet. */
  static final int MOST_HOSTS = 8;

  private final Map<ConnectionId, Occupant> occupants = new HashMap<>();
  private final Map<PlayerId, ConnectionId> players = new HashMap<>();
  private final Map<PlayerId, Long> expected = new HashMap<>();
  private final Set<PlayerId> present = new PresentPlayers();
  private final Deque<ConnectionId> displays = new ArrayDeque<>();
  private int spectators;
  private final Deque<ConnectionId> hosts = new ArrayDeque<>();
  private final Map<NodeId, Integer> connectionsOf = new HashMap<>();
  private final Map<NodeId, Integer> screensOf = new HashMap<>();
  private volatile int connectedPlayers;

  /** Seats a connection, which may have a seat already; returns the one that it replaces. */
  Optional<ConnectionId> enter(ConnectionId connection, Occupant occupant) {
    leave(connection);
    Optional<ConnectionId> before =
        switch (occupant) {
          case Occupant.Host _ -> oldest(hosts, MOST_HOSTS);
          case Occupant.Seated seated -> Optional.ofNullable(players.get(seated.player()));
          case Occupant.Display _ -> oldest(displays, MOST_DISPLAYS);
          case Occupant.Spectator _ -> Optional.empty();
        };
    before.ifPresent(this::leave);
    occupants.put(connection, occupant);
    connectionsOf.merge(connection.node(), 1, Integer::sum);
    if (occupant.isScreen()) {
      screensOf.merge(connection.node(), 1, Integer::sum);
    }
    switch (occupant) {
      case Occupant.Host _ -> hosts.addLast(connection);
      case Occupant.Display _ -> displays.addLast(connection);
      case Occupant.Spectator _ -> spectators++;
      case Occupant.Seated seated -> {
        players.put(seated.player(), connection);
        expected.remove(seated.player());
      }
    }
    connectedPlayers = players.size();
    return before;
  }

  /** The connection that makes room for another; empty if there is room. */
  private static Optional<ConnectionId> oldest(Deque<ConnectionId> connections, int most) {
    return connections.size() < most ? Optional.empty() : Optional.of(connections.getFirst());
  }

  /** Removes a connection; empty if it had no seat. */
  Optional<Occupant> leave(ConnectionId connection) {
    Occupant occupant = occupants.remove(connection);
    if (occupant == null) {
      return Optional.empty();
    }
    connectionsOf.computeIfPresent(connection.node(), (_, n) -> n == 1 ? null : n - 1);
    if (occupant.isScreen()) {
      screensOf.computeIfPresent(connection.node(), (_, n) -> n == 1 ? null : n - 1);
    }
    switch (occupant) {
      case Occupant.Host _ -> hosts.remove(connection);
      case Occupant.Display _ -> displays.remove(connection);
      case Occupant.Spectator _ -> spectators--;
      case Occupant.Seated seated -> {
        players.remove(seated.player());
      }
    }
    connectedPlayers = players.size();
    return Optional.of(occupant);
  }

  /** Counts a disconnected player as present until a time, ms since the epoch. */
  void expect(PlayerId player, long until) {
    if (!players.containsKey(player)) {
      expected.put(player, until);
    }
  }

  /** Counts all expected players as present until that time at least. */
  void extendExpected(long until) {
    expected.replaceAll((_, before) -> Math.max(before, until));
  }

  void stopExpecting(PlayerId player) {
    expected.remove(player);
  }

  /** Stops expecting players whose time has passed; returns whether there were any. */
  boolean expireAbsent(long now) {
    return expected.values().removeIf(until -> until <= now);
  }

  Optional<Occupant> occupant(ConnectionId connection) {
    return Optional.ofNullable(occupants.get(connection));
  }

  /** The number of players with a connection. Any thread. */
  int connectedPlayers() {
    return connectedPlayers;
  }

  int spectators() {
    return spectators;
  }

  /** The devices of the host: one that runs the room, and others as remotes. */
  List<ConnectionId> hosts() {
    return List.copyOf(hosts);
  }

  Optional<ConnectionId> of(PlayerId player) {
    return Optional.ofNullable(players.get(player));
  }

  /**
   * Live view of connected players and those who are expected to reconnect. A copy would be made
   * with each answer, as somebody is always expected in a large room.
   */
  Set<PlayerId> present() {
    return present;
  }

  /** No player is both connected and expected. */
  private final class PresentPlayers extends AbstractSet<PlayerId> {
    @Override
    public Iterator<PlayerId> iterator() {
      return Stream.concat(players.keySet().stream(), expected.keySet().stream()).iterator();
    }

    @Override
    public boolean contains(Object player) {
      return players.containsKey(player) || expected.containsKey(player);
    }

    @Override
    public int size() {
      return players.size() + expected.size();
    }
  }

  /** The connections to a node. */
  List<ConnectionId> connections(NodeId node) {
    return occupants.keySet().stream().filter(each -> each.node().equals(node)).toList();
  }

  /** Live view of the nodes with connections. */
  Set<NodeId> nodes() {
    return connectionsOf.keySet();
  }

  /** Live view of the nodes with the host or a display. */
  Set<NodeId> nodesWithScreens() {
    return screensOf.keySet();
  }
}
