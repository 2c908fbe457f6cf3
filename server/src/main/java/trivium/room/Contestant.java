package trivium.room;

import trivium.protocol.PlayerId;

/** Who plays for points: a team, or a player who is in none. */
sealed interface Contestant {
  record PlayerContestant(PlayerId player) implements Contestant {}

  /**
   * A team.
   *
   * @param number of the team
   */
  record TeamContestant(int number) implements Contestant {}
}
