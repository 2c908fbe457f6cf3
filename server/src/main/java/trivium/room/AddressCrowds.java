package trivium.room;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import trivium.protocol.PlayerId;
import trivium.protocol.ServerMessage;

/**
 * From where the players of a room came: how many seats each address has, and which of them took
 * {@link #NOTICED} within a minute. Part of the room's state: changed when events are applied, by
 * their times.
 */
final class AddressCrowds {
  /**
   * How many players of one address within {@link #WINDOW} the host is told of: more than most
   * classes, fewer than a program needs to spoil a game.
   */
  static final int NOTICED = 200;

  /** Within how many ms they have joined. */
  static final long WINDOW = 60_000;

  private final Map<String, AddressSeats> origins = new HashMap<>();
  private final Map<Integer, AddressSeats> crowds = new TreeMap<>();
  private int numbers;

  /** The players of one address. */
  private static final class AddressSeats {
    final Deque<Long> recent = new ArrayDeque<>();
    int seats;
    int crowd;
    int inCrowd;
    long since;
    long until;

    boolean hasInCrowd(Player player) {
      return crowd > 0 && player.joinedAt() >= since;
    }
  }

  /** Somebody new has come; {@link #seated} was told before. */
  void joined(Player player) {
    if (player.origin().isEmpty()) {
      return;
    }
    AddressSeats origin = of(player);
    long at = player.joinedAt();
    origin.recent.addLast(at);
    while (origin.recent.getFirst() < at - WINDOW) {
      origin.recent.removeFirst();
    }
    if (origin.crowd > 0) {
      origin.until = at;
    } else if (origin.recent.size() >= NOTICED) {
      origin.crowd = ++numbers;
      origin.since = origin.recent.getFirst();
      origin.until = at;
      origin.inCrowd = origin.recent.size();
      crowds.put(origin.crowd, origin);
    }
  }

  void seated(Player player) {
    if (player.origin().isEmpty()) {
      return;
    }
    AddressSeats origin = of(player);
    origin.seats++;
    if (origin.hasInCrowd(player)) {
      origin.inCrowd++;
    }
  }

  void left(Player player) {
    AddressSeats origin = origins.get(player.origin());
    if (origin == null) {
      return;
    }
    origin.seats--;
    if (origin.hasInCrowd(player)) {
      origin.inCrowd--;
    } else {
      origin.recent.removeFirstOccurrence(player.joinedAt());
    }
    if (origin.crowd > 0 && origin.inCrowd == 0) {
      crowds.remove(origin.crowd);
      origin.crowd = 0;
      origin.recent.clear();
    }
    if (origin.seats == 0 && origin.recent.isEmpty()) {
      origins.remove(player.origin());
    }
  }

  private AddressSeats of(Player player) {
    return origins.computeIfAbsent(player.origin(), _ -> new AddressSeats());
  }

  /** How many seats are taken from there. */
  int seatsOf(String origin) {
    AddressSeats there = origins.get(origin);
    return there == null ? 0 : there.seats;
  }

  /** Those of a crowd who are here. */
  List<PlayerId> members(int crowd, Collection<Player> players) {
    AddressSeats origin = crowds.get(crowd);
    return origin == null
        ? List.of()
        : players.stream()
            .filter(player -> origins.get(player.origin()) == origin && origin.hasInCrowd(player))
            .map(Player::id)
            .toList();
  }

  /** What the host is told, in the order of their numbers. */
  List<ServerMessage.Crowd> notices() {
    return crowds.values().stream()
        .map(origin ->
            new ServerMessage.Crowd(origin.crowd, origin.inCrowd, origin.until - origin.since))
        .toList();
  }
}
