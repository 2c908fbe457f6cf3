package trivium.room;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.protocol.Mark;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.Response;
import trivium.room.FormatResults.QuestionFormatResults;
import trivium.room.RoomEvent.AnswerTaken;
import trivium.room.RoomEvent.RoomOpened;
import trivium.score.Credit;
import trivium.score.Points;
import trivium.score.Ranking;

/**
 * The results of a room, computed from its events, for reports. Pure.
 *
 * @param started when the first question opened, ms since the epoch; empty before
 * @param lastPlayed when the podium was reached, or else the time of the latest event except the
 *     end of the room, which may come hours after everybody has left; ms since the epoch
 * @param finished whether the podium was reached
 * @param players best first, by the points of all rounds
 * @param teams best first; empty in a room where players have none
 * @param rounds those with a closed question, in order
 * @param questions those that have closed, in order
 * @param formats the results of the special rules of rounds
 */
public record RoomResults(
    RoomOpened opened,
    Optional<Long> started,
    long lastPlayed,
    boolean finished,
    List<PlacedPlayer> players,
    List<PlacedTeam> teams,
    List<PlayedRound> rounds,
    List<ClosedQuestion> questions,
    FormatResults formats) {
  public RoomResults {
    players = List.copyOf(players);
    teams = List.copyOf(teams);
    rounds = List.copyOf(rounds);
    questions = List.copyOf(questions);
  }

  /** Stands for what was said: the program did not hear it. */
  private static final Response ALOUD = new Response.Text("aloud");

  /**
   * A player and the final rank.
   *
   * @param team the number of the last team; empty if there is none
   * @param members the people who share the phone; usually empty
   */
  public record PlacedPlayer(
      PlayerId player,
      String name,
      int rank,
      int total,
      Optional<Integer> team,
      List<String> members) {
    public PlacedPlayer {
      members = List.copyOf(members);
    }
  }

  /**
   * A team and its final rank.
   *
   * @param team its number
   * @param rounds the points of each of the {@code rounds}
   */
  public record PlacedTeam(int team, String name, int rank, int total, List<Integer> rounds) {
    public PlacedTeam {
      rounds = List.copyOf(rounds);
    }
  }

  /**
   * A round that was played.
   *
   * @param bank the title of the bank
   * @param first the number of its first question in the room
   * @param questions the number of its closed questions
   */
  public record PlayedRound(String title, String bank, int first, int questions) {}

  /**
   * A question that was asked and has closed.
   *
   * @param bank the title of the bank
   * @param task with the answer key as corrected
   * @param asked players who had joined by then, could answer, and are still in the room
   * @param answers of these players, in the order of their seats; with a buzzer, those that the
   *     host judged
   * @param presses of the buzzer, in their order; empty if the question was not answered aloud
   * @param flags how many players say that the question looks wrong
   * @param format the results of the special rules of its round
   */
  public record ClosedQuestion(
      int number,
      String bank,
      Question question,
      Task task,
      boolean dropped,
      boolean corrected,
      Set<PlayerId> asked,
      List<GivenAnswer> answers,
      List<BuzzerPress> presses,
      int flags,
      QuestionFormatResults format) {
    public ClosedQuestion {
      presses = List.copyOf(presses);
      asked = Set.copyOf(asked);
      answers = List.copyOf(answers);
    }
  }

  /**
   * A press of the buzzer.
   *
   * @param elapsed credited time, ms
   * @param right what the host judged; empty if the player did not get to answer
   */
  public record BuzzerPress(PlayerId player, long elapsed, Optional<Boolean> right) {}

  /**
   * An answer and its points.
   *
   * @param elapsed credited time, ms
   * @param mark what the host decided about a typed answer of a sheet; empty if the rules did
   */
  public record GivenAnswer(
      PlayerId player,
      Response response,
      long elapsed,
      Credit credit,
      Optional<Mark> mark,
      int points) {
    /** Whether the answer earns all points. */
    public boolean right() {
      return credit == Credit.FULL;
    }

    /** Whether the answer earns half of the points. */
    public boolean half() {
      return credit == Credit.HALF;
    }
  }

  /**
   * Computes the results of a room.
   *
   * @param events all events of the room
   */
  public static RoomResults of(List<RoomEvent> events) {
    ResultsReplay replay = new ResultsReplay(events);
    RoomState state = replay.state();
    FormatResults formats = replay.formats();
    Optional<Long> started =
        events.stream()
            .filter(RoomEvent.QuestionOpened.class::isInstance)
            .map(RoomEvent::at)
            .findFirst();
    boolean finished = state.phase() == Phase.PODIUM || state.isAfterPodium();
    List<PlayedRound> rounds = rounds(state);
    return new RoomResults(
        state.opened(),
        started,
        lastPlayed(events, finished),
        finished,
        overall(state).players().stream().map(place -> placed(state, place)).toList(),
        teams(state, rounds),
        rounds,
        state.allAsked().stream()
            .filter(PlayedQuestion::isClosed)
            .map(asked -> closed(state, asked, formats.of(asked)))
            .toList(),
        formats);
  }

  /** The ranking by the points of all rounds, even where they started anew in between. */
  private static Ranking<Player> overall(RoomState state) {
    return state.programme().firstCounted() == 0
        ? state.rankingNow()
        : Ranking.of(
            state.players().stream()
                .map(player -> new Ranking.PlayerTotal<>(player, overall(state, player)))
                .toList());
  }

  private static Points overall(RoomState state, Player player) {
    int given =
        state.adjustments().stream()
            .filter(adjusted -> adjusted.player().equals(Optional.of(player.id())))
            .mapToInt(RoomEvent.PointsAdjusted::points)
            .sum();
    return state.allAsked().stream()
        .filter(PlayedQuestion::isClosed)
        .map(asked -> state.points(asked, player.id()))
        .reduce(new Points(given), Points::plus);
  }

  private static List<PlayedRound> rounds(RoomState state) {
    Map<Integer, List<PlayedQuestion>> rounds =
        state.allAsked().stream()
            .filter(PlayedQuestion::isClosed)
            .collect(
                Collectors.groupingBy(
                    PlayedQuestion::firstOfRound, LinkedHashMap::new, Collectors.toList()));
    return rounds.values().stream()
        .map(questions -> {
          PlayedQuestion first = questions.getFirst();
          return new PlayedRound(
              first.round().title(), first.round().bank(), first.firstOfRound(), questions.size());
        })
        .toList();
  }

  private static long lastPlayed(List<RoomEvent> events, boolean finished) {
    return events.reversed().stream()
        .filter(event ->
            finished
                ? event instanceof RoomEvent.RoomFinished
                : !(event instanceof RoomEvent.RoomEnded))
        .findFirst()
        .map(RoomEvent::at)
        .orElseThrow();
  }

  private static PlacedPlayer placed(RoomState state, Ranking.RankedPlayer<Player> place) {
    Player player = place.player();
    return new PlacedPlayer(
        player.id(),
        player.name(),
        place.rank(),
        place.total().value(),
        state.teams().of(player.id()),
        player.members());
  }

  /** The teams that have players or points, by the points of all rounds. */
  private static List<PlacedTeam> teams(RoomState state, List<PlayedRound> rounds) {
    List<Ranking.PlayerTotal<PlacedTeam>> teams = new ArrayList<>();
    for (Teams.Team team : state.teams().all()) {
      List<Integer> points =
          rounds.stream()
              .map(
                  round -> state.teams().points(closedNumbers(state, round), team.number()).value())
              .toList();
      int given =
          state.adjustments().stream()
              .filter(adjusted -> adjusted.team().equals(Optional.of(team.number())))
              .mapToInt(RoomEvent.PointsAdjusted::points)
              .sum();
      int total = given + points.stream().mapToInt(Integer::intValue).sum();
      if (team.players() > 0 || total != 0) {
        teams.add(
            new Ranking.PlayerTotal<>(
                new PlacedTeam(team.number(), team.name(), 0, total, points),
                new Points(total),
                state.programme().firstCounted() == 0 ? team.precedence() : 0));
      }
    }
    return Ranking.of(teams).players().stream()
        .map(place ->
            new PlacedTeam(
                place.player().team(),
                place.player().name(),
                place.rank(),
                place.player().total(),
                place.player().rounds()))
        .toList();
  }

  private static List<Integer> closedNumbers(RoomState state, PlayedRound round) {
    return state.allAsked().stream()
        .filter(asked -> asked.isClosed() && asked.firstOfRound() == round.first())
        .map(PlayedQuestion::number)
        .toList();
  }

  private static ClosedQuestion closed(
      RoomState state, PlayedQuestion asked, QuestionFormatResults format) {
    return new ClosedQuestion(
        asked.number(),
        asked.round().bank(),
        asked.question(),
        asked.task(),
        asked.isDropped(),
        asked.isCorrected(),
        state.players().stream()
            .filter(asked::wasAsked)
            .map(Player::id)
            .filter(player -> !format.out().contains(player))
            .collect(Collectors.toUnmodifiableSet()),
        state.players().stream()
            .flatMap(player -> given(state, asked, player.id()).stream())
            .toList(),
        asked.buzzer().presses().stream()
            .map(press ->
                new BuzzerPress(
                    press.player(), press.elapsed(), asked.buzzer().judged(press.player())))
            .toList(),
        asked.flags().size(),
        format);
  }

  private static Optional<GivenAnswer> given(
      RoomState state, PlayedQuestion asked, PlayerId player) {
    return asked.isBuzzer()
        ? asked.buzzer().presses().stream()
            .filter(press -> press.player().equals(player))
            .filter(press -> asked.buzzer().judged(player).isPresent())
            .findFirst()
            .map(press ->
                new GivenAnswer(
                    player,
                    ALOUD,
                    press.elapsed(),
                    asked.credit(player),
                    Optional.empty(),
                    state.points(asked, player).value()))
        : asked.answer(player).map(answer -> given(state, asked, player, answer));
  }

  private static GivenAnswer given(
      RoomState state, PlayedQuestion asked, PlayerId player, AnswerTaken answer) {
    return new GivenAnswer(
        player,
        answer.response(),
        answer.elapsed(),
        asked.credit(player),
        asked.marked(answer.response()),
        state.points(asked, player).value());
  }
}
