package trivium.room;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import trivium.protocol.PlayerId;

/**
 * The names in a room, indexed by their skeletons. Computing these is the most expensive part of a
 * replay, so that reports use no index. Confined to the room's loop.
 */
final class TakenNames {
  private final Map<String, PlayerId> skeletons = new HashMap<>();
  private final boolean indexed;

  /** The name that was looked up last, which usually is the next to be added. */
  private Optional<PlayerName> lookedUp = Optional.empty();

  TakenNames() {
    this(true);
  }

  private TakenNames(boolean indexed) {
    this.indexed = indexed;
  }

  /** For reports. */
  static TakenNames notIndexed() {
    return new TakenNames(false);
  }

  void add(PlayerId player, String name) {
    if (indexed) {
      lookedUp
          .filter(last -> last.text().equals(name))
          .or(() -> PlayerName.of(name))
          .ifPresent(
              known -> known.skeletons().forEach(skeleton -> skeletons.put(skeleton, player)));
    }
  }

  void rename(PlayerId player, String name) {
    remove(Set.of(player));
    add(player, name);
  }

  void remove(Set<PlayerId> players) {
    skeletons.values().removeIf(players::contains);
  }

  /**
   * @throws IllegalStateException if the names are not indexed
   */
  boolean contains(PlayerName name) {
    return owners(name).findAny().isPresent();
  }

  /**
   * Whether a player other than this one has the name.
   *
   * @throws IllegalStateException if the names are not indexed
   */
  boolean isOfOther(PlayerName name, PlayerId player) {
    return owners(name).anyMatch(owner -> !owner.equals(player));
  }

  private Stream<PlayerId> owners(PlayerName name) {
    if (!indexed) {
      throw new IllegalStateException("the names of this room are not indexed");
    }
    lookedUp = Optional.of(name);
    return name.skeletons().stream()
        .flatMap(skeleton -> Optional.ofNullable(skeletons.get(skeleton)).stream());
  }
}
