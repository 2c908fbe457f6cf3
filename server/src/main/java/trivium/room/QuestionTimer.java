package trivium.room;

import org.jspecify.annotations.Nullable;

/** The timer that closes the open question at its limit. Confined to the room's loop. */
final class QuestionTimer {
  /** Answers that arrived in time may still be on their way from their sockets' loops, ms. */
  private static final long STRAGGLERS = 100;

  private final RoomLoop loop;
  private RoomLoop.@Nullable Timer timer;

  QuestionTimer(RoomLoop loop) {
    this.loop = loop;
  }

  /** Sets it anew, to come when the limit has passed in so many ms. */
  void arm(long limitPassesIn, Runnable close) {
    cancel();
    timer = loop.schedule(Math.max(0, limitPassesIn + STRAGGLERS), close);
  }

  void cancel() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }
}
