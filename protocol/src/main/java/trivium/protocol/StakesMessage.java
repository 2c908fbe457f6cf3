package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Optional;

/** A message from the server about jokers and bets. */
public sealed interface StakesMessage extends ServerMessage {
  /**
   * Bets are made on the next question, which is the last one of the round.
   *
   * @param question its number
   * @param of the number of questions of the round
   */
  @JsonTypeName("bets")
  record BetsOpened(int question, int of) implements StakesMessage {}

  /**
   * To the player: the bet of the player or the team.
   *
   * @param most the most points that can be bet
   * @param points the bet; absent before it is made
   * @param by who made it; absent if nobody shares it
   */
  @JsonTypeName("bet")
  record OwnBet(
      int question,
      int most,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> points,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String by)
      implements StakesMessage {
    public OwnBet {
      points = points == null ? Optional.empty() : points;
      by = by == null ? "" : by;
    }
  }

  /**
   * To the player, at the title of a round that the joker can be played for.
   *
   * @param available whether the player or the team still has it
   * @param played whether it is played for this round
   * @param by who played it; absent if nobody shares it
   */
  @JsonTypeName("joker")
  record OwnJoker(
      boolean available,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean played,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String by)
      implements StakesMessage {
    public OwnJoker {
      by = by == null ? "" : by;
    }
  }

  /**
   * To host and display: who plays the joker for this round.
   *
   * @param names of teams or players, the first of them
   * @param count of all
   */
  @JsonTypeName("jokers")
  record PlayedJokers(List<String> names, int count) implements StakesMessage {
    public PlayedJokers {
      names = List.copyOf(names);
    }
  }
}
