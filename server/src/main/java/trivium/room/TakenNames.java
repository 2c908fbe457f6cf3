package trivium.room;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import trivium.protocol.PlayerId;

/**
 * The names in a room, indexed by what they look like. Working out the looks of a name costs more
 * than all else about a player, so a room that is only looked back at has no index. Confined to the
 * room's loop.
 */
final class TakenNames {
  private final Map<String, PlayerId> looks = new HashMap<>();
  private final boolean indexed;

  TakenNames() {
    this(true);
  }

  private TakenNames(boolean indexed) {
    this.indexed = indexed;
  }

  /** For a room that nobody can join any more. */
  static TakenNames notIndexed() {
    return new TakenNames(false);
  }

  void add(PlayerId player, String name) {
    if (indexed) {
      PlayerName.of(name)
          .ifPresent(known -> known.looks().forEach(look -> looks.put(look, player)));
    }
  }

  void remove(Set<PlayerId> players) {
    looks.values().removeIf(players::contains);
  }

  /**
   * @throws IllegalStateException if the names are not indexed
   */
  boolean contains(PlayerName name) {
    if (!indexed) {
      throw new IllegalStateException("the names of this room are not indexed");
    }
    return name.looks().stream().anyMatch(looks::containsKey);
  }
}
