package trivium.room;

import java.util.Optional;
import trivium.protocol.RefusalReason;
import trivium.score.CreditedTime;

/** The times of answers and presses of the buzzer for the open question. Pure. */
final class AnswerTimes {
  /** Clocks of phones run a little faster or slower than that of the server, ms. */
  private static final long EARLIEST = 250;

  private AnswerTimes() {}

  /** Why what arrived at this time is not taken; empty if it is. */
  static Optional<RefusalReason> untimely(RoomState state, AnswerTiming timing) {
    long received = state.now(timing.received());
    if (timing.received() - received > CreditedTime.MOST_CREDIT) {
      // Not in flight when the host paused the game.
      return Optional.of(RefusalReason.PAUSED);
    }
    if (state.clock().now(received) > state.deadline()) {
      return Optional.of(RefusalReason.TOO_LATE);
    }
    return received < state.clock().opens() - EARLIEST
        ? Optional.of(RefusalReason.NOT_NOW)
        : Optional.empty();
  }

  /** The credited time, ms. */
  static long elapsed(RoomState state, AnswerTiming timing) {
    long elapsed =
        CreditedTime.elapsed(
            state.clock().zero(),
            timing.sent(),
            state.now(timing.received()),
            timing.roundTrip(),
            state.limit());
    return Math.max(state.leastElapsed(), elapsed);
  }
}
