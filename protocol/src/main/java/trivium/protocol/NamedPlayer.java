package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * A player with a name.
 *
 * @param team the number of the player's team; absent if there is none
 * @param avatar the number of the player's avatar; absent if there is none
 */
public record NamedPlayer(
    PlayerId player,
    String name,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> team,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> avatar) {
  /** A player without a team and an avatar. */
  public NamedPlayer(PlayerId player, String name) {
    this(player, name, Optional.empty(), Optional.empty());
  }

  /** A player without an avatar. */
  public NamedPlayer(PlayerId player, String name, Optional<Integer> team) {
    this(player, name, team, Optional.empty());
  }

  public NamedPlayer {
    avatar = avatar == null ? Optional.empty() : avatar;
    team = team == null ? Optional.empty() : team;
  }
}
