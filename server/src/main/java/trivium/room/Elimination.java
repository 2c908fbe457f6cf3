package trivium.room;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trivium.protocol.PlayerId;

/**
 * Who is left in a knock-out round: a fold of its closed questions. A wrong or missing answer puts
 * a player out for the rest of the round; where players are in teams, it puts a team out if none of
 * its members was right. A question that would put out everybody puts out nobody, and none puts out
 * those who were out when it opened and have been brought back by a correction. Who joins after the
 * first question has closed is out until the next round. Changed by {@link RoomState} alone.
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
              ? new Survivors(
                  Set.of(), survivingTeams(first, (_, _) -> {}), startingTeams(first).size())
              : new Survivors(
                  survivingPlayers(first, (_, _) -> {}), Set.of(), startingPlayers(first).size());
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
        ? isLate(player, programme.firstQuestion())
            || teams.of(player).filter(team -> current.teams().contains(team)).isEmpty()
        : !current.players().contains(player);
  }

  /** Who is out of the current round. */
  Set<Contestant> out() {
    if (survivors().isEmpty()) {
      return Set.of();
    }
    return course(programme.firstQuestion()).entrySet().stream()
        .filter(contestant -> contestant.getValue().isPresent())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the round is decided, because at most one of several is left. */
  boolean isOver() {
    return survivors().filter(left -> left.began() > 1 && left.left() <= 1).isPresent();
  }

  /**
   * Who began the knock-out round that starts with this question, by the numbers of the questions
   * that put them out; empty for those who were left.
   *
   * @param first a closed question
   */
  Map<Contestant, Optional<Integer>> course(int first) {
    Map<Contestant, Optional<Integer>> course = new LinkedHashMap<>();
    if (teams.exist()) {
      survivingTeams(first, (team, question) -> course.put(group(team), Optional.of(question)))
          .forEach(team -> course.put(group(team), Optional.empty()));
    } else {
      survivingPlayers(
              first, (player, question) -> course.put(single(player), Optional.of(question)))
          .forEach(player -> course.put(single(player), Optional.empty()));
    }
    return course;
  }

  private static Contestant group(int team) {
    return new Contestant.TeamContestant(team);
  }

  private static Contestant single(PlayerId player) {
    return new Contestant.PlayerContestant(player);
  }

  private boolean isLate(PlayerId id, int first) {
    Player player = players.get(id);
    return player == null || !asked.get(first).wasAsked(player);
  }

  private Set<PlayerId> startingPlayers(int first) {
    return players.values().stream()
        .filter(asked.get(first)::wasAsked)
        .map(Player::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * @param out told of each who is out, with the number of the question
   */
  private Set<PlayerId> survivingPlayers(int first, BiConsumer<PlayerId, Integer> out) {
    Set<PlayerId> left = startingPlayers(first);
    for (PlayedQuestion question : counted(first)) {
      keep(
          left,
          player -> !question.knocksOut(player),
          player -> question.isExcused(single(player)),
          player -> out.accept(player, question.number()));
    }
    return left;
  }

  private Set<Integer> startingTeams(int first) {
    return asked.get(first).teams().entrySet().stream()
        .filter(member -> !isLate(member.getKey(), first))
        .map(Map.Entry::getValue)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * @param out told of each that is out, with the number of the question
   */
  private Set<Integer> survivingTeams(int first, BiConsumer<Integer, Integer> out) {
    Set<Integer> left = startingTeams(first);
    for (PlayedQuestion question : counted(first)) {
      Set<Integer> right =
          question.teams().entrySet().stream()
              .filter(member -> !isLate(member.getKey(), first))
              .filter(member -> !question.knocksOut(member.getKey()))
              .map(Map.Entry::getValue)
              .collect(Collectors.toSet());
      Set<Integer> wrong = question.buzzer().teamsOut(question.teams());
      keep(
          left,
          team -> right.contains(team) && !wrong.contains(team),
          team -> question.isExcused(group(team)),
          team -> out.accept(team, question.number()));
    }
    return left;
  }

  /** The closed questions of a round that count. */
  private List<PlayedQuestion> counted(int first) {
    return asked.subList(first, asked.size()).stream()
        .takeWhile(question -> question.firstOfRound() == first)
        .filter(PlayedQuestion::isClosed)
        .filter(question -> !question.isDropped() && !question.isUnscored())
        .toList();
  }

  private static <T> void keep(
      Set<T> left, Predicate<T> isRight, Predicate<T> isExcused, Consumer<T> out) {
    if (left.stream().anyMatch(isRight)) {
      List<T> wrong = left.stream().filter(isRight.or(isExcused).negate()).toList();
      wrong.forEach(left::remove);
      wrong.forEach(out);
    }
  }
}
