package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** A message from the server about who is in the room: its players and their teams. */
public sealed interface PlayersMessage extends ServerMessage {
  /**
   * To host and display: the players who came and went since the last of these messages; at most
   * ten a second.
   */
  @JsonTypeName("lobby")
  record Lobby(int players, boolean locked, List<NamedPlayer> newest, List<PlayerId> gone)
      implements PlayersMessage {
    public Lobby {
      newest = List.copyOf(newest);
      gone = List.copyOf(gone);
    }
  }

  /**
   * The teams, when they change; at most twice a second. Absent in rooms where players have no
   * teams.
   *
   * @param choosing whether players choose their teams, in the lobby and between rounds
   * @param most the most players of a team that can be chosen; absent for any number
   * @param teams by their numbers, from 0
   */
  @JsonTypeName("teams")
  record Teams(
      boolean choosing,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int most,
      List<TeamSize> teams)
      implements PlayersMessage {
    public Teams {
      teams = List.copyOf(teams);
    }
  }

  /** A team and the number of its players. */
  record TeamSize(String name, int players) {}

  /** To the player: the team that the player is in now. */
  @JsonTypeName("team")
  record TeamAssigned(int team) implements PlayersMessage {}

  /** To the player: the host has changed the player's name. */
  @JsonTypeName("renamed")
  record Renamed(String name) implements PlayersMessage {}

  /**
   * To the host, when it changes: the number of present players who joined from one address within
   * a short time, as school classes do and bots.
   *
   * @param crowd identifies them in {@code remove-crowd}
   * @param players how many are present; 0 when all are gone
   * @param within the time in which they joined, ms
   */
  @JsonTypeName("crowd")
  record Crowd(int crowd, int players, long within) implements PlayersMessage {}

  /**
   * To the host who asked for it, at most twice a second: who is connected, and who has answered
   * the current or last question.
   *
   * @param waiting the connected players without an answer; all connected ones before the first
   *     question
   * @param teams by their numbers; absent without teams
   */
  @JsonTypeName("attendance")
  record Attendance(
      CountedPlayers answered,
      CountedPlayers waiting,
      CountedPlayers disconnected,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TeamAttendance> teams)
      implements PlayersMessage {
    public Attendance {
      teams = teams == null ? List.of() : List.copyOf(teams);
    }
  }

  /**
   * Some of the players.
   *
   * @param players how many there are
   * @param first up to a hundred of them, in the order of joining
   */
  record CountedPlayers(int players, List<PlayerId> first) {
    public CountedPlayers {
      first = List.copyOf(first);
    }
  }

  /** The attendance of a team. */
  record TeamAttendance(int answered, int waiting, int disconnected) {}
}
