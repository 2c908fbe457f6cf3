package trivium.rehearsal;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import trivium.protocol.ClientMessage;
import trivium.protocol.StakesMessage.OwnBet;
import trivium.protocol.StakesMessage.OwnJoker;
import trivium.protocol.StakesRequest;

/**
 * The joker and the bets of a player: made at random, and checked against what is told. One player
 * of a team makes them, and the others are told.
 */
final class PlayerStakes {
  /** One in so many plays the joker for a round. */
  private static final int JOKERS = 3;

  private final SplittableRandom random;
  private final Measurements measurements;
  private final ScoreCheck score;
  private final Consumer<ClientMessage.Seated> request;
  private final Runnable settled;

  private boolean jokerOffered;
  private boolean jokerPlayed;
  private boolean jokerSpent;
  private boolean jokerDue;
  private int question = -1;
  private int bet;
  private boolean betOffered;
  private boolean betDue;

  /**
   * @param request sends a request after a think time
   * @param settled called once for each title with a joker, and once for each question with bets
   */
  PlayerStakes(
      SplittableRandom random,
      Measurements measurements,
      ScoreCheck score,
      Consumer<ClientMessage.Seated> request,
      Runnable settled) {
    this.random = random;
    this.measurements = measurements;
    this.score = score;
    this.request = request;
    this.settled = settled;
  }

  /** The title of a round is shown. */
  void round() {
    missing();
    jokerSpent |= jokerPlayed;
    jokerPlayed = false;
    jokerOffered = false;
    score.joker(false);
  }

  /**
   * @param plays whether this player plays for the team, or is in none
   */
  void joker(OwnJoker told, boolean plays) {
    if (told.available() == jokerSpent) {
      measurements.error("joker.available");
    }
    if (!jokerOffered) {
      jokerOffered = true;
      jokerDue = plays && told.available() && random.nextInt(JOKERS) == 0;
      if (jokerDue) {
        request.accept(new StakesRequest.PlayJoker(true));
      } else {
        settled.run();
      }
    } else if (jokerDue && told.played()) {
      jokerDue = false;
      settled.run();
    } else if (plays) {
      measurements.error("joker.unexpected");
    }
    jokerPlayed = told.played();
    score.joker(jokerPlayed);
  }

  /**
   * @param inTeam whether it is the bet of a team
   * @param plays whether this player bets for the team, or is in none
   */
  void bet(OwnBet told, boolean inTeam, boolean plays) {
    if (told.most() != score.mostToBet(inTeam)) {
      measurements.error("bet.most");
    }
    if (told.question() != question) {
      question = told.question();
      betOffered = false;
    }
    if (told.points().isEmpty()) {
      offered(told, plays);
      return;
    }
    int points = told.points().get();
    boolean expected = betDue && (!plays || points == bet) && points <= told.most();
    if (!expected) {
      measurements.error("bet.unexpected");
    }
    score.bet(question, points);
    if (betDue) {
      betDue = false;
      settled.run();
    }
  }

  private void offered(OwnBet told, boolean plays) {
    if (betOffered) {
      measurements.error("bet.unexpected");
      return;
    }
    betOffered = true;
    betDue = true;
    if (plays) {
      bet = random.nextInt(told.most() + 1);
      request.accept(new StakesRequest.Bet(question, bet));
    }
  }

  /** Counts what should have been confirmed by now. */
  void missing() {
    if (jokerDue) {
      jokerDue = false;
      measurements.error("joker.missing");
    }
    if (betDue) {
      betDue = false;
      measurements.error("bet.missing");
    }
  }
}
