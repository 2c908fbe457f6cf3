package trivium.room;

import trivium.protocol.PlayerId;

/** Who plays for points: a team, or a player who is in none. */
sealed interface Contestant {
  record Single(PlayerId player) implements Contestant {}

  /**
   * A team.
   *
   * @param number of the team
   */
  record Group(int number) implements Contestant {}
}
