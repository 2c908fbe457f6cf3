package trivium.room;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trivium.protocol.PlayerId;

/**
 * Who is left in a knock-out round: a fold of its closed questions. A wrong or missing answer puts
 * a player out for the rest of the round; where players are in teams, it puts a team out if none of
 * its members was right. A question that would put out everybody puts out nobody. Who joins after
 * the first question has closed is out until the next round. Changed by {@link RoomState} alone.
 */
final class Elimination {
  private final Map<PlayerId, Player> players;
  private final List<PlayedQuestion> asked;
  private final Programme programme;
  private final Teams teams;
  private @Nullable Survivors survivors;

  /**
   * Those who are left.
   *
   * @param players by their ids; empty where teams play
   * @param teams by their numbers; empty where there are none
   * @param began the number of players or teams that began
   */
  record Survivors(Set<PlayerId> players, Set<Integer> teams, int began) {
    int left() {
      return players.size() + teams.size();
    }
  }

  /**
   * @param players live view of the players of the room
   * @param asked live view of the questions asked so far
   */
  Elimination(
      Map<PlayerId, Player> players, List<PlayedQuestion> asked, Programme programme, Teams teams) {
    this.players = players;
    this.asked = asked;
    this.programme = programme;
    this.teams = teams;
  }

  /** Has the survivors computed anew, because an answer, a key, a player or a team has changed. */
  void changed() {
    survivors = null;
  }

  /** Those who are left of the current round; empty if nobody can be out yet. */
  Optional<Survivors> survivors() {
    int first = programme.firstQuestion();
    if (!programme.current().settings().roundFormat().knockOut()
        || first >= asked.size()
        || !asked.get(first).isClosed()) {
      return Optional.empty();
    }
    Survivors current = survivors;
    if (current == null) {
      current =
          teams.exist()
              ? new Survivors(Set.of(), survivingTeams(first), startingTeams(first).size())
              : new Survivors(survivingPlayers(first), Set.of(), startingPlayers(first).size());
      survivors = current;
    }
    return Optional.of(current);
  }

  /** Whether a player is out for the rest of the round. */
  boolean isOut(PlayerId player) {
    Survivors current = survivors().orElse(null);
    if (current == null) {
      return false;
    }
    return teams.exist()
        ? isLate(player)
            || teams.of(player).filter(team -> current.teams().contains(team)).isEmpty()
        : !current.players().contains(player);
  }

  /** Whether the round is decided, because at most one of several is left. */
  boolean isOver() {
    return survivors().filter(left -> left.began() > 1 && left.left() <= 1).isPresent();
  }

  private boolean isLate(PlayerId id) {
    Player player = players.get(id);
    return player == null || !asked.get(programme.firstQuestion()).wasAsked(player);
  }

  private Set<PlayerId> startingPlayers(int first) {
    return players.values().stream()
        .filter(asked.get(first)::wasAsked)
        .map(Player::id)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Set<PlayerId> survivingPlayers(int first) {
    Set<PlayerId> left = startingPlayers(first);
    for (PlayedQuestion question : counted(first)) {
      keep(left, player -> !question.knocksOut(player));
    }
    return left;
  }

  private Set<Integer> startingTeams(int first) {
    return asked.get(first).teams().entrySet().stream()
        .filter(member -> !isLate(member.getKey()))
        .map(Map.Entry::getValue)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Set<Integer> survivingTeams(int first) {
    Set<Integer> left = startingTeams(first);
    for (PlayedQuestion question : counted(first)) {
      Set<Integer> right =
          question.teams().entrySet().stream()
              .filter(member -> !isLate(member.getKey()))
              .filter(member -> !question.knocksOut(member.getKey()))
              .map(Map.Entry::getValue)
              .collect(Collectors.toSet());
      Set<Integer> wrong = question.buzzer().teamsOut(question.teams());
      keep(left, team -> right.contains(team) && !wrong.contains(team));
    }
    return left;
  }

  /** The closed questions of the round that count. */
  private List<PlayedQuestion> counted(int first) {
    return asked.subList(first, asked.size()).stream()
        .filter(PlayedQuestion::isClosed)
        .filter(question -> !question.isDropped() && !question.isUnscored())
        .toList();
  }

  private static <T> void keep(Set<T> left, Predicate<T> isRight) {
    if (left.stream().anyMatch(isRight)) {
      left.removeIf(isRight.negate());
    }
  }
}
