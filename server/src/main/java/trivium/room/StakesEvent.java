package trivium.room;

import trivium.protocol.PlayerId;

/** An event about jokers and bets. */
public sealed interface StakesEvent extends RoomEvent {
  /** Bets are made on the next question. */
  record BetsOpened(long at, int question) implements StakesEvent {}

  /** A player bet points, for the team if there is one. */
  record BetPlaced(long at, PlayerId player, int question, int points) implements StakesEvent {}

  /**
   * A player decided about the joker, for the team if there is one.
   *
   * @param played whether it is played for this round
   */
  record JokerPlayed(long at, PlayerId player, int round, boolean played) implements StakesEvent {}
}
