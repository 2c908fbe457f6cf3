package trivium.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import trivium.protocol.PlayerId;
import trivium.protocol.PlayersMessage.Attendance;
import trivium.protocol.PlayersMessage.CountedPlayers;
import trivium.protocol.PlayersMessage.TeamAttendance;

/** Builds the message about who is connected and who has answered. Pure. */
final class AttendanceView {
  /** Names that fit a screen; the others are counted. */
  static final int MOST_NAMES = 100;

  private AttendanceView() {}

  /**
   * @param connected the players with a connection, and those who are expected back in a moment
   */
  static Attendance of(RoomState state, Set<PlayerId> connected) {
    Tally answered = new Tally(state.teams().all().size());
    Tally waiting = new Tally(state.teams().all().size());
    Tally disconnected = new Tally(state.teams().all().size());
    for (Player player : state.players()) {
      Tally tally =
          state.answer(player.id()).isPresent()
              ? answered
              : connected.contains(player.id()) ? waiting : disconnected;
      tally.count(player.id(), state.teams().of(player.id()).orElse(Tally.NO_TEAM));
    }
    List<TeamAttendance> teams = new ArrayList<>();
    for (int team = 0; team < state.teams().all().size(); team++) {
      teams.add(
          new TeamAttendance(
              answered.byTeam[team], waiting.byTeam[team], disconnected.byTeam[team]));
    }
    return new Attendance(answered.group(), waiting.group(), disconnected.group(), teams);
  }

  /** The players of one group while they are counted. */
  private static final class Tally {
    private static final int NO_TEAM = -1;

    private final int[] byTeam;
    private final List<PlayerId> first = new ArrayList<>();
    private int players;

    Tally(int teams) {
      byTeam = new int[teams];
    }

    void count(PlayerId player, int team) {
      players++;
      if (first.size() < MOST_NAMES) {
        first.add(player);
      }
      if (team != NO_TEAM) {
        byTeam[team]++;
      }
    }

    CountedPlayers group() {
      return new CountedPlayers(players, first);
    }
  }
}
