package trivium.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.RefusalReason;
import trivium.protocol.TeamSettings.Assignment;

/** The rules by which players get into teams. Pure. */
final class TeamRules {
  private TeamRules() {}

  static Decision choose(RoomState state, RoomCommand.ChooseTeam choice, long now) {
    Teams teams = state.teams();
    if (choice.team() >= teams.all().size()) {
      return Decision.refused(RefusalReason.NO_SUCH_TEAM);
    }
    if (teams.settings().assignment() != Assignment.CHOOSE || !isBetweenRounds(state.phase())) {
      return Decision.refused(RefusalReason.NOT_NOW);
    }
    if (teams.of(choice.player()).filter(team -> team == choice.team()).isPresent()) {
      return Decision.happened();
    }
    int most = teams.settings().most();
    return most > 0 && teams.all().get(choice.team()).players() >= most
        ? Decision.refused(RefusalReason.TEAM_FULL)
        : Decision.happened(new RoomEvent.TeamAssigned(now, choice.player(), choice.team()));
  }

  private static boolean isBetweenRounds(Phase phase) {
    return switch (phase) {
      case LOBBY, ROUND, BREAK -> true;
      case BETS, QUESTION, LOCKING, MARKING, REVEAL, ANSWERS, LEADERBOARD, PODIUM -> false;
    };
  }

  static Decision move(RoomState state, RoomCommand.MovePlayer move, long now) {
    if (state.player(move.player()).isEmpty()) {
      return Decision.refused(RefusalReason.NO_SUCH_PLAYER);
    }
    if (move.team() >= state.teams().all().size()) {
      return Decision.refused(RefusalReason.NO_SUCH_TEAM);
    }
    return state.teams().of(move.player()).filter(team -> team == move.team()).isPresent()
        ? Decision.happened()
        : Decision.happened(new RoomEvent.TeamAssigned(now, move.player(), move.team()));
  }

  static Decision rename(RoomState state, RoomCommand.RenameTeam rename, long now) {
    return rename.team() >= state.teams().all().size()
        ? Decision.refused(RefusalReason.NO_SUCH_TEAM)
        : Decision.happened(new RoomEvent.TeamRenamed(now, rename.team(), rename.name()));
  }

  /**
   * The assignment of a player who takes a seat; none in the lobby, where the player or the host
   * decides.
   */
  static List<RoomEvent> newcomer(RoomState state, PlayerId player, long now) {
    boolean waits =
        state.phase() == Phase.LOBBY && state.teams().settings().assignment() != Assignment.BALANCE;
    return waits ? List.of() : balanced(state, List.of(player), now);
  }

  /** The assignments of all players who are in no team. */
  static List<RoomEvent> remaining(RoomState state, long now) {
    return balanced(
        state,
        state.players().stream()
            .map(Player::id)
            .filter(player -> state.teams().of(player).isEmpty())
            .toList(),
        now);
  }

  /** Puts players into the smallest teams, one after the other. */
  private static List<RoomEvent> balanced(RoomState state, List<PlayerId> players, long now) {
    List<RoomEvent> assigned = new ArrayList<>();
    int[] sizes = state.teams().all().stream().mapToInt(Teams.Team::players).toArray();
    for (PlayerId player : sizes.length == 0 ? List.<PlayerId>of() : players) {
      int team = smallest(sizes, Objects.hash(state.secret(), player.id()));
      sizes[team]++;
      assigned.add(new RoomEvent.TeamAssigned(now, player, team));
    }
    return assigned;
  }

  /**
   * One of the smallest teams.
   *
   * @param random decides between teams of the same size, so that friends who join one after the
   *     other do not know where they get
   */
  private static int smallest(int[] sizes, int random) {
    int least = IntStream.of(sizes).min().orElseThrow();
    int[] candidates =
        IntStream.range(0, sizes.length).filter(team -> sizes[team] == least).toArray();
    return candidates[Math.floorMod(random, candidates.length)];
  }
}
