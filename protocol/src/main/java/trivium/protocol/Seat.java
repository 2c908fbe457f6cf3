package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** What a snapshot says to one role alone. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "role")
public sealed interface Seat {
  /** A player's own name and standing. */
  @JsonTypeName("player")
  record PlayerSeat(PlayerId player, String name, Standing standing, int streak) implements Seat {}

  /**
   * All that a host needs to run the room, from any device.
   *
   * @param report what the room's report is asked for by
   */
  @JsonTypeName("host")
  record HostSeat(String joinUrl, String displayKey, String report, List<NamedPlayer> roster)
      implements Seat {}

  /** What the projector shows beside the game; the newest names only. */
  @JsonTypeName("display")
  record DisplaySeat(String joinUrl, List<NamedPlayer> roster) implements Seat {}
}
