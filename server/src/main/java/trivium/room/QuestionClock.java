package trivium.room;

import java.util.Optional;
import java.util.OptionalLong;
import trivium.room.RoomEvent.QuestionResumed;

/**
 * The clock of the open question. It is 0 when answers open, and stands still during pauses of the
 * host and while the server does not run. Changed by {@link RoomState} alone.
 */
final class QuestionClock {
  private long zero;
  private long opens;
  private long leastElapsed;
  private OptionalLong pausedAt = OptionalLong.empty();
  private Optional<QuestionResumed> resumed = Optional.empty();

  /**
   * Starts the clock.
   *
   * @param at when it is 0, ms since the epoch
   */
  void start(long at) {
    zero = at;
    opens = at;
    leastElapsed = 0;
    pausedAt = OptionalLong.empty();
    resumed = Optional.empty();
  }

  /** Starts the clock at an elapsed time. */
  void restart(long at, long elapsed) {
    start(at - elapsed);
    leastElapsed = elapsed;
  }

  /** Continues after a time in which the server did not run. */
  void resume(QuestionResumed event) {
    zero = event.startsAt() - event.elapsed();
    // Answers that were on their way are taken before the clock runs again.
    opens = Math.min(opens, event.at());
    leastElapsed = event.elapsed();
    resumed = Optional.of(event);
  }

  /** Stops the clock; nothing happens if it stands already. */
  void pause(long at) {
    if (pausedAt.isEmpty()) {
      pausedAt = OptionalLong.of(at);
    }
  }

  /** Continues after a pause of the host. */
  void goOn(long at) {
    if (pausedAt.isPresent()) {
      leastElapsed = Math.max(leastElapsed, pausedAt.getAsLong() - zero);
      long length = Math.max(0, at - pausedAt.getAsLong());
      zero += length;
      opens += length;
      pausedAt = OptionalLong.empty();
    }
  }

  /** When the clock is 0, ms since the epoch. */
  long zero() {
    return zero;
  }

  /** When answers open or have opened, ms since the epoch. */
  long opens() {
    return opens;
  }

  /** The least elapsed time that later answers can have, ms. */
  long leastElapsed() {
    return Math.max(0, leastElapsed);
  }

  /** The time that counts: that of the pause, if the clock stands. */
  long now(long now) {
    return pausedAt.orElse(now);
  }

  /** The latest resumption, if there was one. */
  Optional<QuestionResumed> resumed() {
    return resumed;
  }
}
