package trivium.room;

import trivium.protocol.PlayerId;

/** An event of the buzzer of a question. */
public sealed interface BuzzerEvent extends RoomEvent {
  /**
   * A player pressed the buzzer.
   *
   * @param elapsed credited time on the clock of the question, ms
   * @param window how long presses are collected from this one on, before it is decided who
   *     answers, ms; 0 if that was going on already
   */
  record BuzzerPressed(long at, PlayerId player, int question, long elapsed, long window)
      implements BuzzerEvent {}

  /** It is the turn of a player who pressed the buzzer to answer aloud. */
  record BuzzerDecided(long at, int question, PlayerId player) implements BuzzerEvent {}

  /** The host judged an answer that was given aloud. */
  record BuzzerJudged(long at, int question, PlayerId player, boolean right)
      implements BuzzerEvent {}
}
