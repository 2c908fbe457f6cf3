package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** A request about jokers and bets. */
public sealed interface StakesRequest extends ClientMessage.Seated {
  /**
   * Plays the joker for the round whose title is shown, or takes it back. Players only.
   *
   * @param played whether it is played
   */
  @JsonTypeName("play-joker")
  record PlayJoker(Boolean played) implements StakesRequest {
    public PlayJoker {
      Checks.present(played, "played");
    }
  }

  /** Bets points on the next question; the last bet of a team counts. Players only. */
  @JsonTypeName("bet")
  record Bet(Integer question, Integer points) implements StakesRequest {
    private static final int MOST_POINTS = 10_000_000;

    public Bet {
      Checks.question(question);
      Checks.range(Checks.present(points, "points"), 0, MOST_POINTS, "points");
    }
  }
}
