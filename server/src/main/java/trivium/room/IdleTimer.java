package trivium.room;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Ends a room in which nothing has happened for its {@link IdleTimeout}. A pause of the process
 * counts as activity. Confined to the room's loop.
 */
final class IdleTimer {
  private final RoomLoop loop;
  private final Clock clock;
  private final Runnable expire;
  private long timeout;
  private long lastActive;
  private long pauses;
  private RoomLoop.@Nullable Timer timer;

  /**
   * @param expire called on the loop, once, when the room has been idle for too long
   */
  IdleTimer(RoomLoop loop, Clock clock, Runnable expire) {
    this.loop = loop;
    this.clock = clock;
    this.expire = expire;
    this.pauses = clock.lastPause().number();
  }

  /** Restarts the idle time. */
  void active() {
    lastActive = clock.now();
  }

  /** Restarts the idle time and changes the timeout. */
  void active(Duration timeout) {
    active();
    if (timer == null || timeout.toMillis() != this.timeout) {
      this.timeout = timeout.toMillis();
      cancel();
      timer = loop.schedule(this.timeout, this::check);
    }
  }

  void cancel() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }

  private void check() {
    timer = null;
    long now = clock.now();
    if (clock.lastPause().number() != pauses) {
      pauses = clock.lastPause().number();
      lastActive = now;
    }
    long left = lastActive + timeout - now;
    if (left > 0) {
      timer = loop.schedule(left, this::check);
    } else {
      expire.run();
    }
  }
}
