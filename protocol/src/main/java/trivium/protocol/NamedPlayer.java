package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * A player with a name.
 *
 * @param team the number of the player's team; absent if there is none
 */
public record NamedPlayer(
    PlayerId player,
    String name,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> team) {
  /** A player without a team. */
  public NamedPlayer(PlayerId player, String name) {
    this(player, name, Optional.empty());
  }

  public NamedPlayer {
    team = team == null ? Optional.empty() : team;
  }
}
