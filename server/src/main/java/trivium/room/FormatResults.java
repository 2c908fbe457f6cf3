package trivium.room;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import trivium.protocol.PlayerId;

/**
 * The results of the special rules of rounds: jokers, knock-outs, bets and tie-breaks.
 *
 * @param jokers in the order of the rounds
 * @param eliminations in the order of the rounds; in each, those who were out first precede
 * @param questions by their numbers; those without special results are absent
 */
public record FormatResults(
    List<PlayedJoker> jokers,
    List<EliminationResult> eliminations,
    Map<Integer, QuestionFormatResults> questions) {
  public FormatResults {
    jokers = List.copyOf(jokers);
    eliminations = List.copyOf(eliminations);
    questions = Map.copyOf(questions);
  }

  /**
   * A team, or a player in none.
   *
   * @param team its number; empty for a player
   * @param player empty for a team
   */
  public record NamedContestant(String name, Optional<Integer> team, Optional<PlayerId> player) {}

  /**
   * A joker and what it was worth.
   *
   * @param first the number of the first question of its round
   * @param points those that it added
   */
  public record PlayedJoker(int first, NamedContestant by, int points) {}

  /**
   * A contestant in a knock-out round.
   *
   * @param first the number of the first question of the round
   * @param out the number of the question that put the contestant out; empty for survivors
   */
  public record EliminationResult(int first, NamedContestant contestant, Optional<Integer> out) {}

  /**
   * The special results of a question.
   *
   * @param out who could not answer it, because an earlier question of the round had put them out
   * @param bets the highest first; empty if there are none
   * @param tieBreak whether it decided between equal totals and brought no points
   * @param contenders whose totals were equal before a tie-break, by rank
   */
  public record QuestionFormatResults(
      Set<PlayerId> out, List<PlacedBet> bets, boolean tieBreak, List<Contender> contenders) {
    static final QuestionFormatResults NONE =
        new QuestionFormatResults(Set.of(), List.of(), false, List.of());

    public QuestionFormatResults {
      out = Set.copyOf(out);
      bets = List.copyOf(bets);
      contenders = List.copyOf(contenders);
    }
  }

  /**
   * A bet.
   *
   * @param points won, or lost if negative; 0 if the question was dropped or the answer half right
   */
  public record PlacedBet(NamedContestant by, int bet, int points) {}

  /**
   * A contestant of a tie-break.
   *
   * @param rank the rank that was shared before
   * @param number the answer; of a team, the median; empty without an answer
   * @param distance from the right number; empty without an answer
   * @param won whether no other contestant of the same rank was as near
   */
  public record Contender(
      NamedContestant contestant,
      int rank,
      Optional<Double> number,
      Optional<Double> distance,
      boolean won) {}

  /** The special results of a question. */
  QuestionFormatResults of(PlayedQuestion question) {
    return questions.getOrDefault(question.number(), QuestionFormatResults.NONE);
  }
}
