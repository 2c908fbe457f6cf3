package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** A request of the host about names, removed players, and who can join. */
public sealed interface ModerationRequest extends ClientMessage.Seated {
  /** Renames a player, by the rules for the name of a new one. Hosts only. */
  @JsonTypeName("rename-player")
  record RenamePlayer(PlayerId player, String name) implements ModerationRequest {
    public RenamePlayer {
      Checks.present(player, "player");
      Checks.text(name, SeatRequest.LONGEST_NAME, "name");
    }
  }

  /**
   * Removes a player permanently; the browser of the player cannot join again. Hosts only.
   *
   * @param lock whether the room is locked too
   */
  @JsonTypeName("kick")
  record Kick(PlayerId player, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean lock)
      implements ModerationRequest {
    /** Removes a player without locking the room. */
    public Kick(PlayerId player) {
      this(player, false);
    }

    public Kick {
      Checks.present(player, "player");
    }
  }

  /**
   * Removes a range of players, who may join again. Hosts only.
   *
   * @param from the first player, in the order of joining
   * @param to the last player
   * @param lock whether the room is locked too
   */
  @JsonTypeName("remove")
  record Remove(
      PlayerId from, PlayerId to, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean lock)
      implements ModerationRequest {
    public Remove {
      Checks.range(Checks.present(from, "from").seat(), 1, Integer.MAX_VALUE, "from");
      Checks.range(Checks.present(to, "to").seat(), from.seat(), Integer.MAX_VALUE, "to");
    }
  }

  /**
   * Removes the players who joined from one address; see {@link PlayersMessage.Crowd}. Hosts only.
   *
   * @param lock whether the room is locked too
   */
  @JsonTypeName("remove-crowd")
  record RemoveCrowd(Integer crowd, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean lock)
      implements ModerationRequest {
    public RemoveCrowd {
      Checks.range(Checks.present(crowd, "crowd"), 1, Integer.MAX_VALUE, "crowd");
    }
  }

  /** Locks the room for new players, or unlocks it. Hosts only. */
  @JsonTypeName("lock")
  record Lock(Boolean locked) implements ModerationRequest {
    public Lock {
      Checks.present(locked, "locked");
    }
  }
}
