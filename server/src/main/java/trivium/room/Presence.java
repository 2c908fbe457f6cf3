package trivium.room;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import trivium.cluster.NodeId;
import trivium.protocol.PlayerId;
import trivium.protocol.Role;

/**
 * Who is connected to a room now. Not part of the room's state: connections come and go without an
 * event. Confined to the room's loop.
 */
final class Presence {
  /** Projectors, overflow rooms, a stream: more than this is a mistake or worse. */
  private static final int MOST_DISPLAYS = 16;

  /** A connection's place. */
  sealed interface Occupant {
    record Host() implements Occupant {}

    record Display() implements Occupant {}

    record Seated(PlayerId player) implements Occupant {}

    default Role role() {
      return switch (this) {
        case Host _ -> Role.HOST;
        case Display _ -> Role.DISPLAY;
        case Seated _ -> Role.PLAYER;
      };
    }
  }

  private final Map<ConnectionId, Occupant> occupants = new HashMap<>();
  private final Map<PlayerId, ConnectionId> players = new HashMap<>();
  private final Map<PlayerId, Long> expected = new HashMap<>();
  private final Deque<ConnectionId> displays = new ArrayDeque<>();
  private final Map<NodeId, Integer> connectionsOf = new HashMap<>();
  private Optional<ConnectionId> host = Optional.empty();

  /** Gives a place to a connection; the answer is the one that had to make room for it. */
  Optional<ConnectionId> enter(ConnectionId connection, Occupant occupant) {
    Optional<ConnectionId> before =
        switch (occupant) {
          case Occupant.Host _ -> host;
          case Occupant.Seated seated -> Optional.ofNullable(players.get(seated.player()));
          case Occupant.Display _ ->
              displays.size() < MOST_DISPLAYS ? Optional.empty() : Optional.of(displays.getFirst());
        };
    before.ifPresent(this::leave);
    occupants.put(connection, occupant);
    connectionsOf.merge(connection.node(), 1, Integer::sum);
    switch (occupant) {
      case Occupant.Host _ -> host = Optional.of(connection);
      case Occupant.Display _ -> displays.addLast(connection);
      case Occupant.Seated seated -> {
        players.put(seated.player(), connection);
        expected.remove(seated.player());
      }
    }
    return before;
  }

  /** The connection is gone; empty if it had no place. */
  Optional<Occupant> leave(ConnectionId connection) {
    Occupant occupant = occupants.remove(connection);
    if (occupant == null) {
      return Optional.empty();
    }
    connectionsOf.computeIfPresent(connection.node(), (_, n) -> n == 1 ? null : n - 1);
    switch (occupant) {
      case Occupant.Host _ -> host = Optional.empty();
      case Occupant.Display _ -> displays.remove(connection);
      case Occupant.Seated seated -> {
        players.remove(seated.player());
      }
    }
    return Optional.of(occupant);
  }

  /** A player who is not here may be back soon, and counts as present until then. */
  void expect(PlayerId player, long until) {
    if (!players.containsKey(player)) {
      expected.put(player, until);
    }
  }

  /** Everybody who may be back soon has time at least until then. */
  void expectLonger(long until) {
    expected.replaceAll((_, before) -> Math.max(before, until));
  }

  /** Nobody waits for this player any more. */
  void away(PlayerId player) {
    expected.remove(player);
  }

  /** Takes for away who was to be back by now; whether that is anybody. */
  boolean giveUpOnThoseExpectedBy(long now) {
    return expected.values().removeIf(until -> until <= now);
  }

  Optional<Occupant> who(ConnectionId connection) {
    return Optional.ofNullable(occupants.get(connection));
  }

  Optional<ConnectionId> host() {
    return host;
  }

  Optional<ConnectionId> of(PlayerId player) {
    return Optional.ofNullable(players.get(player));
  }

  /** Players who are here, or left so short a time ago that they may be back in a moment. */
  Set<PlayerId> present() {
    if (expected.isEmpty()) {
      return players.keySet();
    }
    Set<PlayerId> present = new HashSet<>(players.keySet());
    present.addAll(expected.keySet());
    return present;
  }

  /** Whether somebody is in this seat now. */
  boolean isHere(PlayerId player) {
    return players.containsKey(player);
  }

  /** The live set of nodes that hold connections. */
  Set<NodeId> nodes() {
    return connectionsOf.keySet();
  }
}
