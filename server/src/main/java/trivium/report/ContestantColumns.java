package trivium.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import trivium.report.Sheet.Cell;
import trivium.room.FormatResults.Contender;
import trivium.room.FormatResults.EliminationResult;
import trivium.room.FormatResults.NamedContestant;
import trivium.room.FormatResults.PlacedBet;
import trivium.room.FormatResults.PlayedJoker;
import trivium.room.RoomResults;
import trivium.room.RoomResults.ClosedQuestion;

/**
 * The columns of the sheet of teams or of players for the special rules of rounds: jokers,
 * knock-outs, bets and tie-breaks. A column exists only if a row has a value in it. Pure.
 *
 * @param <T> a row of the sheet
 * @param <K> what identifies a row
 */
final class ContestantColumns<T, K> {
  private static final Cell EMPTY = new Cell.Text("");

  private final Function<T, K> key;
  private final Function<NamedContestant, Optional<K>> keyOf;
  private final List<SheetColumn<T>> columns = new ArrayList<>();

  private ContestantColumns(Function<T, K> key, Function<NamedContestant, Optional<K>> keyOf) {
    this.key = key;
    this.keyOf = keyOf;
  }

  /**
   * @param key identifies a row
   * @param keyOf the key of the row of a contestant; empty if the sheet has none
   * @param roundName the name of the round that starts with the question of this number
   */
  static <T, K> List<SheetColumn<T>> of(
      RoomResults results,
      Function<T, K> key,
      Function<NamedContestant, Optional<K>> keyOf,
      IntFunction<String> roundName) {
    ContestantColumns<T, K> all = new ContestantColumns<>(key, keyOf);
    all.addJokers(results.formats().jokers(), roundName);
    all.addEliminations(results.formats().eliminations(), roundName);
    for (ClosedQuestion question : results.questions()) {
      String title = "Q" + (question.number() + 1);
      all.addBets(title, question.format().bets());
      all.addTieBreak(title, question.format().contenders());
    }
    return all.columns;
  }

  /** After points started anew, a contestant can have played another joker. */
  private void addJokers(List<PlayedJoker> jokers, IntFunction<String> roundName) {
    add(
        "Joker",
        jokers,
        PlayedJoker::by,
        all ->
            new Cell.Text(
                all.stream()
                    .map(joker -> roundName.apply(joker.first()))
                    .collect(Collectors.joining(", "))));
    add(
        "Joker (points)",
        jokers,
        PlayedJoker::by,
        all -> new Cell.Whole(all.stream().mapToInt(PlayedJoker::points).sum()));
  }

  private void addEliminations(
      List<EliminationResult> eliminations, IntFunction<String> roundName) {
    eliminations.stream()
        .collect(Collectors.groupingBy(EliminationResult::first, TreeMap::new, Collectors.toList()))
        .forEach((first, places) ->
            add(
                roundName.apply(first) + " (out by question)",
                places,
                EliminationResult::contestant,
                all -> all.getFirst().out().map(ContestantColumns::questionCell).orElse(EMPTY)));
  }

  private static Cell questionCell(int question) {
    return new Cell.Whole(question + 1L);
  }

  private void addBets(String question, List<PlacedBet> bets) {
    add(question + " (bet)", bets, PlacedBet::by, all -> new Cell.Whole(all.getFirst().bet()));
    add(
        question + " (bet won)",
        bets,
        PlacedBet::by,
        all -> new Cell.Whole(all.getFirst().points()));
  }

  private void addTieBreak(String question, List<Contender> contenders) {
    add(
        question + " (tie-break)",
        contenders,
        Contender::contestant,
        all -> numberCell(all.getFirst().number()));
    add(
        question + " (distance)",
        contenders,
        Contender::contestant,
        all -> numberCell(all.getFirst().distance()));
    add(
        question + " (tie-break won)",
        contenders,
        Contender::contestant,
        all -> new Cell.Text(all.getFirst().won() ? "yes" : "no"));
  }

  private static Cell numberCell(Optional<Double> number) {
    return number.<Cell>map(Cell.Decimal::new).orElse(EMPTY);
  }

  /** Adds a column with the results of each contestant; none if no row has any. */
  private <R> void add(
      String title,
      List<R> results,
      Function<R, NamedContestant> contestant,
      Function<List<R>, Cell> cell) {
    Map<K, List<R>> byKey =
        results.stream()
            .filter(result -> keyOf.apply(contestant.apply(result)).isPresent())
            .collect(
                Collectors.groupingBy(
                    result -> keyOf.apply(contestant.apply(result)).orElseThrow()));
    if (!byKey.isEmpty()) {
      columns.add(
          new SheetColumn<>(
              title,
              row -> Optional.ofNullable(byKey.get(key.apply(row))).map(cell).orElse(EMPTY)));
    }
  }
}
