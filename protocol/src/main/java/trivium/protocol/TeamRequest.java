package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** A request about teams and who is in them. */
public sealed interface TeamRequest extends ClientMessage.Seated {
  /** Chooses a team, in the lobby or between rounds. Players only. */
  @JsonTypeName("choose-team")
  record ChooseTeam(Integer team) implements TeamRequest {
    public ChooseTeam {
      Checks.team(team);
    }
  }

  /** Moves a player to another team; points stay with the team that won them. Hosts only. */
  @JsonTypeName("move-player")
  record MovePlayer(PlayerId player, Integer team) implements TeamRequest {
    public MovePlayer {
      Checks.present(player, "player");
      Checks.team(team);
    }
  }

  /** Renames a team. Hosts only. */
  @JsonTypeName("rename-team")
  record RenameTeam(Integer team, String name) implements TeamRequest {
    public RenameTeam {
      Checks.team(team);
      TeamSettings.checkName(name);
    }
  }
}
