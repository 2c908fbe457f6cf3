package trivium.room;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import trivium.protocol.PlayerId;

/**
 * The jokers: each contestant may double the points of one round. Changed by {@link RoomState}
 * alone.
 */
final class Jokers {
  private final Map<Contestant, Joker> played = new LinkedHashMap<>();

  /**
   * A joker that was played.
   *
   * @param by who played it
   */
  record Joker(int round, PlayerId by) {}

  void play(Contestant who, Joker joker) {
    played.put(who, joker);
  }

  void takeBack(Contestant who) {
    played.remove(who);
  }

  /** Points start anew, and so do the jokers. */
  void reset() {
    played.clear();
  }

  Optional<Joker> of(Contestant who) {
    return Optional.ofNullable(played.get(who));
  }

  /** Who plays the joker for a round, in the order of playing it. */
  Set<Contestant> of(int round) {
    return played.entrySet().stream()
        .filter(entry -> entry.getValue().round() == round)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }
}
