package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Optional;

/** The part of a snapshot that depends on the role of its receiver. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "role")
public sealed interface Seat {
  /**
   * A player's own name and standing.
   *
   * @param team the number of the player's team; absent if there is none
   * @param avatar the number of the player's avatar; absent if there is none
   * @param out whether the player is out for the rest of the round
   */
  @JsonTypeName("player")
  record PlayerSeat(
      PlayerId player,
      String name,
      Standing standing,
      int streak,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> team,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> avatar,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean out)
      implements Seat {
    /** A player without a team and an avatar. */
    public PlayerSeat(PlayerId player, String name, Standing standing, int streak) {
      this(player, name, standing, streak, Optional.empty(), Optional.empty(), false);
    }

    /** A player who is not out. */
    public PlayerSeat(
        PlayerId player,
        String name,
        Standing standing,
        int streak,
        Optional<Integer> team,
        Optional<Integer> avatar) {
      this(player, name, standing, streak, team, avatar, false);
    }

    public PlayerSeat {
      avatar = avatar == null ? Optional.empty() : avatar;
      team = team == null ? Optional.empty() : team;
    }
  }

  /**
   * What a host needs to run the room, from any device.
   *
   * @param report the id of the room's report
   */
  @JsonTypeName("host")
  record HostSeat(String joinUrl, String displayKey, String report, List<NamedPlayer> roster)
      implements Seat {}

  /** A spectator has no name and no points. */
  @JsonTypeName("spectator")
  record SpectatorSeat() implements Seat {}

  /** What a display shows beside the game; only the newest names. */
  @JsonTypeName("display")
  record DisplaySeat(String joinUrl, List<NamedPlayer> roster) implements Seat {}
}
