package trivium.room;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import trivium.protocol.PlayerId;
import trivium.protocol.PlayersMessage;

/**
 * The seats of each address in a room, and the addresses from which {@link #CROWD} players joined
 * within {@link #WINDOW}. Part of the room's state: changed by applying events, using their times.
 */
final class AddressCrowds {
  /** Players that make a crowd: more than most classes, fewer than a program needs for damage. */
  static final int CROWD = 200;

  /** Time within which the players of a crowd have joined, ms. */
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

  /** Counts a new player, after {@link #seated}. */
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
    } else if (origin.recent.size() >= CROWD) {
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

  /** The number of seats taken from an address. */
  int seatsOf(String origin) {
    AddressSeats found = origins.get(origin);
    return found == null ? 0 : found.seats;
  }

  /** The players of a crowd who are still seated. */
  List<PlayerId> members(int crowd, Collection<Player> players) {
    AddressSeats origin = crowds.get(crowd);
    return origin == null
        ? List.of()
        : players.stream()
            .filter(player -> origins.get(player.origin()) == origin && origin.hasInCrowd(player))
            .map(Player::id)
            .toList();
  }

  /** Messages about all crowds to the host, ordered by number. */
  List<PlayersMessage.Crowd> notices() {
    return crowds.values().stream()
        .map(origin ->
            new PlayersMessage.Crowd(origin.crowd, origin.inCrowd, origin.until - origin.since))
        .toList();
  }
}
