package trivium.room;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import trivium.protocol.PlayerId;

/**
 * The players of a room: who has a seat, who may return to one, and who was removed. Part of the
 * room's state, changed only by applying events. Confined to the room's loop.
 */
final class Roster {
  private final Map<PlayerId, Player> players = new LinkedHashMap<>();
  private final Map<PlayerId, Player> givenUp = new LinkedHashMap<>();
  private final Map<String, PlayerId> claims = new HashMap<>();
  private final Set<String> removedDevices = new HashSet<>();
  private final AddressCrowds crowds = new AddressCrowds();
  private final TakenNames names;
  private int seats;

  Roster(TakenNames names) {
    this.names = names;
  }

  /** Gives a new player the next seat. */
  void join(RoomEvent.PlayerJoined joined) {
    Player player = new Player(joined, seats);
    seat(player);
    crowds.joined(player);
    if (!joined.claim().isEmpty()) {
      claims.put(joined.claim(), joined.player());
    }
    seats++;
  }

  private void seat(Player player) {
    players.put(player.id(), player);
    names.add(player.id(), player.name());
    crowds.seated(player);
  }

  /** Removes players; returns those who had a seat. */
  List<Player> remove(List<PlayerId> ids) {
    List<Player> removed = new ArrayList<>();
    for (PlayerId id : ids) {
      Player player = players.remove(id);
      if (player != null) {
        crowds.left(player);
        removed.add(player);
      }
    }
    if (!removed.isEmpty()) {
      Set<PlayerId> removedPlayers = new HashSet<>(ids);
      names.remove(removedPlayers);
      claims.values().removeIf(removedPlayers::contains);
    }
    return removed;
  }

  /** Refuses the browser of a player from now on. */
  void markRemoved(Player player) {
    if (!player.device().isEmpty()) {
      removedDevices.add(player.device());
    }
  }

  /** Allows a removed player to return. The longest absent ones are forgotten. */
  void allowReturn(Player player) {
    givenUp.put(player.id(), player);
    Iterator<PlayerId> oldest = givenUp.keySet().iterator();
    while (givenUp.size() > SeatRules.MOST_PLAYERS) {
      oldest.next();
      oldest.remove();
    }
  }

  /** Seats a player who may return; returns whether there is one with this id. */
  boolean takeBack(PlayerId id) {
    Player player = givenUp.remove(id);
    if (player == null) {
      return false;
    }
    seat(player);
    return true;
  }

  void rename(PlayerId id, String name) {
    player(id)
        .ifPresent(player -> {
          player.rename(name);
          names.rename(id, name);
        });
  }

  /** The number of seats ever taken, which is the number of the next one. */
  int seats() {
    return seats;
  }

  /** All players with a seat, in the order in which they took it. */
  Collection<Player> players() {
    return Collections.unmodifiableCollection(players.values());
  }

  /** The same by their ids. */
  Map<PlayerId, Player> byId() {
    return Collections.unmodifiableMap(players);
  }

  Optional<Player> player(PlayerId id) {
    return Optional.ofNullable(players.get(id));
  }

  /** A player whose seat was given up and who may return. */
  Optional<Player> givenUp(PlayerId id) {
    return Optional.ofNullable(givenUp.get(id));
  }

  /** Whether a player with this browser was removed. */
  boolean isRemoved(String device) {
    return removedDevices.contains(device);
  }

  AddressCrowds crowds() {
    return crowds;
  }

  boolean isTaken(PlayerName name) {
    return names.contains(name);
  }

  /** Whether a player other than this one has the name. */
  boolean isTakenByOther(PlayerName name, PlayerId player) {
    return names.isOfOther(name, player);
  }

  /** The seat that was taken with this claim. */
  Optional<PlayerId> claimed(String claim) {
    return Optional.ofNullable(claims.get(claim));
  }
}
