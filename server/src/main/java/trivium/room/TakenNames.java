package trivium.room;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import trivium.protocol.PlayerId;

/**
 * The names in a room and what they look like. Looks are worked out when somebody asks for a name:
 * that costs more than all else about a player, and a room that is only looked back at never needs
 * it.
 */
final class TakenNames {
  private final Map<String, PlayerId> looks = new HashMap<>();
  private final Map<PlayerId, String> newest = new LinkedHashMap<>();

  void add(PlayerId player, String name) {
    newest.put(player, name);
  }

  void remove(Set<PlayerId> players) {
    newest.keySet().removeAll(players);
    looks.values().removeIf(players::contains);
  }

  boolean contains(PlayerName name) {
    newest.forEach((player, text) ->
        PlayerName.of(text)
            .ifPresent(known -> known.looks().forEach(look -> looks.put(look, player))));
    newest.clear();
    return name.looks().stream().anyMatch(looks::containsKey);
  }
}
