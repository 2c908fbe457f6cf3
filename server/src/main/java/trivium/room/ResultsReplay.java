package trivium.room;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import trivium.bank.Task;
import trivium.protocol.PlayerId;
import trivium.protocol.Response;
import trivium.room.FormatResults.Contender;
import trivium.room.FormatResults.EliminationResult;
import trivium.room.FormatResults.NamedContestant;
import trivium.room.FormatResults.PlacedBet;
import trivium.room.FormatResults.PlayedJoker;
import trivium.room.FormatResults.QuestionFormatResults;
import trivium.score.TieBreak;

/**
 * Replays a room for its results. Records what the last state no longer has: who could not answer a
 * question, and who was tied before a tie-break.
 */
final class ResultsReplay {
  private final Map<Integer, Set<PlayerId>> out = new HashMap<>();
  private final Map<Integer, List<TieBreakRules.SharedRank>> ties = new HashMap<>();
  private final RoomState state;

  ResultsReplay(List<RoomEvent> events) {
    this.state = RoomState.forResults(events, this::record);
  }

  /** The state after all events. */
  RoomState state() {
    return state;
  }

  private void record(RoomState before, RoomEvent event) {
    if (event instanceof RoomEvent.QuestionClosed || event instanceof RoomEvent.QuestionSkipped) {
      PlayedQuestion question = before.asked();
      if (before.elimination().survivors().isPresent()) {
        out.put(
            question.number(),
            before.players().stream()
                .map(Player::id)
                .filter(before.elimination()::isOut)
                .collect(Collectors.toSet()));
      }
      if (question.round().tieBreak()) {
        ties.put(question.number(), TieBreakRules.sharedRanks(before));
      }
    }
  }

  /** The results of the special rules of rounds. */
  FormatResults formats() {
    List<PlayedJoker> jokers = new ArrayList<>();
    List<EliminationResult> eliminations = new ArrayList<>();
    Map<Integer, QuestionFormatResults> questions = new HashMap<>();
    rounds()
        .forEach((first, round) -> {
          jokers.addAll(jokers(first, round));
          if (round.getFirst().round().format().knockOut()) {
            eliminations.addAll(eliminations(first));
          }
          round.forEach(question -> questions.put(question.number(), special(question)));
        });
    questions.values().removeIf(QuestionFormatResults.NONE::equals);
    return new FormatResults(jokers, eliminations, questions);
  }

  /** The closed questions of each round, by the number of its first question. */
  private Map<Integer, List<PlayedQuestion>> rounds() {
    return state.allAsked().stream()
        .filter(PlayedQuestion::isClosed)
        .collect(
            Collectors.groupingBy(PlayedQuestion::firstOfRound, TreeMap::new, Collectors.toList()));
  }

  private List<PlayedJoker> jokers(int first, List<PlayedQuestion> round) {
    Set<Contestant> doubled = new LinkedHashSet<>();
    round.forEach(question -> doubled.addAll(question.stakes().doubled()));
    return doubled.stream()
        .flatMap(who ->
            named(who).stream()
                .map(by ->
                    new PlayedJoker(
                        first,
                        by,
                        round.stream()
                            .mapToInt(question -> state.jokerPoints(question, who).value())
                            .sum())))
        .sorted(
            Comparator.comparingInt(PlayedJoker::points)
                .reversed()
                .thenComparing(joker -> joker.by().name()))
        .toList();
  }

  private List<EliminationResult> eliminations(int first) {
    return state.elimination().course(first).entrySet().stream()
        .flatMap(place ->
            named(place.getKey()).stream()
                .map(who -> new EliminationResult(first, who, place.getValue())))
        .toList();
  }

  private QuestionFormatResults special(PlayedQuestion question) {
    return new QuestionFormatResults(
        out.getOrDefault(question.number(), Set.of()),
        bets(question),
        question.round().tieBreak(),
        ties.getOrDefault(question.number(), List.of()).stream()
            .flatMap(shared -> contenders(question, shared).stream())
            .toList());
  }

  private List<PlacedBet> bets(PlayedQuestion question) {
    return question.stakes().bets().entrySet().stream()
        .flatMap(entry ->
            named(entry.getKey()).stream()
                .map(by ->
                    new PlacedBet(
                        by,
                        entry.getValue().points(),
                        state.points(question, entry.getKey()).value())))
        .sorted(
            Comparator.comparingInt(PlacedBet::bet)
                .reversed()
                .thenComparing(placed -> placed.by().name()))
        .toList();
  }

  /** The contestants of a rank, the nearest first. */
  private List<Contender> contenders(PlayedQuestion question, TieBreakRules.SharedRank shared) {
    if (!(question.task() instanceof Task.Numeric right)) {
      return List.of();
    }
    List<Contender> contenders =
        shared.contestants().stream()
            .flatMap(who ->
                named(who).stream()
                    .map(name -> {
                      Optional<Double> number = TieBreak.median(numbers(question, who));
                      return new Contender(
                          name, shared.rank(), number, distance(number, right.value()), false);
                    }))
            .sorted(Comparator.comparingDouble(ResultsReplay::orFarthest))
            .toList();
    boolean decided =
        contenders.size() > 1
            && !question.isDropped()
            && orFarthest(contenders.getFirst()) < orFarthest(contenders.get(1));
    return contenders.stream()
        .map(one ->
            new Contender(
                one.contestant(),
                one.rank(),
                one.number(),
                one.distance(),
                decided && one.equals(contenders.getFirst())))
        .toList();
  }

  private List<Double> numbers(PlayedQuestion question, Contestant who) {
    return state.players().stream()
        .filter(player -> question.contestant(player.id()).equals(who))
        .flatMap(player -> question.answer(player.id()).stream())
        .map(RoomEvent.AnswerTaken::response)
        .filter(Response.Numeric.class::isInstance)
        .map(response -> ((Response.Numeric) response).number())
        .toList();
  }

  /** In decimal arithmetic, so that 10.3 is 0.4 from 9.9. */
  private static Optional<Double> distance(Optional<Double> number, double right) {
    return number.map(
        given -> BigDecimal.valueOf(given).subtract(BigDecimal.valueOf(right)).abs().doubleValue());
  }

  private static double orFarthest(Contender contender) {
    return contender.distance().orElse(Double.POSITIVE_INFINITY);
  }

  private Optional<NamedContestant> named(Contestant who) {
    return state
        .name(who)
        .map(name ->
            switch (who) {
              case Contestant.TeamContestant team ->
                  new NamedContestant(name, Optional.of(team.number()), Optional.empty());
              case Contestant.PlayerContestant single ->
                  new NamedContestant(name, Optional.empty(), Optional.of(single.player()));
            });
  }
}
