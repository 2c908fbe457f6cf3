package trivium.room;

import org.jspecify.annotations.Nullable;

/**
 * The timer that closes the open question at its limit, or locks a sheet. Confined to the room's
 * loop.
 */
final class QuestionTimer {
  /** Time for answers in flight between event loops, ms. */
  private static final long IN_FLIGHT_GRACE = 100;

  private final RoomLoop loop;
  private RoomLoop.@Nullable Timer timer;

  QuestionTimer(RoomLoop loop) {
    this.loop = loop;
  }

  /** Replaces the timer by one that fires when the limit has passed in so many ms. */
  void arm(long limitPassesIn, Runnable close) {
    cancel();
    timer = loop.schedule(Math.max(0, limitPassesIn + IN_FLIGHT_GRACE), close);
  }

  void cancel() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }
}
